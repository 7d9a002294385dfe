#include "model/transport/wire_parser.h"

#include "model/base/language.h"
#include "model/http/field_line.h"
#include "model/http/field_syntax.h"
#include "model/http/method.h"
#include "model/transport/request.h"

#include <QtCore/QCoreApplication> // QT_TRANSLATE_NOOP

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace hci {

namespace {

struct FaultText {
    std::string_view name;
    const char* text;
};

constexpr FaultText faultTexts[] = {
    {"no-status-line",
     QT_TRANSLATE_NOOP("model", "what came does not start with a status line (RFC 9112, 4)")},
    {"malformed-field-line",
     QT_TRANSLATE_NOOP("model", "a field line without a colon or with an invalid name (RFC 9112, 5.1)")},
    {"blank-before-colon",
     QT_TRANSLATE_NOOP("model", "white space between a field's name and its colon (RFC 9112, 5.1)")},
    {"obsolete-fold", QT_TRANSLATE_NOOP("model", "a field value goes on in the next line (RFC 9112, 5.2)")},
    {"bare-line-feed", QT_TRANSLATE_NOOP("model", "a line ends without a carriage return (RFC 9112, 2.2)")},
    {"bare-carriage-return",
     QT_TRANSLATE_NOOP("model", "a carriage return within a line, read as a blank (RFC 9112, 2.2)")},
    {"lengths-differ",
     QT_TRANSLATE_NOOP("model", "several values of Content-Length that differ (RFC 9112, 6.3)")},
    {"length-invalid", QT_TRANSLATE_NOOP("model", "Content-Length is no number (RFC 9112, 6.3)")},
    {"length-beside-chunked",
     QT_TRANSLATE_NOOP("model", "Content-Length beside Transfer-Encoding (RFC 9112, 6.3)")},
    {"unknown-coding",
     QT_TRANSLATE_NOOP("model", "a Transfer-Encoding that does not end in chunked (RFC 9112, 6.1)")},
    {"coded-transfer",
     QT_TRANSLATE_NOOP("model", "a transfer coding that was not asked for: the content is shown in it "
                                "(RFC 9112, 6.1)")},
    {"coding-in-http-1.0",
     QT_TRANSLATE_NOOP("model", "Transfer-Encoding in an answer of HTTP/1.0 (RFC 9112, 6.1)")},
    {"bad-chunk-size", QT_TRANSLATE_NOOP("model", "a chunk's size is no hexadecimal number (RFC 9112, 7.1)")},
    {"chunk-not-ended", QT_TRANSLATE_NOOP("model", "no line ending after a chunk (RFC 9112, 7.1)")},
    {"ends-early",
     QT_TRANSLATE_NOOP("model", "the connection was closed before the message was whole (RFC 9112, 8)")},
    {"content-after-empty",
     QT_TRANSLATE_NOOP("model", "bytes follow an answer that has no content (RFC 9112, 6.3)")},
    {"bytes-after", QT_TRANSLATE_NOOP("model", "bytes follow the end of the message")},
    {"framing-too-large",
     QT_TRANSLATE_NOOP("model", "the fields, a chunk's line or the interim responses are longer than the "
                                "bound: the rest was not read")},
    {"too-slow", QT_TRANSLATE_NOOP("model", "no end within the time given")},
};

/// RFC 9112 2.3: "HTTP/1.1", one digit each.
bool isVersion(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 8 && text.starts_with("HTTP/") && digit(5) && text[6] == '.' && digit(7);
}

/// Reads "HTTP/1.1 200 OK" (RFC 9112 4); the blank before an empty reason may be missing.
bool parseStatusLine(std::string_view line, WireMessage& message) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || !isVersion(line.substr(0, blank)) || line.size() < blank + 4)
        return false;
    const std::string_view digits = line.substr(blank + 1, 3);
    const auto status = parseDecimal(digits);
    const std::string_view rest = line.substr(blank + 4);
    if (!status || *status < 100 || !(rest.empty() || rest.front() == ' '))
        return false;
    message.version = line.substr(0, blank);
    message.status = static_cast<int>(*status);
    message.reason = trimmed(rest);
    return true;
}

/// The content of Transfer-Encoding (RFC 9112 6.1, 7): "notchunked" is another coding.
struct TransferCodings {
    bool endsInChunked = false; ///< the last is chunked, and only the last
    bool others = false;        ///< there are other codings
};
TransferCodings codingsOf(std::string_view list) {
    int times = 0;
    int all = 0;
    bool last = false;
    for (std::string_view member; nextListMember(list, member);) {
        if (trimmed(member).empty())
            continue;
        ++all;
        last = equalsIgnoringCase(trimmed(member), "chunked");
        times += last ? 1 : 0;
    }
    return {last && times == 1, all > times};
}

/// The size in a chunk's line (RFC 9112 7.1), without extensions; nullopt if it is no number.
std::optional<std::uint64_t> chunkSize(std::string_view line) {
    const std::string_view digits = trimmed(line.substr(0, line.find(';')));
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return size;
}

} // namespace

std::string_view name(WireFault fault) noexcept {
    return faultTexts[static_cast<std::size_t>(fault)].name;
}

std::string_view englishText(WireFault fault) noexcept {
    return faultTexts[static_cast<std::size_t>(fault)].text;
}

QString describe(WireFault fault) {
    return translated(englishText(fault));
}

WireParser::WireParser(std::string_view method, const WireLimits& limits, Content content)
    : m_method(method), m_limits(limits), m_content(std::move(content)) {
    m_messages.emplace_back();
}

void WireParser::feed(std::string_view bytes) {
    if (stopped())
        return;
    m_received += bytes.size();
    m_input.erase(0, m_at);
    m_scanned -= m_at;
    m_at = 0;
    m_input.append(bytes);
    while (step()) {
    }
}

/// Consumes one piece of the input; false if it needs more bytes.
bool WireParser::step() {
    std::string_view line;
    switch (m_state) {
    case State::StatusLine:
        if (!takeLine(line))
            return false;
        if (!m_framingLost)
            m_state = State::Fields;
        return true;
    case State::Fields:
    case State::Trailers:
        if (!takeLine(line))
            return false;
        if (!line.empty())
            return readFieldLine(line, m_state == State::Fields ? m_messages.back().fields
                                                                : m_messages.back().trailers);
        endOfFields();
        return true;
    case State::ChunkSize:
        if (!takeLine(line))
            return false;
        readChunkSize(line);
        return true;
    case State::Length:
    case State::ChunkData:
    case State::UntilClose: return takeContent();
    case State::ChunkEnd: return takeChunkEnd();
    case State::After: takeAfter(); return false;
    case State::Stopped: return false;
    }
    return false;
}

/// Takes the next line; `line` excludes its ending and is valid until the next feed(). If it should be a
/// status line and is none, all input is unreadable.
bool WireParser::takeLine(std::string_view& line) {
    const std::size_t feed = m_input.find('\n', m_scanned);
    m_scanned = feed == std::string::npos ? m_input.size() : feed + 1;
    // Chunk lines are framing, and each has its own data: each line has a bound, not their sum.
    const bool chunk = m_state == State::ChunkSize;
    const std::uint64_t length = m_scanned - m_at;
    if (chunk ? length > m_limits.chunkLineBytes : m_fieldBytes + length > m_limits.fieldBytes) {
        stop(WireFault::FramingTooLarge);
        return false;
    }
    if (feed == std::string::npos)
        return false;
    m_fieldBytes += chunk ? 0 : length;
    line = std::string_view(m_input).substr(m_at, feed - m_at);
    const bool bare = !line.ends_with('\r');
    if (!bare)
        line.remove_suffix(1);
    m_lineStart = m_bytes.size();
    const bool ofStatus = m_state == State::StatusLine;
    if (ofStatus && !parseStatusLine(line, m_messages.back())) {
        loseFraming(WireFault::NoStatusLine, m_lineStart);
        takeRest(WirePart::Unreadable); // shows all bytes as received
        return true;
    }
    if (ofStatus)
        m_messageStart = m_taken;
    if (bare)
        fault(WireFault::BareLineFeed, m_lineStart + length - 1);
    const WirePart part = ofStatus                   ? WirePart::StatusLine
                          : chunk                    ? partOfChunkLine(line)
                          : line.empty()             ? WirePart::SectionEnd
                          : m_state == State::Fields ? WirePart::FieldLine
                                                     : WirePart::TrailerLine;
    take(part, static_cast<std::size_t>(length));
    return true;
}

/// False if the answer has too many lines.
bool WireParser::readFieldLine(std::string_view line, ExchangeDraft::Fields& fields) {
    if (++m_fieldLines > m_limits.fieldLines) {
        stop(WireFault::FramingTooLarge);
        return false;
    }
    const bool indented = line.front() == ' ' || line.front() == '\t';
    const auto value = [this](std::string_view text) { // RFC 9112 2.2: a blank in place of a CR
        std::string read(text);
        if (read.find('\r') != std::string::npos)
            fault(WireFault::BareCarriageReturn, m_lineStart);
        std::replace(read.begin(), read.end(), '\r', ' ');
        return std::string(trimmed(read));
    };
    if (indented && !fields.empty()) {
        fault(WireFault::ObsoleteFold, m_lineStart);
        fields.back().second.append(" ").append(value(line));
        return true;
    }
    const std::size_t colon = endOfName(line);
    const std::string_view name = line.substr(0, colon);
    if (colon != std::string_view::npos && isToken(name)) {
        fields.emplace_back(name, value(line.substr(colon + 1)));
        return true;
    }
    const bool blank = !indented && colon != std::string_view::npos && isToken(trimmed(name));
    fault(blank ? WireFault::BlankBeforeColon : WireFault::MalformedFieldLine, m_lineStart);
    return true;
}

void WireParser::endOfFields() {
    if (m_state == State::Trailers)
        return finishMessage();
    WireMessage& message = m_messages.back();
    message.headerBytes = m_taken - m_messageStart;
    const bool interim = message.status < 200 && message.status != 101;
    if (!interim)
        return chooseFraming();
    if (m_messages.size() > m_limits.messages) {
        message = {}; // an interim response is not the answer
        return stop(WireFault::FramingTooLarge);
    }
    message.messageBytes = message.headerBytes;
    m_messages.emplace_back();
    m_state = State::StatusLine;
}

/// Follows RFC 9112 6.3, in its order.
void WireParser::chooseFraming() {
    const WireMessage& message = m_messages.back();
    const std::string coding = combinedValue(message.fields, "transfer-encoding");
    const std::string length = combinedValue(message.fields, "content-length");
    if (!mayHaveContent(message.status, m_method))
        return finishMessage();
    if (hasField(message.fields, "transfer-encoding")) {
        if (hasField(message.fields, "content-length"))
            fault(WireFault::LengthBesideChunked, m_lineStart);
        if (message.version == "HTTP/1.0")
            fault(WireFault::CodingInHttp10, m_lineStart);
        const TransferCodings codings = codingsOf(coding);
        if (!codings.endsInChunked)
            fault(WireFault::UnknownCoding, m_lineStart);
        else if (codings.others)
            fault(WireFault::CodedTransfer, m_lineStart);
        m_state = codings.endsInChunked ? State::ChunkSize : State::UntilClose;
        return;
    }
    m_state = State::UntilClose;
    if (!hasField(message.fields, "content-length"))
        return;
    std::optional<std::int64_t> agreed;
    std::string_view list = length;
    for (std::string_view member; nextListMember(list, member);) {
        const auto value = parseDecimal(trimmed(member));
        if (!value)
            return loseFraming(WireFault::LengthInvalid, m_lineStart);
        if (agreed && *agreed != *value)
            return loseFraming(WireFault::LengthsDiffer, m_lineStart);
        agreed = value;
    }
    if (!agreed)
        return loseFraming(WireFault::LengthInvalid, m_lineStart); // empty
    m_left = static_cast<std::uint64_t>(*agreed);
    m_state = State::Length;
    if (m_left == 0)
        finishMessage();
}

void WireParser::readChunkSize(std::string_view line) {
    const auto size = chunkSize(line);
    if (!size)
        return loseFraming(WireFault::BadChunkSize, m_lineStart);
    m_left = *size;
    m_state = m_left == 0 ? State::Trailers : State::ChunkData;
}

/// Once content is no longer kept, neither is the framing behind it: so the end of the message is kept
/// however many chunks there are. Faulty chunk lines and the last one are kept.
WirePart WireParser::partOfChunkLine(std::string_view line) {
    if (m_spans.size() >= m_limits.spans / 2)
        m_limits.contentBytes = m_keptContent; // the other half is for bytes that follow the content
    const bool keepsContent = m_keptContent < m_limits.contentBytes;
    return keepsContent || chunkSize(line).value_or(0) == 0 ? WirePart::ChunkSize : WirePart::Content;
}

bool WireParser::takeContent() {
    const std::uint64_t here = m_input.size() - m_at;
    const auto taken = static_cast<std::size_t>(m_state == State::UntilClose ? here : std::min(here, m_left));
    if (taken == 0)
        return false;
    const bool unreadable = !m_spans.empty() && m_spans.back().part == WirePart::Unreadable;
    if (!unreadable) {
        m_messages.back().contentBytes += taken;
        if (m_content)
            m_content(rest().substr(0, taken));
    }
    take(unreadable ? WirePart::Unreadable : WirePart::Content, taken);
    if (m_state == State::UntilClose)
        return false;
    m_left -= taken;
    if (m_left > 0)
        return false;
    if (m_state == State::Length)
        finishMessage();
    else
        m_state = State::ChunkEnd;
    return true;
}

bool WireParser::takeChunkEnd() {
    const std::string_view next = rest();
    const bool wait = next.empty() || next == "\r";
    if (wait)
        return false;
    const std::size_t length = next.starts_with("\r\n") ? 2 : next.starts_with('\n') ? 1 : 0;
    if (length == 0) {
        loseFraming(WireFault::ChunkNotEnded, m_bytes.size());
        return true;
    }
    if (length == 1)
        fault(WireFault::BareLineFeed, m_bytes.size());
    const bool dropped = m_spans.back().part == WirePart::Content && m_spans.back().dropped > 0;
    take(dropped ? WirePart::Content : WirePart::ChunkEnd, length);
    m_state = State::ChunkSize;
    return true;
}

void WireParser::takeAfter() {
    const std::uint64_t length = m_input.size() - m_at;
    if (length == 0)
        return;
    if (m_after == 0) {
        const bool empty = !mayHaveContent(m_messages.back().status, m_method);
        fault(empty ? WireFault::ContentAfterEmpty : WireFault::BytesAfter, m_bytes.size());
    }
    m_after += length;
    takeRest(WirePart::After);
}

void WireParser::close() {
    switch (m_state) {
    case State::After:
    case State::Stopped: return;
    case State::UntilClose: finishMessage(); return;
    default: break;
    }
    if (m_at < m_input.size()) // an incomplete line
        takeRest(m_state == State::StatusLine ? WirePart::Unreadable : WirePart::FieldLine);
    fault(WireFault::EndsEarly, m_bytes.size());
    m_state = State::Stopped;
}

bool WireParser::persists() const {
    if (!complete() || m_untilClose || m_framingLost || m_after > 0)
        return false;
    const WireMessage& message = m_messages.back();
    const bool chunked = hasField(message.fields, "transfer-encoding");
    const bool doubtful = std::any_of(m_faults.begin(), m_faults.end(), [chunked](const WireFaultAt& at) {
        // These alone leave no doubt about where the message ends. A bare line feed may end field lines, not
        // chunk lines (RFC 9112 2.2).
        return at.fault != WireFault::ObsoleteFold && (at.fault != WireFault::BareLineFeed || chunked);
    });
    if (doubtful || message.status == 101)
        return false;
    const std::string connection = combinedValue(message.fields, "connection");
    if (isListed(connection, "close"))
        return false;
    return message.version == "HTTP/1.1" ||
           (message.version == "HTTP/1.0" && isListed(connection, "keep-alive"));
}

/// Consumes input, marks its part, and keeps it up to the bounds.
void WireParser::take(WirePart part, std::size_t length) {
    if (length == 0)
        return;
    const bool bulk = part == WirePart::Content || part == WirePart::After || part == WirePart::Unreadable;
    const std::uint64_t room = m_limits.bytes - std::min<std::uint64_t>(m_limits.bytes, m_bytes.size());
    const std::uint64_t contentRoom = m_limits.contentBytes - m_keptContent;
    const auto kept = static_cast<std::size_t>(
        std::min<std::uint64_t>({length, room, bulk ? contentRoom : std::uint64_t(length)}));
    const bool grows = bulk && !m_spans.empty() && m_spans.back().part == part;
    const bool full = m_spans.size() >= m_limits.spans || (!bulk && kept < length);
    if (full && !m_spans.empty()) {
        m_limits.bytes = 0; // keeps nothing from here on, so that the kept bytes have no gaps
        m_spans.back().dropped += length;
    } else {
        if (!grows) {
            const int status = m_messages.back().status;
            m_spans.push_back({part, status >= 100 && status < 200 && status != 101, m_bytes.size(), 0, 0});
        }
        m_spans.back().length += kept;
        m_spans.back().dropped += length - kept;
        m_bytes.append(m_input, m_at, kept);
        m_keptContent += bulk ? kept : 0;
    }
    m_at += length;
    m_taken += length;
    m_scanned = m_at;
}

void WireParser::fault(WireFault fault, std::uint64_t offset) {
    // Faults that every line can have; the others decide about the message and occur once.
    const bool repeats = fault == WireFault::MalformedFieldLine || fault == WireFault::BlankBeforeColon ||
                         fault == WireFault::ObsoleteFold || fault == WireFault::BareLineFeed ||
                         fault == WireFault::BareCarriageReturn;
    if (!repeats || m_faults.size() < bounds::transport::wireFaults)
        m_faults.push_back({fault, offset});
}

/// RFC 9112 defines no way to continue: all bytes until the end are content.
void WireParser::loseFraming(WireFault why, std::uint64_t offset) {
    fault(why, offset);
    m_framingLost = true;
    m_state = State::UntilClose;
}

void WireParser::finishMessage() {
    m_untilClose = m_state == State::UntilClose;
    m_messages.back().messageBytes = m_taken - m_messageStart;
    m_state = State::After;
}

void WireParser::stop(WireFault why) {
    fault(why, m_bytes.size());
    m_state = State::Stopped;
}

} // namespace hci
