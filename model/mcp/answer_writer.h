#pragma once

#include "model/json/json_writer.h"
#include "model/mcp/mcp_server.h"

#include <QtCore/QBuffer>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// Writes the one object of an answer.
class AnswerWriter {
public:
    AnswerWriter() {
        m_out.open(QIODevice::WriteOnly);
        m_json.emplace(m_out, JsonWriter::Layout::OneLine);
        m_json->beginObject();
    }

    [[nodiscard]] JsonWriter& json() noexcept { return *m_json; }

    /// Writes the member `name`, a list of rows from `first` on, and `nextMember` with the first row left
    /// out, or null. The list ends after `most` rows, or when it is long enough.
    void list(std::string_view name, std::string_view nextMember, std::size_t first, std::size_t count,
              std::size_t most, const std::function<void(JsonWriter& json, std::size_t row)>& writeRow);

    [[nodiscard]] ToolAnswer take();

private:
    QBuffer m_out;
    std::optional<JsonWriter> m_json;
};

/// A text from outside, already masked, cut to the length that an answer allows.
[[nodiscard]] std::string cutForAnswer(std::string_view text);

} // namespace hci
