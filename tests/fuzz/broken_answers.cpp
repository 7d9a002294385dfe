#include "tests/fuzz/broken_answers.h"

#include "tests/unit/transport/http2_frames.h"

namespace hci::fuzz {

using test::field;
using test::frame;
using test::FrameType;

std::vector<std::string> wireSeeds() {
    const std::string ok = "HTTP/1.1 200 OK\r\nDate: Sat, 28 Nov 2026 09:00:00 GMT\r\nETag: \"v1\"\r\n";
    return {ok + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello",
            ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n2;a=\"b\"\r\nyo\r\n0\r\nX-T: 1\r\n\r\n",
            ok + "Connection: close\r\n\r\nuntil the end",
            "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nVary: Accept-Encoding\r\n\r\n",
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok + "Content-Length: 0\r\n\r\n",
            "HTTP/1.0 404 Not Found\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\n\r\nno",
            "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n"};
}

std::vector<std::string> http2Seeds() {
    const std::string settings = frame(FrameType::Settings, 0, 0);
    const std::string status = field(":status", "200");
    const std::string table = field("x-b", std::string(200, 'b'), 0x40);
    const auto headers = [](const std::string& block, int flags = test::endHeaders) {
        return frame(FrameType::Headers, flags, 1, block);
    };
    const std::string end = frame(FrameType::Data, test::endStream, 1, "hello");
    return {settings + headers(status + field("etag", "\"v1\"") + field("content-length", "5")) + end,
            settings + headers(field(":status", "103") + field("link", "</a>")) + headers(status) +
                frame(FrameType::Data, 0, 1, "hi") +
                headers(field("x-t", "1"), test::endHeaders | test::endStream),
            settings + headers(status + table, 0) +
                frame(FrameType::Continuation, test::endHeaders, 1, std::string(50, char(0x80 | 62))) + end,
            settings + frame(FrameType::Ping, 0, 0, "12345678") + headers(status) +
                frame(FrameType::Window, 0, 0, test::bigEndian(1, 4)) + end,
            settings + headers(field(":status", "304"), test::endHeaders | test::endStream) +
                frame(FrameType::GoAway, 0, 0, test::bigEndian(1, 4) + test::bigEndian(0, 4)),
            settings + headers(status) + frame(FrameType::Reset, 0, 1, test::bigEndian(8, 4))};
}

std::string AnswerBreaker::next() {
    std::string bytes = m_seeds[below(m_seeds.size())];
    for (std::size_t changes = 1 + below(6); changes > 0; --changes)
        change(bytes);
    return bytes;
}

void AnswerBreaker::change(std::string& bytes) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(8)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(8));
        break;
    case 1: bytes.erase(at, 1 + below(6)); break;
    case 2: bytes.insert(at, m_tokens[below(m_tokens.size())]); break;
    case 3: bytes.insert(at, std::string(1 + below(300), static_cast<char>(below(256)))); break;
    case 4: bytes.insert(at, bytes.substr(below(bytes.size() + 1), 1 + below(80))); break;
    case 5: { // the beginning of one answer and the end of another
        const std::string& other = m_seeds[below(m_seeds.size())];
        bytes = bytes.substr(0, at) + other.substr(below(other.size() + 1));
        break;
    }
    case 6: { // repeated
        const std::string piece = bytes.substr(at, 1 + below(60));
        for (std::size_t times = below(40); times > 0; --times)
            bytes.insert(at, piece);
        break;
    }
    default: bytes.resize(at); break;
    }
}

AnswerBreaker wireBreaker(std::uint64_t seed) {
    return {wireSeeds(),
            {std::string(1, '\0'),
             "\r",
             "\n",
             "\r\n\r\n",
             "\xff",
             ":",
             " ",
             "\t",
             "0\r\n",
             "ffffffffffffffff\r\n",
             "-1\r\n",
             ";",
             "Content-Length: 3\r\n",
             "Content-Length: 3, 4\r\n",
             "Transfer-Encoding: gzip\r\n",
             "Transfer-Encoding: chunked\r\n",
             "HTTP/1.1 100 Continue\r\n\r\n",
             "HTTP/1.1 101 Switching\r\n\r\n",
             "HTTP/1.1 200 OK\r\n",
             "HTTP/2 ",
             "Set-Cookie: a\r\n\tb\r\n",
             "Content-Encoding: gzip\r\n",
             "Connection: close\r\n"},
            seed};
}

AnswerBreaker http2Breaker(std::uint64_t seed) {
    using test::bigEndian;
    return {http2Seeds(),
            {frame(FrameType::Ping, 0, 0, "12345678"), frame(FrameType::Settings, 0, 0),
             frame(FrameType::Settings, 0, 0, bigEndian(4, 2) + bigEndian(0xffffffff, 4)),
             frame(FrameType::Window, 0, 1, bigEndian(0, 4)), frame(FrameType::Continuation, 0, 1),
             frame(FrameType::Data, 0, 1), frame(FrameType::Push, 4, 1, bigEndian(2, 4)),
             frame(FrameType::Priority, 0, 1, bigEndian(1, 4) + "x"), field("x\r\n", "y"), field("X", "y"),
             field(":status", "999"), std::string(1, char(0xff)), std::string("\0\0\0", 3), "\x3f\xe1\x1f"},
            seed};
}

} // namespace hci::fuzz
