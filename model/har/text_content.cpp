#include "model/har/text_content.h"

#include "model/har/decoded_bytes.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci::har {

namespace {

using namespace std::string_view_literals;

bool fitsBase64(const RawBody& body, std::int64_t size) noexcept {
    const std::uint64_t escapes = body.length - std::min(body.decoded.bytes, body.length);
    if (fromBase64(body.decoded.bytes, body.padding) == size)
        return true;
    // In wrapped base64 each line break is an escape, and the padding may precede the last of them.
    const std::int64_t unbroken = fromBase64(body.decoded.bytes - std::min(escapes, body.decoded.bytes), 0);
    return escapes > 0 && size <= unbroken && size >= unbroken - 2;
}

/// A recorder's size may be in another charset, or in characters: so one byte per character is the least, and
/// UTF-16 the other common form.
bool fitsText(const RawBody& body, std::int64_t size) noexcept {
    constexpr std::int64_t byteOrderMark = 3;
    const auto bytes = static_cast<std::int64_t>(body.decoded.bytes);
    const auto characters = static_cast<std::int64_t>(body.decoded.characters);
    if (size == bytes || size == bytes + byteOrderMark)
        return true;
    const bool utf16 = size == 2 * characters || size == 2 * characters + 2;
    return utf16 || (characters < bytes && size >= characters && size <= bytes);
}

bool fits(const RawContent& content, std::int64_t size) noexcept {
    return isBase64(content) ? fitsBase64(content.body, size) : fitsText(content.body, size);
}

/// Old Chromium versions leave `encoding` out.
bool isUnlabelledBase64(const RawContent& content, std::int64_t size) noexcept {
    const RawBody& body = content.body;
    return content.encoding.empty() && body.decoded.bytes == body.length && body.length % 4 == 0 &&
           fromBase64(body.length, body.padding) == size;
}

/// The recorder gave the coded content's size as the decoded one.
bool isCodedSize(const RawEntry& entry, std::int64_t size, std::int64_t text) noexcept {
    const RawResponse& response = entry.response;
    const bool transferred = response.bodySize == size || contentLength(response.fields) == size;
    return text > size && transferred && fieldValue(response.fields, "content-encoding").has_value();
}

bool containsWord(std::string_view text, std::string_view word) noexcept {
    const auto same = [](char a, char b) { return asciiLower(a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// "[application/javascript redacted]", "<removed>", "REDACTED".
bool isPlaceholder(std::string_view text) noexcept {
    static constexpr std::array words = {"redacted"sv,  "removed"sv,   "omitted"sv,  "sanitized"sv,
                                         "sanitised"sv, "scrubbed"sv,  "stripped"sv, "truncated"sv,
                                         "censored"sv,  "anonymized"sv};
    text = trimmed(text);
    if (text.empty())
        return false;
    if (text.size() > 3 && text.find_first_not_of('*') == std::string_view::npos)
        return true;
    static constexpr std::array brackets = {"[]"sv, "<>"sv, "{}"sv, "()"sv};
    const auto encloses = [text](std::string_view pair) {
        return text.front() == pair.front() && text.back() == pair.back();
    };
    const bool enclosed = std::any_of(brackets.begin(), brackets.end(), encloses);
    if (text.find_first_of("\":=,") != std::string_view::npos)
        return false; // a small JSON text or element is content
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return enclosed ? containsWord(text, word) : equalsIgnoringCase(text, word);
    });
}

/// The text has a few bytes, but the answer or the recorder counted many more, without a coding: a program
/// removed the content and replaced the size. The most is UTF-32 with four times the bytes counted here.
bool standsInForMore(const RawEntry& entry) noexcept {
    const auto length = contentLength(entry.response.fields);
    const auto declared = length ? length : entry.response.bodySize;
    return declared && entry.response.status == 200 && entry.request.method != "HEAD" &&
           decodedBytes(entry.response.content) * 4 + 4 < *declared &&
           !fieldValue(entry.response.fields, "content-encoding").has_value();
}

} // namespace

void checkTextContent(RawEntry& entry, Reading& reading) {
    RawContent& content = entry.response.content;
    if (content.body.length == 0 || !content.file.empty())
        return;
    if (!isBase64(content) && isPlaceholder(content.body.shortText)) {
        reading.bodyCut = true;
        return;
    }
    if (standsInForMore(entry)) {
        reading.bodyCut = true;
        return;
    }
    const ByteCount decoded = reading.size(Size::DecodedBody);
    const bool counted = decoded.basis() == Basis::Reported || decoded.basis() == Basis::Derived;
    if (!counted || fits(content, decoded.value()))
        return;
    if (isUnlabelledBase64(content, decoded.value())) {
        content.encoding = "base64";
        return;
    }
    const std::int64_t text = decodedBytes(content);
    const bool afterCompression = decoded.value() + content.compression.value_or(0) == text;
    if (afterCompression || isCodedSize(entry, decoded.value(), text))
        reading.setSize(Size::DecodedBody, text, Basis::Derived);
    else
        reading.bodyCut = true;
}

} // namespace hci::har
