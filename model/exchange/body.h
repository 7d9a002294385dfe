#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <string>

namespace hci {

/// 128 bits of XXH3 over the bytes of a body in its source. Equal hashes of equal forms mean equal content.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    [[nodiscard]] bool known() const noexcept { return high != 0 || low != 0; }
    friend bool operator==(const ContentHash&, const ContentHash&) = default;
};

[[nodiscard]] ContentHash hashContent(std::string_view bytes) noexcept;
[[nodiscard]] std::string toHex(const ContentHash& hash);

/// The form of the bytes at a body reference.
enum class BodyForm : std::uint8_t {
    Raw,        ///< the content as it was transferred: content codings still on (live, spool file)
    JsonText,   ///< the inside of a JSON string: escapes on, content codings already taken off (HAR)
    JsonBase64, ///< the inside of a JSON string that holds base64 of the decoded content (HAR)
    JsonParams, ///< a JSON array of {name, value}: a form whose text was not recorded (HAR's postData.params)
    File,       ///< a whole file beside the recording (Playwright): content codings already taken off
};

/// The place of a body. BodySource::read reads it when needed; it is not kept in memory.
struct BodyRef {
    std::uint64_t offset = 0;    ///< of the first byte in the source
    std::uint64_t rawLength = 0; ///< bytes in the source
    ContentHash rawHash;         ///< over those bytes
    std::uint32_t source = 0;    ///< index into Segment::sources
    BodyForm form = BodyForm::Raw;
    bool cut = false;          ///< cut off by the recorder or a bound: not comparable
    bool streamedHash = false; ///< rawHash covers the whole content although only rawLength bytes are kept
    char firstByte = 0;        ///< of the content; 0: not known
};

/// A file that bodies are read from. Implementations check that the file is still the one that was read.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// Reads bytes [offset, offset + length). NotFound or Io when the file is gone or has changed.
    [[nodiscard]] virtual Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const = 0;
    /// The name of the file, in the file system's own bytes; empty if no name leads to the bytes.
    [[nodiscard]] virtual QByteArray path() const { return {}; }
};

} // namespace hci
