#include "model/har/json_cursor.h"

#include "model/base/bounds.h"
#include "model/har/block_masks.h"
#include "model/json/json_text.h"

#include <algorithm>

namespace hci::har {

namespace {

constexpr std::size_t shortenedTo = 1024;
constexpr std::size_t shortBody = 120;

std::string_view withoutSpace(std::string_view token) noexcept {
    return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
}

} // namespace

void TextReader::begin(const EntryBatch& batch, const EntrySlice& slice, std::string_view json,
                       const RepairedJson* repair, TextScratch& scratch) {
    m_batch = &batch;
    m_slice = &slice;
    m_json = json.data();
    m_length = json.size();
    m_repair = repair;
    m_scratch = &scratch;
    m_longBytes = 0;
    m_loneSurrogate = false;
    m_shortened = false;
}

bool TextReader::text(Value& value, std::string_view& to) {
    const std::string_view token = withoutSpace(value.raw_json_token());
    to = {};
    if (token.empty() || token.front() == 'n' || token.front() == '{' || token.front() == '[')
        return true;
    if (token.front() != '"') {
        to = token;
        return true;
    }
    if (token.size() < 2 || token.back() != '"')
        return false;
    const std::string_view inside = token.substr(1, token.size() - 2);
    if (inside.empty() && m_slice->holes > 0) {
        if (const Token place = locate(inside); place.hole) {
            to = longText(*place.hole);
            return true;
        }
    }
    if (!hasBackslash(inside)) {
        to = inside;
        return true;
    }
    std::string& text = m_scratch->add();
    JsonTextFaults faults;
    appendUnescaped(inside, text, &faults);
    m_loneSurrogate |= faults.loneSurrogate;
    to = text;
    return true;
}

bool TextReader::base64(Value& value, std::string_view& to) {
    std::string_view encoded;
    if (!text(value, encoded))
        return false;
    std::string& bytes = m_scratch->add();
    bytes = QByteArray::fromBase64(QByteArray(encoded.data(), static_cast<qsizetype>(encoded.size())))
                .toStdString();
    to = bytes;
    return true;
}

bool TextReader::body(Value& value, RawBody& to) {
    const std::string_view token = withoutSpace(value.raw_json_token());
    to = {};
    if (token.empty() || token.front() != '"')
        return true;
    if (token.size() < 2 || token.back() != '"')
        return false;
    const Token place = locate(token.substr(1, token.size() - 2));
    to.present = true;
    to.offset = place.offset;
    to.length = place.length;
    to.hash = place.hole ? place.hole->hash : hashContent(place.inside);
    to.decoded = place.hole ? place.hole->decoded : decodedLength(place.inside);
    to.start = place.hole ? place.hole->start : startOf(place.inside);
    to.padding = place.hole ? place.hole->padding : paddingOf(place.inside);
    if (!place.hole && place.inside.size() <= shortBody)
        to.shortText = place.inside;
    return true;
}

bool TextReader::list(Value& value, RawBody& to) {
    to = {};
    simdjson::ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    if (type != simdjson::ondemand::json_type::array)
        return true;
    simdjson::ondemand::array array;
    std::string_view text;
    if (value.get_array().get(array) != simdjson::SUCCESS || array.raw_json().get(text) != simdjson::SUCCESS)
        return false;
    if (text.find('{') == std::string_view::npos || m_repair)
        return true;
    to.present = true;
    to.offset = placeOf(text.data());
    to.length = placeOf(text.data() + text.size()) - to.offset;
    return true;
}

bool TextReader::json(Value& value, std::string_view& to) {
    simdjson::ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    simdjson::ondemand::object object;
    to = {};
    if (type != simdjson::ondemand::json_type::object)
        return true;
    return value.get_object().get(object) == simdjson::SUCCESS &&
           object.raw_json().get(to) == simdjson::SUCCESS;
}

/// Finds the offset of the string `inside` in the recording.
TextReader::Token TextReader::locate(std::string_view inside) const noexcept {
    const char* slice = m_batch->bytes.data() + m_slice->begin;
    auto at = static_cast<std::size_t>(inside.data() - m_json);
    Token token{inside, nullptr, 0, inside.size()};
    if (m_repair) {
        const RepairedJson::String* string = m_repair->stringAt(at);
        if (!string)
            return token;
        at = string->from;
        token.inside = {slice + at, string->length};
        token.length = string->length;
    }
    if (token.inside.empty()) {
        const auto hole = std::lower_bound(holes().begin(), holes().end(), at,
                                           [](const Hole& h, std::size_t wanted) { return h.at < wanted; });
        if (hole != holes().end() && hole->at == at) {
            token.hole = &*hole;
            token.offset = hole->offset;
            token.length = hole->length;
            return token;
        }
    }
    token.offset = m_slice->offset + at + leftOutBefore(at);
    return token;
}

/// The slice's holes, in their order.
std::span<const Hole> TextReader::holes() const noexcept {
    return {m_batch->holes.data() + m_slice->firstHole, m_slice->holes};
}

/// The number of bytes left out of the slice before a place in it.
std::uint64_t TextReader::leftOutBefore(std::uint64_t inSlice) const noexcept {
    const auto next = std::lower_bound(holes().begin(), holes().end(), inSlice,
                                       [](const Hole& h, std::uint64_t wanted) { return h.at < wanted; });
    return next == holes().begin() ? 0 : std::prev(next)->before + std::prev(next)->length;
}

/// The offset in the recording of a byte of the slice.
std::uint64_t TextReader::placeOf(const char* at) const noexcept {
    const auto inSlice = static_cast<std::uint64_t>(at - m_json);
    return m_slice->offset + inSlice + leftOutBefore(inSlice);
}

/// A long text that is needed now: a URL, a field value. Cuts it if it is too long or too many were read, and
/// appends its hash, so that different texts stay different.
std::string_view TextReader::longText(const Hole& hole) {
    std::string& text = m_scratch->add();
    m_longBytes += hole.length;
    const bool whole = hole.length <= m_maxBytes && m_longBytes <= bounds::reader::longTextsBytes;
    const Result<QByteArray> read =
        m_source.read(hole.offset, whole ? hole.length : std::min<std::uint64_t>(hole.length, shortenedTo));
    if (!read)
        return text;
    const std::string_view raw(read->constData(), static_cast<std::size_t>(read->size()));
    JsonTextFaults faults;
    // A data: URL is never requested from a network; its content is all of it.
    const bool dataUrl = raw.starts_with("data:") && hole.length > bounds::reader::dataUrlBytes;
    if (whole && !dataUrl) {
        std::string unescaped;
        appendUnescaped(raw, unescaped, &faults);
        appendValidUtf8(unescaped, text);
        m_loneSurrogate |= faults.loneSurrogate;
        return text;
    }
    m_shortened |= !raw.starts_with("data:");
    appendValidUtf8(raw.substr(0, shortenedTo), text);
    text += "...xxh3:" + toHex(hole.hash);
    return text;
}

void TextReader::reportFaults(RawEntry& entry) const {
    if (m_loneSurrogate)
        entry.faults.push_back({WarningCode::LoneSurrogate, {}});
    if (m_shortened)
        entry.faults.push_back({WarningCode::ValueShortened, {}});
}

} // namespace hci::har
