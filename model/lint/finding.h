#pragma once

#include "model/base/spec.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <span>
#include <vector>

namespace hci {

/// An index into rules(). It has no enumerators: lint/rule_list.h has the list, the file of a rule declares
/// its own ids, and all others ask ruleFromId().
enum class RuleId : std::uint16_t;

enum class Severity : std::uint8_t { Error, Warning, Info, Good };
[[nodiscard]] QLatin1StringView name(Severity severity) noexcept; ///< "error" …

/// One statement of a rule about exchanges, resources or a revalidation; a fault on many resources of a host
/// is one finding. message() in lint/rules.h makes the sentence on demand.
struct Finding {
    RuleId rule{};
    Severity severity = Severity::Info;
    std::uint8_t variant = 0;             ///< which wording of the rule
    FieldName field = FieldName::None;    ///< the field concerned
    std::uint32_t revalidation = noIndex; ///< of the first exchange
    std::uint32_t firstSubject = 0; ///< into Findings::subjects: exchange indexes, then resource indexes
    std::uint32_t exchangeCount = 0;
    std::uint32_t resourceCount = 0;
    std::uint32_t firstArgument = 0; ///< into Findings::arguments, argumentSlots per finding
    std::uint32_t urlCount = 0;      ///< number of URLs of the resources: variants share one
    std::uint32_t bytes = noIndex;   ///< into Findings::byteCounts; noIndex: none
};
static_assert(sizeof(Finding) <= 36);

/// A value in a message: a text, a number, or both.
struct FindingArgument {
    TextId text = TextId::None;
    std::int64_t number = 0;
};

/// Values for a wording ({0} to {3}), followed by the one that separates groups.
inline constexpr std::size_t argumentSlots = 5;
inline constexpr std::size_t groupSlot = 4;

/// All findings of an analysis, most severe first, then by the first exchange.
struct Findings {
    std::vector<Finding> findings;
    std::vector<std::uint32_t> subjects;
    std::vector<FindingArgument> arguments;
    std::vector<ByteCount> byteCounts;
    /// Rows of Facts::revalidations, ascending, whose 304s were wrong, as other answers show.
    std::vector<std::uint32_t> doubted;

    /// The exchanges that show it, ascending; the message has the values of the first.
    [[nodiscard]] std::span<const std::uint32_t> exchanges(const Finding& f) const noexcept {
        return std::span(subjects).subspan(f.firstSubject, f.exchangeCount);
    }
    /// The resources that show it, ascending.
    [[nodiscard]] std::span<const std::uint32_t> resources(const Finding& f) const noexcept {
        return std::span(subjects).subspan(f.firstSubject + f.exchangeCount, f.resourceCount);
    }
    [[nodiscard]] std::span<const FindingArgument> args(const Finding& f) const noexcept {
        return std::span(arguments).subspan(f.firstArgument, argumentSlots);
    }
};

} // namespace hci
