#pragma once

#include <QtCore/QString>

#include <algorithm>
#include <cstdint>

namespace hci {

/// Where a number comes from, strongest first. A sum has the weakest basis of its parts.
enum class Basis : std::uint8_t {
    Measured,   ///< we counted the bytes
    Reported,   ///< the recorder says so
    Derived,    ///< computed from other fields
    UpperBound, ///< at most this much
    Unknown,    ///< not known
};

/// `Message` counts fields and content, `Content` only the encoded content (RFC 9110 6.4).
enum class Scope : std::uint8_t { Message, Content };

/// A number of bytes with its basis and scope; a bare integer cannot become one. It takes eight bytes, as an
/// analysis keeps many: 56 of the bits are the number, at most 36 petabytes either way.
class ByteCount {
public:
    constexpr ByteCount() noexcept = default;
    constexpr explicit ByteCount(std::int64_t value, Basis basis, Scope scope = Scope::Message) noexcept
        : m_bits(pack(basis == Basis::Unknown ? 0 : value, basis, scope)) {}
    /// The neutral element of a sum: a certain zero.
    [[nodiscard]] static constexpr ByteCount zero(Scope scope = Scope::Message) noexcept {
        return ByteCount(0, Basis::Measured, scope);
    }

    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_bits >> 8; } ///< 0 where unknown
    [[nodiscard]] constexpr Basis basis() const noexcept { return static_cast<Basis>(m_bits & 15); }
    [[nodiscard]] constexpr Scope scope() const noexcept { return static_cast<Scope>(m_bits >> 4 & 1); }
    [[nodiscard]] constexpr bool known() const noexcept { return basis() != Basis::Unknown; }

    /// Sum of the known parts; unknown ones weaken the basis and add nothing.
    constexpr ByteCount& operator+=(const ByteCount& other) noexcept {
        m_bits =
            pack(value() + other.value(), std::max(basis(), other.basis()), std::max(scope(), other.scope()));
        return *this;
    }
    friend constexpr ByteCount operator+(ByteCount a, const ByteCount& b) noexcept { return a += b; }
    friend constexpr bool operator==(const ByteCount&, const ByteCount&) noexcept = default;

private:
    static constexpr std::int64_t pack(std::int64_t value, Basis basis, Scope scope) noexcept {
        constexpr std::int64_t most = (std::int64_t{1} << 55) - 1;
        return std::clamp(value, -most, most) << 8 | static_cast<std::int64_t>(scope) << 4 |
               static_cast<std::int64_t>(basis);
    }

    std::int64_t m_bits = pack(0, Basis::Unknown, Scope::Message);
};

/// The difference of `full` and `part`, at least zero, with the weaker basis of the two.
[[nodiscard]] inline ByteCount difference(const ByteCount& full, const ByteCount& part) {
    return ByteCount(std::max<std::int64_t>(full.value() - part.value(), 0),
                     std::max(full.basis(), part.basis()), full.scope());
}

/// The name of a basis in reports and tooltips: "measured", "upper-bound" …
[[nodiscard]] QLatin1StringView name(Basis basis) noexcept;
/// "message", "content".
[[nodiscard]] QLatin1StringView name(Scope scope) noexcept;

} // namespace hci
