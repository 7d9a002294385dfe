#pragma once

#include "model/har/entry_batch.h"
#include "model/har/json_repair.h"
#include "model/har/raw_entry.h"

#include <deque>
#include <simdjson.h>
#include <string>

namespace hci::har {

using Value = simdjson::ondemand::value;

/// Calls f(name, value) for each member of `object`; stops with false where simdjson refuses the text or f
/// does. Names are as they stand in the text: escapes are not read.
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

/// Reads the texts of one slice: most are views into it; what has escapes, and what was left out of the
/// slice, is made in memory that is used again for the next slice.
class TextReader {
public:
    TextReader(const BodySource& source, std::uint64_t maxBytes) : m_source(source), m_maxBytes(maxBytes) {}

    /// `json`: what simdjson is given; `repair`: how it came from the slice, or null where it is the slice.
    void begin(const EntryBatch& batch, const EntrySlice& slice, const char* json,
               const RepairedJson* repair);

    /// A string's text; of a number, true and false the text as it stands; nothing for null, lists and
    /// objects.
    bool text(Value& value, std::string_view& to);
    /// What a string says in base64; nothing where it says nothing.
    bool base64(Value& value, std::string_view& to);
    /// Where a string stands in the recording.
    bool body(Value& value, RawBody& to);
    /// Where a list stands in the recording; nothing for an empty one, for anything else, and for one that
    /// was repaired.
    bool list(Value& value, RawBody& to);
    /// The JSON text of an object; nothing for anything else.
    bool json(Value& value, std::string_view& to);
    /// What had to be mended since begin().
    void tellFaults(RawEntry& entry) const;

private:
    struct Token {
        std::string_view inside; ///< of a string
        const Hole* hole = nullptr;
        std::uint64_t offset = 0; ///< in the recording
        std::uint64_t length = 0; ///< there
    };
    [[nodiscard]] std::uint64_t placeOf(const char* at) const noexcept;
    [[nodiscard]] Token locate(std::string_view inside) const noexcept;
    [[nodiscard]] std::string_view longText(const Hole& hole);
    [[nodiscard]] std::string& scratch();

    const BodySource& m_source;
    std::uint64_t m_maxBytes;
    const EntryBatch* m_batch = nullptr;
    const EntrySlice* m_slice = nullptr;
    const char* m_json = nullptr;
    const RepairedJson* m_repair = nullptr;
    std::deque<std::string> m_scratch; // its elements never move
    std::size_t m_scratchUsed = 0;
    bool m_loneSurrogate = false;
    bool m_shortened = false;
};

} // namespace hci::har
