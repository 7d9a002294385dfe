#include "model/har/recorder.h"
#include "model/json/json_text.h"
#include "model/text_view.h"

#include <string>

namespace hci::har {

namespace {

bool made(const LogInfo& log) {
    return log.creatorName.find("Internet Explorer") != std::string::npos ||
           log.creatorName.starts_with("F12") || log.creatorName.starts_with("IE");
}

constexpr std::uint64_t textBound = std::uint64_t{64} << 20;

/// The decoded size of a body that stands in the recording; a bound where it is too long to be looked at.
ByteCount decodedSize(const RawEntry& entry) {
    const RawContent& content = entry.response.content;
    if (content.encoding == "base64")
        return ByteCount(content.body.base64Bytes(), Basis::Derived, Scope::Content);
    const ByteCount bound(static_cast<std::int64_t>(content.body.length), Basis::UpperBound, Scope::Content);
    if (!entry.text || content.body.length > textBound)
        return bound;
    const Result<QByteArray> raw = entry.text->read(content.body.offset, content.body.length);
    if (!raw)
        return bound;
    std::string text;
    appendUnescaped(toView(*raw), text);
    return ByteCount(static_cast<std::int64_t>(text.size()), Basis::Derived, Scope::Content);
}

/// IE 11 shows the conditional field of some requests and not of others, and puts the cached body into a 304,
/// with 0 for its size.
void adjust(const RawEntry& entry, const LogInfo&, Reading& reading) {
    reading.set(ExchangeFlag::RequestFieldsIncomplete);
    if (reading.status == 304 && entry.response.content.body.length > 0) {
        const ByteCount size = decodedSize(entry);
        reading.setSize(Size::DecodedBody, size.value(), size.basis());
    }
}

} // namespace

const Recorder internetExplorer = {"Internet Explorer", made, adjust};

} // namespace hci::har
