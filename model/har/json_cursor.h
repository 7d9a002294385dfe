#pragma once

#include "model/har/entry_batch.h"
#include "model/har/json_repair.h"
#include "model/har/raw_entry.h"
#include "model/har/text_scratch.h"

#include <functional>
#include <simdjson.h>
#include <span>
#include <string_view>

namespace hci::har {

using Value = simdjson::ondemand::value;

/// Calls f(name, value) for each member of `object`; returns false if simdjson refuses the text or f returns
/// false. Names keep their escapes.
template <class F> bool eachMember(simdjson::ondemand::object object, F&& f) {
    for (auto member : object) {
        simdjson::ondemand::field field;
        if (std::move(member).get(field) != simdjson::SUCCESS)
            return false;
        const char* name = field.key().raw();
        std::size_t length = 0;
        while (name[length] != '"')
            length += name[length] == '\\' ? 2U : 1U;
        if (!f(std::string_view(name, length), field.value()))
            return false;
    }
    return true;
}

/// The same for a value; one that is no object has no members.
template <class F> bool eachMember(Value value, F&& f, bool& present) {
    simdjson::ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    present = type == simdjson::ondemand::json_type::object;
    if (!present)
        return true;
    simdjson::ondemand::object object;
    return value.get_object().get(object) == simdjson::SUCCESS && eachMember(object, std::forward<F>(f));
}

/// Calls f(value) for each element; a value that is no list has none.
template <class F> bool eachElement(Value value, F&& f, bool& present) {
    simdjson::ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    present = type == simdjson::ondemand::json_type::array;
    if (!present)
        return true;
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        Value one;
        if (std::move(element).get(one) != simdjson::SUCCESS || !f(one))
            return false;
    }
    return true;
}

/// Reads the texts of one slice: most are views into it; texts with escapes and texts left out of the slice
/// are built in the scratch.
class TextReader {
public:
    TextReader(const BodySource& source, std::uint64_t maxBytes) : m_source(source), m_maxBytes(maxBytes) {}

    /// `json`: simdjson's input; `repair`: its origin in the slice, or null if it is the slice.
    void begin(const EntryBatch& batch, const EntrySlice& slice, std::string_view json,
               const RepairedJson* repair, TextScratch& scratch);

    /// A string's text; for a number, true and false the literal; nothing for null, lists and objects.
    bool text(Value& value, std::string_view& to);
    /// Whether `text` is a verbatim part of the JSON text, and so has no line break.
    [[nodiscard]] bool isVerbatim(std::string_view text) const noexcept {
        return std::greater_equal()(text.data(), m_json) && std::less()(text.data(), m_json + m_length);
    }
    /// The bytes that a string encodes in base64; nothing for null, lists and objects.
    bool base64(Value& value, std::string_view& to);
    /// The place of a string in the recording.
    bool body(Value& value, RawBody& to);
    /// The place of a list in the recording; nothing if it is empty, was repaired, or is no list.
    bool list(Value& value, RawBody& to);
    /// The JSON text of an object; nothing for anything else.
    bool json(Value& value, std::string_view& to);
    /// Reports everything mended since begin().
    void reportFaults(RawEntry& entry) const;

private:
    struct Token {
        std::string_view inside; ///< of a string
        const Hole* hole = nullptr;
        std::uint64_t offset = 0; ///< in the recording
        std::uint64_t length = 0; ///< in the recording
    };
    [[nodiscard]] std::span<const Hole> holes() const noexcept;
    [[nodiscard]] std::uint64_t leftOutBefore(std::uint64_t inSlice) const noexcept;
    [[nodiscard]] std::uint64_t placeOf(const char* at) const noexcept;
    [[nodiscard]] Token locate(std::string_view inside) const noexcept;
    [[nodiscard]] std::string_view longText(const Hole& hole);

    const BodySource& m_source;
    std::uint64_t m_maxBytes;
    const EntryBatch* m_batch = nullptr;
    const EntrySlice* m_slice = nullptr;
    const char* m_json = nullptr;
    std::size_t m_length = 0; // of it
    const RepairedJson* m_repair = nullptr;
    TextScratch* m_scratch = nullptr;
    std::uint64_t m_longBytes = 0; // bytes of long texts read since begin()
    bool m_loneSurrogate = false;
    bool m_shortened = false;
};

} // namespace hci::har
