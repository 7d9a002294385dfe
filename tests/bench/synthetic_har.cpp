#include "tests/bench/synthetic_har.h"

#include "model/base/iso_time.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <random>
#include <unordered_map>
#include <vector>

namespace hci::bench {

namespace {

struct Kind {
    const char* mime;
    const char* extension;
    bool binary;
};
constexpr std::array kinds = {
    Kind{"text/html", "html", false},        Kind{"application/javascript", "js", false},
    Kind{"text/css", "css", false},          Kind{"image/png", "png", true},
    Kind{"application/json", "json", false}, Kind{"font/woff2", "woff2", true}};
constexpr std::array cacheControls = {"max-age=3600", "no-cache", "public, max-age=31536000, immutable",
                                      "max-age=0, must-revalidate", "private, max-age=60"};
constexpr std::size_t poolSize = std::size_t{1} << 20;

class Generator {
public:
    Generator(std::uint32_t entries, double meanBody, std::uint32_t seed)
        : m_random(seed), m_resources(std::max(1U, entries / 4)),
          m_sizes(std::log(std::max(meanBody, 8.0)), 1.2) {
        static constexpr std::string_view base64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        static constexpr std::string_view letters = "abcdefghij klmno{}<>";
        while (m_binary.size() < poolSize)
            m_binary += base64[below(64)];
        while (m_text.size() < poolSize) {
            const std::uint32_t choice = below(22);
            m_text += choice == 20 ? "\\n" : choice == 21 ? "\\\"" : std::string(1, letters[choice]);
        }
    }

    /// The next entry, as JSON.
    const std::string& next() {
        const std::uint32_t resource = below(m_resources);
        const Kind& kind = kinds[resource % kinds.size()];
        m_time += 1 + below(399);
        auto [place, added] = m_state.try_emplace(resource);
        State& state = place->second;
        const bool fresh = added || below(20) == 0;
        if (fresh)
            state = newState(kind);
        const bool notModified = !fresh && below(10) < 7;
        m_entry.clear();
        request(resource, kind, state, fresh);
        response(kind, state, notModified);
        m_entry +=
            R"("cache": {}, "timings": {"blocked": 1.2, "dns": -1, "connect": -1, "ssl": -1, "send": 0.1, )"
            R"("wait": 20.5, "receive": 1.5}, "serverIPAddress": "192.0.2.7"})";
        return m_entry;
    }

private:
    struct State {
        std::string etag;
        std::string lastModified;
        std::size_t bodyFrom = 0;
        std::size_t bodySize = 0;
        bool binary = false;
    };

    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(m_random() % bound); }

    State newState(const Kind& kind) {
        const std::string& pool = kind.binary ? m_binary : m_text;
        State state;
        char tag[24];
        std::snprintf(tag, sizeof tag, "\\\"%012llx\\\"",
                      static_cast<unsigned long long>(m_random() & 0xFFFFFFFFFFFF));
        state.etag = tag;
        state.lastModified = formatHttpDate(m_time / 1000 - std::int64_t{86400} * (1 + below(400)));
        state.bodySize = std::min(static_cast<std::size_t>(m_sizes(m_random)), pool.size() / 2) / 4 * 4 + 4;
        state.bodyFrom =
            std::size_t{below(static_cast<std::uint32_t>(pool.size() - state.bodySize - 8))} / 4 * 4;
        if (!kind.binary && pool[state.bodyFrom - (state.bodyFrom > 0 ? 1 : 0)] == '\\')
            ++state.bodyFrom; // never splits an escape
        while (!kind.binary && pool[state.bodyFrom + state.bodySize - 1] == '\\')
            ++state.bodySize;
        state.binary = kind.binary;
        return state;
    }

    void field(const char* name, const std::string& value) {
        m_entry += m_entry.ends_with('[') ? R"({"name": ")" : R"(, {"name": ")";
        m_entry += name;
        m_entry += R"(", "value": ")";
        m_entry += value;
        m_entry += "\"}";
    }

    void request(std::uint32_t resource, const Kind& kind, const State& state, bool fresh) {
        const std::string host = "host" + std::to_string(resource % 97) + ".example";
        const std::string version = std::to_string(resource % 5);
        m_entry += R"({"pageref": "page_1", "startedDateTime": ")" + iso::formatTime(m_time) +
                   R"(", "time": )" + std::to_string(3 + below(397)) +
                   R"(, "request": {"method": "GET", "url": "https://)" + host + "/static/" +
                   std::to_string(resource % 13) + "/resource-" + std::to_string(resource) + '.' +
                   kind.extension + "?v=" + version +
                   R"(", "httpVersion": "h2", "cookies": [], "queryString": [{"name": "v", "value": ")" +
                   version + R"("}], "headers": [)";
        field("Host", host);
        field("User-Agent",
              "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36");
        field("Accept", "*/*");
        field("Accept-Encoding", "gzip, deflate, br, zstd");
        field("Accept-Language", "en-US,en;q=0.9");
        field("Referer", "https://host.example/");
        if (!fresh) {
            field("If-None-Match", state.etag);
            field("If-Modified-Since", state.lastModified);
        }
        m_entry += R"(], "headersSize": -1, "bodySize": 0}, )";
    }

    void response(const Kind& kind, const State& state, bool notModified) {
        const std::size_t decoded = state.binary ? state.bodySize / 4 * 3 : state.bodySize;
        m_entry +=
            R"("response": {"status": )" + std::string(notModified ? "304" : "200") +
            R"(, "statusText": "", "httpVersion": "h2", "cookies": [], "redirectURL": "", "headersSize": -1, )" +
            R"("bodySize": )" + std::to_string(notModified ? 0 : decoded) + R"(, "headers": [)";
        field("Date", formatHttpDate(m_time / 1000));
        field("Server", "nginx");
        field("ETag", state.etag);
        field("Last-Modified", state.lastModified);
        field("Cache-Control", cacheControls[below(cacheControls.size())]);
        if (!notModified) {
            field("Content-Type", kind.mime);
            field("Content-Length", std::to_string(decoded));
            field("Vary", "Accept-Encoding");
            field("X-Request-Id", std::to_string(m_random()));
        }
        m_entry += R"(], "content": {"size": )" + std::to_string(notModified ? 0 : decoded) +
                   R"(, "mimeType": ")" + kind.mime + '"';
        if (!notModified) {
            m_entry += R"(, "text": ")";
            m_entry.append(state.binary ? m_binary : m_text, state.bodyFrom, state.bodySize);
            m_entry += state.binary ? R"(", "encoding": "base64")" : "\"";
        }
        m_entry += R"(}, "_transferSize": )" + std::to_string(notModified ? 180 : decoded + 400) + "}, ";
    }

    std::mt19937_64 m_random;
    std::uint32_t m_resources;
    std::lognormal_distribution<double> m_sizes;
    std::string m_binary;
    std::string m_text;
    std::unordered_map<std::uint32_t, State> m_state;
    Milliseconds m_time = 1767614400000;
    std::string m_entry;
};

} // namespace

std::uint64_t writeSyntheticHar(const std::string& path, std::uint32_t entries, double meanBody,
                                std::uint32_t seed) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
    if (!file)
        return 0;
    std::uint64_t size = 0;
    const auto put = [&](std::string_view text) {
        size += std::fwrite(text.data(), 1, text.size(), file.get());
    };
    Generator generator(entries, meanBody, seed);
    put(R"({"log": {"version": "1.2", "creator": {"name": "synthetic", "version": "1"}, "pages": [], "entries": [)");
    for (std::uint32_t i = 0; i < entries; ++i) {
        put(i == 0 ? "\n" : ",\n");
        put(generator.next());
    }
    put("\n]}}\n");
    return std::ferror(file.get()) ? 0 : size;
}

} // namespace hci::bench
