#include "model/exchange/encoded_objects.h"

#include "model/base/ascii.h"
#include "model/base/text_view.h"
#include "model/exchange/base64_text.h"
#include "model/exchange/secret_scan.h"
#include "model/exchange/stop_check.h"

#include <simde/x86/sse2.h>

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxRead = std::size_t{16} * 1024 / 3 * 4; // characters
constexpr std::size_t shortestObject = 16;                      // characters of {"pin":"1234"}

/// Whether base64 of {", [{, [" or of a bracket before white space begins here.
bool mayOpenObject(std::string_view text, std::size_t at) noexcept {
    static constexpr std::array openings = {"eyJ"sv, "eyA"sv, "ewo"sv, "ew0"sv, "ewk"sv,
                                            "W3s"sv, "WyJ"sv, "WyA"sv, "Wwo"sv, "Ww0"sv};
    return (at == 0 || !isLetterOrDigit(text[at - 1])) &&
           std::find(openings.begin(), openings.end(), text.substr(at, 3)) != openings.end();
}

/// Of 16 places, those where two bytes begin an opening: "ey", "ew", "W3", "Wy", "Ww".
unsigned openingsAt(const char* bytes) noexcept {
    simde__m128i first;
    simde__m128i second;
    std::memcpy(&first, bytes, sizeof first);
    std::memcpy(&second, bytes + 1, sizeof second);
    const auto in = [](simde__m128i block, char c) {
        return simde_mm_cmpeq_epi8(block, simde_mm_set1_epi8(c));
    };
    const simde__m128i both = simde_mm_or_si128(in(second, 'y'), in(second, 'w'));
    const simde__m128i array = simde_mm_and_si128(in(first, 'W'), simde_mm_or_si128(both, in(second, '3')));
    const simde__m128i object = simde_mm_and_si128(in(first, 'e'), both);
    return static_cast<unsigned>(simde_mm_movemask_epi8(simde_mm_or_si128(array, object)));
}

/// The next place from `at` on where an object may open; the size of the text if there is none.
std::size_t nextOpening(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t block = 16;
    while (at + shortestObject <= text.size()) {
        const unsigned openings = at + block < text.size() ? openingsAt(text.data() + at) : ~0U;
        const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(openings));
        if (openings == 0)
            at += block;
        else if (mayOpenObject(text, place))
            return place;
        else
            at = place + 1;
    }
    return text.size();
}

/// The characters of base64 from `at` on, up to a bound.
std::string_view codeFrom(std::string_view text, std::size_t at, std::size_t most) noexcept {
    const std::string_view rest = text.substr(at, most);
    const auto end = std::find_if_not(rest.begin(), rest.end(), isBase64Byte);
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

bool opensObject(std::string_view code) {
    const QByteArray head = fromEitherBase64(code);
    const QByteArray inside = head.mid(1).trimmed();
    return head.startsWith('{') ? inside.startsWith('"')
                                : head.startsWith('[') && (inside.startsWith('{') || inside.startsWith('"'));
}

/// Calls take(at, decoded) for each object, where `at` is the place of its base64.
template <class Take>
void forEncodedObjects(std::string_view text, const std::function<bool()>& stopped, const Take& take) {
    constexpr std::size_t maxHeadLength = 32;
    StopCheck stop(stopped);
    for (std::size_t at = nextOpening(text, 0); at < text.size() && !stop.at(at);
         at = nextOpening(text, at + 1)) {
        const std::string_view head = codeFrom(text, at, maxHeadLength);
        if (head.size() < shortestObject || !opensObject(head))
            continue;
        const std::string_view code = codeFrom(text, at, text.size());
        const QByteArray decoded = fromEitherBase64(code.substr(0, maxRead));
        take(at, toView(decoded));
        at += code.size() - 1;
    }
}

SecretSpans secretsIn(std::string_view decoded) {
    SecretSpans spans;
    scanForSecrets(decoded, TextKind::Prose, true, spans);
    return spans;
}

} // namespace

void findEncodedSecrets(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped) {
    forEncodedObjects(text, stopped, [&](std::size_t at, std::string_view decoded) {
        for (const SecretSpan& inner : secretsIn(decoded))
            spans.push_back(placeInBase64(text, at, inner));
    });
}

std::vector<std::string> encodedSecrets(std::string_view text) {
    std::vector<std::string> secrets;
    forEncodedObjects(text, {}, [&](std::size_t, std::string_view decoded) {
        for (const SecretSpan& inner : secretsIn(decoded))
            if (inner.known)
                secrets.emplace_back(secretIn(decoded, inner));
    });
    return secrets;
}

} // namespace hci
