#pragma once

#include "model/http/field_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The directives of RFC 9111 5.2, RFC 5861 and RFC 8246.
enum class Directive : std::uint8_t {
    MaxAge,
    SMaxage,
    NoCache,
    NoStore,
    NoTransform,
    Private,
    Public,
    MustRevalidate,
    ProxyRevalidate,
    MustUnderstand,
    Immutable,
    StaleWhileRevalidate,
    StaleIfError,
    MaxStale,
    MinFresh,
    OnlyIfCached,
    Unknown
};
inline constexpr int directiveCount = 17;
[[nodiscard]] std::string_view name(Directive directive) noexcept; ///< "max-age" …; empty for Unknown

/// The fault of one directive, apart from being unknown.
enum class DirectiveProblem : std::uint8_t {
    None,
    MissingArgument,    ///< max-age without a number
    NotANumber,         ///< max-age=a, max-age=-1, max-age=1.5
    QuotedNumber,       ///< max-age="60": not allowed to be generated; read as 60 (9111 5.2.2.1)
    UnexpectedArgument, ///< no-store=1
    Syntax,             ///< not a token, or a quoted string that does not end
};

/// One directive as written, its argument without quotes.
struct CacheDirective {
    Directive directive = Directive::Unknown;
    DirectiveProblem problem = DirectiveProblem::None;
    bool hasArgument = false;
    bool quoted = false;
    std::string name;
    std::string argument;
    std::int64_t seconds = -1; ///< where the argument is delta-seconds, saturated at 2^31; else −1

    friend bool operator==(const CacheDirective&, const CacheDirective&) = default;
};

/// Cache-Control (also on requests), in order, repeats kept.
class CacheControl {
public:
    std::vector<CacheDirective> directives;

    [[nodiscard]] bool has(Directive d) const noexcept {
        return (m_set & (1U << static_cast<unsigned>(d))) != 0;
    }
    /// The first occurrence, which is the one that counts here (9111 4.2.1: first, or stale); null where
    /// absent.
    [[nodiscard]] const CacheDirective* find(Directive d) const noexcept;
    /// How often the directive occurs.
    [[nodiscard]] int count(Directive d) const noexcept;
    /// Whether two occurrences have different arguments.
    [[nodiscard]] bool conflicting(Directive d) const noexcept;
    /// The field names that a qualified no-cache="…" or private="…" lists, lower case; empty when
    /// unqualified.
    [[nodiscard]] std::vector<std::string> fieldNames(Directive d) const;
    /// Whether it is present without a list of fields.
    [[nodiscard]] bool unqualified(Directive d) const noexcept;
    [[nodiscard]] bool empty() const noexcept { return directives.empty(); }

    void add(CacheDirective directive);

private:
    std::uint32_t m_set = 0;
};

/// A directive that stands alone.
[[nodiscard]] CacheDirective directiveOfName(std::string_view name);
/// A directive whose argument is that number; nullopt: an argument that is none.
[[nodiscard]] CacheDirective directiveOfNumber(std::string_view name, std::optional<std::int64_t> number);
/// Parses one line or the combined lines. Never fails: keeps what it cannot read, with the problem.
[[nodiscard]] CacheControl parseCacheControl(std::string_view value);
/// Parses all lines of the field.
[[nodiscard]] CacheControl cacheControlOf(FieldSpan fields, FieldName field = FieldName::CacheControl);

} // namespace hci
