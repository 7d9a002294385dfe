#include "model/exchange/encoded_texts.h"

#include "model/base/ascii.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::size_t shortestEncoded = 12;
constexpr std::size_t longestEncoded = 1024;
constexpr std::size_t mostEncoded = 4096;

/// The characters of both alphabets of base64, which include those of hexadecimal numbers and UUIDs.
const std::array<bool, 256> formBytes = [] {
    std::array<bool, 256> all{};
    for (int i = 0; i < 256; ++i)
        all[static_cast<std::size_t>(i)] = isLetterOrDigit(static_cast<char>(i));
    for (const char c : std::string_view("+/-_"))
        all[static_cast<unsigned char>(c)] = true;
    return all;
}();

bool isFormByte(char c) noexcept {
    return formBytes[static_cast<unsigned char>(c)];
}

/// The characters of base64 that the text alone decides if `before` bytes precede it in their group of three.
std::string innerBase64(std::string_view text, std::size_t before) {
    const QByteArray bytes = QByteArray(static_cast<qsizetype>(before), '\0')
                                 .append(text.data(), static_cast<qsizetype>(text.size()));
    const std::size_t first = (before * 8 + 5) / 6;
    const std::size_t end = (before + text.size()) * 8 / 6;
    return bytes.toBase64().toStdString().substr(first, end - first);
}

void addBase64(std::string_view text, std::vector<std::string>& forms) {
    for (std::size_t before = 0; before < 3; ++before) {
        std::string form = innerBase64(text, before);
        if (form.find_first_of("+/") != std::string::npos) {
            std::string forUrls = form;
            std::replace(forUrls.begin(), forUrls.end(), '+', '-');
            std::replace(forUrls.begin(), forUrls.end(), '/', '_');
            forms.push_back(std::move(forUrls));
        }
        forms.push_back(std::move(form));
    }
}

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return hexDigit(c) >= 0 || c == '-'; });
}

/// A hexadecimal number, or a UUID, in each other case.
void addHex(std::string_view text, std::vector<std::string>& forms) {
    if (!isHex(text))
        return;
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), asciiLower);
    std::string upper = lower;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    if (lower != text)
        forms.push_back(std::move(lower));
    if (upper != text)
        forms.push_back(std::move(upper));
}

/// The character at `at` belongs to an octet in percent-encoding: "%22".
bool isPercentEncoded(std::string_view text, std::size_t at) {
    return (at >= 1 && text[at - 1] == '%') || (at >= 2 && text[at - 2] == '%');
}

/// Calls found(begin, end) for each run that may hold a form, until it returns false. It looks at the last
/// byte of a shortest run first, so it steps over most bytes of shorter ones.
template <class Found> void eachRun(std::string_view text, Found&& found) {
    for (std::size_t begin = 0; begin + shortestEncoded <= text.size();) {
        std::size_t at = begin + shortestEncoded;
        while (at > begin && isFormByte(text[at - 1]))
            --at;
        if (at > begin) {
            begin = at;
            continue;
        }
        std::size_t end = begin + shortestEncoded;
        while (end < text.size() && isFormByte(text[end]))
            ++end;
        if (!found(begin, end))
            return;
        begin = end;
    }
}

} // namespace

EncodedTexts::EncodedTexts(const std::vector<std::string_view>& texts) {
    std::size_t count = 0;
    for (const std::string_view text : texts) {
        if (text.size() < shortestEncoded || text.size() > longestEncoded)
            continue;
        if (++count > mostEncoded)
            break;
        addBase64(text, m_forms);
        addHex(text, m_forms);
    }
    m_search = TextSearch({m_forms.begin(), m_forms.end()});
}

void EncodedTexts::find(std::string_view text, SecretSpans& spans) const {
    SecretSpans inRun;
    eachRun(text, [&](std::size_t begin, std::size_t end) {
        inRun.clear();
        m_search.find(text.substr(begin, end - begin), inRun);
        for (const SecretSpan& span : inRun) {
            SecretSpan whole{begin + span.begin, begin + span.end};
            // In base64 the neighbours hold bits of the first and the last byte.
            const bool hex = isHex(text.substr(whole.begin, whole.end - whole.begin));
            if (!hex && whole.begin > begin && isLetterOrDigit(text[whole.begin - 1]) &&
                !isPercentEncoded(text, whole.begin - 1))
                --whole.begin;
            if (!hex && whole.end < end && isLetterOrDigit(text[whole.end]))
                ++whole.end;
            for (int i = 0; i < 2 && whole.end >= end && whole.end < text.size() && text[whole.end] == '=';
                 ++i)
                ++whole.end;
            spans.push_back(whole);
        }
        return true;
    });
}

bool EncodedTexts::occursIn(std::string_view text) const {
    bool occurs = false;
    eachRun(text, [&](std::size_t begin, std::size_t end) {
        occurs = m_search.occursIn(text.substr(begin, end - begin));
        return !occurs;
    });
    return occurs;
}

} // namespace hci
