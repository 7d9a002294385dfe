#pragma once

#include "model/exchange/body.h"
#include "model/har/import.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace hci::har {

/// A body that stands in a file of its own (Playwright).
struct BodyFile {
    std::shared_ptr<const BodySource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    ContentHash hash;
};

/// The text of a recording, read once from the front, and the sources that its bodies are read from later.
class Recording {
public:
    Recording() = default;
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    virtual ~Recording() = default;

    /// The next bytes of the text, at most `size`; 0 at its end. Called by one thread.
    [[nodiscard]] virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
    /// Where the text can be read again: offsets count its bytes. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const BodySource> text() const = 0;
    /// A file beside the text that an entry names. Called by one thread, not the one that reads.
    [[nodiscard]] virtual std::optional<BodyFile> file(std::string_view name) = 0;

    /// For progress: bytes of the file that have been read, and all of them.
    [[nodiscard]] virtual std::int64_t position() const noexcept = 0;
    [[nodiscard]] virtual std::int64_t size() const noexcept = 0;
    /// The compressed data ended early or were damaged.
    [[nodiscard]] virtual bool damaged() const noexcept { return false; }
};

/// Opens a file; looks at its first bytes to see whether it is compressed.
[[nodiscard]] Result<std::unique_ptr<Recording>> openRecording(const QString& path,
                                                               const ImportOptions& options);
[[nodiscard]] Result<std::unique_ptr<Recording>> openRecording(QByteArray bytes,
                                                               const ImportOptions& options);

} // namespace hci::har
