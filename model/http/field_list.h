#pragma once

#include "model/http/text_pool.h"

#include <span>
#include <string>
#include <string_view>

namespace hci {

/// One field line of a message, in the order in which it came. Repeats stay repeats (RFC 9110 5.2).
struct Field {
    FieldName name = FieldName::None; ///< as spelled; compare pool.folded(name)
    TextId value = TextId::None;

    friend bool operator==(const Field&, const Field&) = default;
};

/// The fields of one message: a view into a session, or into any vector of Field.
class FieldSpan {
public:
    FieldSpan() = default;
    FieldSpan(std::span<const Field> fields, const TextPool& pool) : m_fields(fields), m_pool(&pool) {}

    [[nodiscard]] auto begin() const noexcept { return m_fields.begin(); }
    [[nodiscard]] auto end() const noexcept { return m_fields.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_fields.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_fields.empty(); }
    [[nodiscard]] std::span<const Field> span() const noexcept { return m_fields; }
    [[nodiscard]] const TextPool& pool() const noexcept { return *m_pool; }

    /// Id of the first value of the field `known` (one of the enumerators), None where there is none.
    [[nodiscard]] TextId id(FieldName known) const noexcept {
        for (const Field& field : m_fields)
            if (m_pool->folded(field.name) == known)
                return field.value;
        return TextId::None;
    }
    [[nodiscard]] bool has(FieldName known) const noexcept { return id(known) != TextId::None; }
    /// The first value; empty where there is none.
    [[nodiscard]] std::string_view value(FieldName known) const noexcept;
    /// How many lines the field has.
    [[nodiscard]] int count(FieldName known) const noexcept;
    /// All lines joined by ", " as RFC 9110 5.2 allows for list-based fields.
    [[nodiscard]] std::string combined(FieldName known) const;
    /// Calls f(std::string_view) for each line of the field, in order.
    template <class F> void forEach(FieldName known, F&& f) const {
        for (const Field& field : m_fields)
            if (m_pool->folded(field.name) == known)
                f(m_pool->text(field.value));
    }

private:
    std::span<const Field> m_fields;
    const TextPool* m_pool = nullptr;
};

} // namespace hci
