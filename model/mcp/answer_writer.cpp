#include "model/mcp/answer_writer.h"

#include "model/mcp/tool_answers.h"
#include "model/report/text_writer.h"

namespace hci {

namespace {

constexpr qsizetype maxTextLength = 1000;

/// Writes a row as a separate list, so that its size is known before it is added.
QByteArray rowOf(const std::function<void(JsonWriter&, std::size_t)>& writeRow, std::size_t row) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    JsonWriter json(out, JsonWriter::Layout::OneLine);
    json.beginArray();
    writeRow(json, row);
    json.endArray();
    (void)json.finish(); // memory cannot refuse it
    return out.data();
}

} // namespace

void AnswerWriter::list(std::string_view name, std::string_view nextMember, std::size_t first,
                        std::size_t count, std::size_t most,
                        const std::function<void(JsonWriter&, std::size_t)>& writeRow) {
    qsizetype bytes = 0;
    std::size_t row = first;
    m_json->key(name);
    m_json->beginArray();
    for (; row < count && row - first < most && bytes < answerListBytes; ++row) {
        QByteArray written = rowOf(writeRow, row);
        bytes += written.size();
        m_json->elements({written.data(), static_cast<std::size_t>(written.size())});
    }
    m_json->endArray();
    if (row < count)
        m_json->member(nextMember, row);
    else
        m_json->member(nextMember, nullptr);
}

ToolAnswer AnswerWriter::take() {
    m_json->endObject();
    (void)m_json->finish(); // memory cannot refuse it
    return {m_out.data(), {}, false};
}

std::string cutForAnswer(std::string_view text) {
    return text.size() <= static_cast<std::size_t>(maxTextLength)
               ? std::string(text)
               : shortened(toText(text), maxTextLength).toStdString();
}

} // namespace hci
