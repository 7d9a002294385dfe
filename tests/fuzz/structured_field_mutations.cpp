// Parses mutated structured fields (RFC 9651), the same ones in each run:
//
//     structured_field_mutations [COUNT [SEED]]
//
// Nothing may crash, hang or be read past its end, whatever the text; the words made of such a text
// likewise.

#include "model/cache/directives.h"
#include "model/http/structured_field.h"
#include "model/lint/cdn_status.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>

using namespace hci;

namespace {

constexpr std::array seeds{
    std::string_view(
        "ExampleCache; hit; ttl=376; key=\"/a\", \"CDN here\"; fwd=stale; fwd-status=304; stored"),
    std::string_view("max-age=60, public;x=1.5, must-revalidate=?0, a=(1 \"two\" :AAE=:;p);q=@1659578233"),
    std::string_view("%\"f%c3%bcr %22alle%22\", *token/1:2, -999999999999999, 0.125, ?1, ()"),
    std::string_view("cdn-cache; desc=HIT, edge; dur=1"), std::string_view("MISS, HIT")};

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : m_random(seed) {}

    std::string next() {
        std::string text(seeds[below(seeds.size())]);
        for (std::uint64_t changes = 1 + below(8); changes > 0; --changes)
            change(text);
        return text;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    char byte() {
        static constexpr std::string_view telling = "\"\\;=,:()?@%*-. \t019aA\x7F\xFF";
        return below(4) != 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
    }
    void change(std::string& text) {
        const std::size_t at = text.empty() ? 0 : below(text.size());
        switch (text.empty() ? 0 : below(5)) {
        case 0: text.insert(at, 1, byte()); break;
        case 1: text[at] = byte(); break;
        case 2: text.erase(at, 1 + below(4)); break;
        case 3: text.resize(at); break;
        default: text.insert(at, text.substr(below(text.size()))); break;
        }
    }

    std::mt19937_64 m_random;
};

} // namespace

int main(int argc, char** argv) {
    const long count = argc > 1 ? std::atol(argv[1]) : 100'000;
    Mutator mutator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 7);
    long accepted = 0;
    for (long i = 0; i < count; ++i) {
        const std::string input = mutator.next();
        // Not one byte more than there is, so that a sanitizer sees a step past the end.
        const auto exact = std::make_unique<char[]>(input.size());
        input.copy(exact.get(), input.size());
        const std::string_view text(exact.get(), input.size());
        const bool read = sf::parseItem(text) || sf::parseList(text) || sf::parseDictionary(text);
        accepted += read ? 1 : 0;
        for (const FieldName field : {FieldName::CdnCacheControl, FieldName::SurrogateControl})
            static_cast<void>(parseTargetedCacheControl(field, text));
        for (const std::string_view field :
             {"cache-status", "x-cache", "server-timing", "x-varnish", "x-cache-hits"})
            static_cast<void>(statusInWords(field, text));
    }
    std::printf("%ld inputs, %ld of them structured fields\n", count, accepted);
    return accepted > 0 && accepted < count ? 0 : 1;
}
