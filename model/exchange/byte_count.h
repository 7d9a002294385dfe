#pragma once

#include <algorithm>
#include <cstdint>

namespace hci {

/// Where a number comes from, strongest first. A sum has the weakest basis of its parts.
enum class Basis : std::uint8_t {
    Measured,   ///< we counted the bytes
    Reported,   ///< the recorder says so
    Derived,    ///< computed from other fields
    UpperBound, ///< at most this much
    Unknown,    ///< nobody says
};

/// What was counted. `Message`: fields and content. `Content`: encoded content alone (RFC 9110 6.4).
enum class Scope : std::uint8_t { Message, Content };

/// A number of bytes that knows its basis and scope; a bare integer cannot become one.
class ByteCount {
public:
    constexpr ByteCount() noexcept = default;
    constexpr explicit ByteCount(std::int64_t value, Basis basis, Scope scope = Scope::Message) noexcept
        : m_value(basis == Basis::Unknown ? 0 : value), m_basis(basis), m_scope(scope) {}
    /// The neutral element of a sum: nothing, and that for certain.
    [[nodiscard]] static constexpr ByteCount zero(Scope scope = Scope::Message) noexcept {
        return ByteCount(0, Basis::Measured, scope);
    }

    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_value; } ///< 0 where unknown
    [[nodiscard]] constexpr Basis basis() const noexcept { return m_basis; }
    [[nodiscard]] constexpr Scope scope() const noexcept { return m_scope; }
    [[nodiscard]] constexpr bool known() const noexcept { return m_basis != Basis::Unknown; }

    /// Sum of what is known; unknown parts weaken the basis and add nothing.
    constexpr ByteCount& operator+=(const ByteCount& other) noexcept {
        m_value += other.m_value;
        m_basis = std::max(m_basis, other.m_basis);
        m_scope = std::max(m_scope, other.m_scope);
        return *this;
    }
    friend constexpr ByteCount operator+(ByteCount a, const ByteCount& b) noexcept { return a += b; }
    friend constexpr bool operator==(const ByteCount&, const ByteCount&) noexcept = default;

private:
    std::int64_t m_value = 0;
    Basis m_basis = Basis::Unknown;
    Scope m_scope = Scope::Message;
};

/// What `full` has more than `part`, never below nothing; with the weaker basis of the two.
[[nodiscard]] inline ByteCount difference(const ByteCount& full, const ByteCount& part) {
    return ByteCount(std::max<std::int64_t>(full.value() - part.value(), 0),
                     std::max(full.basis(), part.basis()), full.scope());
}

} // namespace hci
