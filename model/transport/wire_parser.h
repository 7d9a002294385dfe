#pragma once

#include "model/base/bounds.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The meaning of a run of received bytes (RFC 9112 2.1, 6, 7).
enum class WirePart : std::uint8_t {
    StatusLine,
    FieldLine,  ///< with its line ending
    SectionEnd, ///< the empty line
    ChunkSize,  ///< with extensions and line ending
    ChunkEnd,   ///< the line ending after a chunk's data
    TrailerLine,
    Content,    ///< without framing
    After,      ///< follows the message although nothing may
    Unreadable, ///< in place of a status line
};

/// Where the bytes break the rules.
enum class WireFault : std::uint8_t {
    NoStatusLine,        ///< RFC 9112 4
    MalformedFieldLine,  ///< no colon, or a name that is no token (5.1)
    BlankBeforeColon,    ///< 5.1
    ObsoleteFold,        ///< 5.2
    BareLineFeed,        ///< a line that ends without CR (2.2)
    BareCarriageReturn,  ///< a CR within a line (2.2)
    LengthsDiffer,       ///< several Content-Length that differ (6.3)
    LengthInvalid,       ///< Content-Length is no number (6.3)
    LengthBesideChunked, ///< both Transfer-Encoding and Content-Length (6.3)
    UnknownCoding,       ///< a Transfer-Encoding that does not end in chunked (6.1)
    CodedTransfer,       ///< a transfer coding beside chunked, which the request did not allow (6.1, 7.4)
    CodingInHttp10,      ///< Transfer-Encoding in HTTP/1.0: the framing is faulty (6.1)
    BadChunkSize,        ///< 7.1
    ChunkNotEnded,       ///< no line ending after a chunk's data (7.1)
    EndsEarly,           ///< closed before the message was complete (8)
    ContentAfterEmpty,   ///< bytes after a 304, a 204 or an answer to HEAD (6.3; RFC 9110 15.4.5)
    BytesAfter,          ///< bytes after a message that has content (11.2)
    FramingTooLarge,     ///< a bound on framing: fields, a chunk's line, interim responses
    TooSlow,             ///< no end within the time given
};
[[nodiscard]] std::string_view name(WireFault fault) noexcept;
/// As exchanges keep it and files have it, whatever this thread speaks.
[[nodiscard]] std::string_view englishText(WireFault fault) noexcept;
/// In this thread's language.
[[nodiscard]] QString describe(WireFault fault);

struct WireSpan {
    WirePart part{};
    bool interim = false;      ///< belongs to an interim response
    std::uint64_t offset = 0;  ///< in the kept bytes
    std::uint64_t length = 0;  ///< of the kept bytes
    std::uint64_t dropped = 0; ///< bytes that follow these and are only counted

    friend bool operator==(const WireSpan&, const WireSpan&) = default;
};

struct WireFaultAt {
    WireFault fault{};
    std::uint64_t offset = 0; ///< in the kept bytes

    friend bool operator==(const WireFaultAt&, const WireFaultAt&) = default;
};

/// One response message, interim or final.
struct WireMessage {
    std::string version; ///< "HTTP/1.1"
    std::string reason;
    int status = 0;
    ExchangeDraft::Fields fields; ///< each line, in order, as spelled; values without white space around them
    ExchangeDraft::Fields trailers;
    std::uint64_t headerBytes = 0;  ///< status line to empty line
    std::uint64_t contentBytes = 0; ///< without framing
    std::uint64_t messageBytes = 0; ///< with framing and trailers
};

struct WireLimits {
    std::uint64_t bytes = bounds::transport::keptBytes;          ///< kept, content included
    std::uint64_t contentBytes = bounds::transport::keptContent; ///< kept of content and behind it
    std::uint64_t fieldBytes = bounds::transport::fieldBytes;    ///< of all field sections together
    std::size_t fieldLines = bounds::transport::fieldLines;      ///< of all sections together
    std::uint64_t chunkLineBytes = bounds::transport::chunkLineBytes;
    std::size_t messages = bounds::transport::interimResponses;
    std::size_t spans = bounds::transport::wireSpans;
};

/// Parses the answer to one request from a stream of bytes and marks each run of bytes. Never fails: faults()
/// lists what breaks the rules.
///
/// Keeps the bytes up to a bound and passes all content on. Linear in the bytes.
class WireParser {
public:
    using Content = std::function<void(std::string_view)>;

    /// `content` receives the content in pieces, without framing.
    explicit WireParser(std::string_view method, const WireLimits& limits = {}, Content content = {});

    void feed(std::string_view bytes);
    /// The server has closed: missing bytes will not come.
    void close();

    /// The final response's fields are complete.
    [[nodiscard]] bool hasFields() const noexcept { return m_messages.back().headerBytes > 0; }
    /// The final response is complete; all further bytes are After.
    [[nodiscard]] bool complete() const noexcept { return m_state == State::After; }
    /// Reads no more: a bound was reached, or the server closed too early.
    [[nodiscard]] bool stopped() const noexcept { return m_state == State::Stopped; }
    /// After a framing fault: the end of the message is unknown.
    [[nodiscard]] bool framingLost() const noexcept { return m_framingLost; }
    /// The message is complete, its framing is certain, nothing follows it, and the server keeps the
    /// connection open (RFC 9112 9.3).
    [[nodiscard]] bool persists() const;

    /// The kept bytes; spans() and faults() give their offsets.
    [[nodiscard]] const std::string& bytes() const noexcept { return m_bytes; }
    [[nodiscard]] const std::vector<WireSpan>& spans() const noexcept { return m_spans; }
    [[nodiscard]] const std::vector<WireFaultAt>& faults() const noexcept { return m_faults; }
    /// Interim responses, then the final one; the last may be incomplete.
    [[nodiscard]] const std::vector<WireMessage>& messages() const noexcept { return m_messages; }
    /// All received bytes, kept or not.
    [[nodiscard]] std::uint64_t received() const noexcept { return m_received; }
    /// Bytes that follow the message although none may.
    [[nodiscard]] std::uint64_t bytesAfter() const noexcept { return m_after; }
    void addFault(WireFault fault) { m_faults.push_back({fault, m_bytes.size()}); }

private:
    enum class State : std::uint8_t {
        StatusLine,
        Fields,
        Length,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        UntilClose,
        After,
        Stopped
    };

    bool step();
    bool takeLine(std::string_view& line);
    bool readFieldLine(std::string_view line, ExchangeDraft::Fields& fields);
    void endOfFields();
    void chooseFraming();
    void readChunkSize(std::string_view line);
    [[nodiscard]] WirePart partOfChunkLine(std::string_view line);
    bool takeContent();
    bool takeChunkEnd();
    void takeAfter();
    [[nodiscard]] std::string_view rest() const noexcept { return std::string_view(m_input).substr(m_at); }
    void take(WirePart part, std::size_t length);
    void takeRest(WirePart part) { take(part, m_input.size() - m_at); }
    void fault(WireFault fault, std::uint64_t offset);
    void loseFraming(WireFault why, std::uint64_t offset);
    void finishMessage();
    void stop(WireFault why);

    std::string m_method;
    WireLimits m_limits;
    Content m_content;
    std::string m_bytes;
    std::vector<WireSpan> m_spans;
    std::vector<WireFaultAt> m_faults;
    std::vector<WireMessage> m_messages;
    std::string m_input; // bytes not consumed yet begin at m_at
    State m_state = State::StatusLine;
    std::size_t m_at = 0;
    std::size_t m_scanned = 0;     // no line feed before it, counted from m_at
    std::uint64_t m_lineStart = 0; // of the last line, in the kept bytes
    std::uint64_t m_received = 0;
    std::uint64_t m_taken = 0;
    std::uint64_t m_messageStart = 0;
    std::uint64_t m_keptContent = 0;
    std::uint64_t m_left = 0; // of content or of a chunk
    std::uint64_t m_fieldBytes = 0;
    std::size_t m_fieldLines = 0;
    std::uint64_t m_after = 0;
    bool m_framingLost = false;
    bool m_untilClose = false; // the message has no end of its own but the connection's
};

} // namespace hci
