#include "tests/fuzz/wire_check.h"

#include "model/base/bounds.h"
#include "model/transport/http2_exchange.h"
#include "model/transport/wire_parser.h"
#include "tests/fuzz/require.h"

#include <array>
#include <random>

namespace hci::fuzz {

namespace {

constexpr std::array<std::string_view, 3> methods = {"GET", "HEAD", "POST"};

/// Small bounds, so that a short input can reach them.
WireLimits smallLimits() {
    WireLimits limits;
    limits.bytes = 8192;
    limits.fieldBytes = 2048;
    limits.chunkLineBytes = 128;
    limits.messages = 8;
    limits.spans = 512;
    return limits;
}

template <class Sink> void inPieces(std::string_view input, unsigned seed, const Sink& sink) {
    std::minstd_rand random(seed);
    while (!input.empty()) {
        const std::size_t length = std::min<std::size_t>(input.size(), 1 + random() % 97);
        sink(input.substr(0, length));
        input.remove_prefix(length);
    }
}

void checkSpans(const WireParser& parser, const WireLimits& limits) {
    std::uint64_t end = 0;
    for (const WireSpan& span : parser.spans()) {
        require(span.offset >= end && span.length + span.dropped > 0, "a piece overlaps the one before it");
        end = span.offset + span.length;
        require(end <= parser.bytes().size(), "a piece ends behind the bytes");
    }
    require(parser.bytes().size() <= limits.bytes, "more bytes than the bound");
    require(parser.spans().size() <= limits.spans + 1, "more pieces than the bound");
    require(parser.messages().size() <= limits.messages + 1, "more messages than the bound");
    require(parser.faults().size() <= bounds::transport::wireFaults + 1, "more faults than the bound");
    for (const WireMessage& message : parser.messages())
        require(message.contentBytes <= parser.received() && message.status < 1000, "an impossible message");
}

bool sameMessages(const WireParser& a, const WireParser& b) {
    const auto same = [](const WireMessage& x, const WireMessage& y) {
        return x.status == y.status && x.fields == y.fields && x.trailers == y.trailers &&
               x.contentBytes == y.contentBytes && x.headerBytes == y.headerBytes &&
               x.messageBytes == y.messageBytes;
    };
    return std::equal(a.messages().begin(), a.messages().end(), b.messages().begin(), b.messages().end(),
                      same);
}

} // namespace

void checkWire(std::string_view input, unsigned seed) {
    const std::string_view method = methods[seed % methods.size()];
    const WireLimits limits = smallLimits();
    WireParser whole(method, limits);
    whole.feed(input);
    WireParser pieces(method, limits);
    inPieces(input, seed, [&](std::string_view piece) { pieces.feed(piece); });
    require(whole.stopped() == pieces.stopped(), "a bound is reached in one way of reading alone");
    whole.close();
    pieces.close();
    checkSpans(whole, limits);
    checkSpans(pieces, limits);
    const bool bounded = std::any_of(whole.faults().begin(), whole.faults().end(), [](const WireFaultAt& at) {
        return at.fault == WireFault::FramingTooLarge;
    });
    if (bounded)
        return; // how much of the piece beyond the bound is kept may differ
    require(whole.spans() == pieces.spans() && whole.faults() == pieces.faults(),
            "pieces are read otherwise");
    require(sameMessages(whole, pieces) && whole.bytesAfter() == pieces.bytesAfter(),
            "pieces give another message");
}

void checkHttp2(std::string_view input, unsigned seed) {
    HttpRequest request;
    request.method = methods[seed % methods.size()];
    request.url = "https://a.example/";
    std::uint64_t content = 0;
    Http2Exchange http2(withDefaultFields(request, {}),
                        [&](std::string_view bytes) { content += bytes.size(); });
    std::size_t written = http2.takeOutput().size();
    inPieces(input, seed, [&](std::string_view piece) {
        http2.feed(piece);
        written += http2.takeOutput().size();
    });
    http2.close();
    require(http2.over(), "a closed connection is no end");
    require(content <= input.size(), "more content than bytes");
    require(written <= 4096 + 4 * input.size(), "more bytes written than read");
    std::uint64_t fields = 0;
    for (const auto* section : {&http2.fields(), &http2.trailers()})
        for (const auto& [name, value] : *section) {
            fields += name.size() + value.size();
            require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
                    "a field with a line break or NUL");
        }
    require(fields <= bounds::transport::fieldBytes, "more fields than the bound");
    require((http2.status() >= 200 && http2.status() < 1000) || http2.failure() != Failure::None,
            "no answer, and no failure");
}

} // namespace hci::fuzz
