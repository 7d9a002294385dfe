#pragma once

#include "model/exchange/session.h"
#include "model/spec.h"

#include <QtCore/QString>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hci {

enum class Severity : std::uint8_t { Error, Warning, Info, Good };
[[nodiscard]] QLatin1StringView name(Severity severity) noexcept; ///< "error" …

enum class RuleId : std::uint16_t; ///< index into rules(), see lint/rules.h

/// One statement of a rule about exchanges, resources or a revalidation. The sentence is made when read
/// (message() in lint/rules.h).
struct Finding {
    RuleId rule{};
    Severity severity = Severity::Info;
    std::uint8_t variant = 0;          ///< which wording of the rule
    FieldName field = FieldName::None; ///< the field that it points at
    std::uint32_t revalidation = noIndex;
    std::uint32_t firstSubject = 0; ///< into Findings::subjects: exchange indexes, then resource indexes
    std::uint16_t exchangeCount = 0;
    std::uint16_t resourceCount = 0;
    std::uint32_t firstArgument = 0; ///< into Findings::arguments
    std::uint32_t argumentCount = 0;
    std::uint32_t bytes = noIndex; ///< into Findings::byteCounts; noIndex: none
};

/// A value that a message names: a text or a number.
struct FindingArgument {
    TextId text = TextId::None;
    std::int64_t number = 0;
};

/// All findings of an analysis, most severe first, then by the first exchange.
struct Findings {
    std::vector<Finding> findings;
    std::vector<std::uint32_t> subjects;
    std::vector<FindingArgument> arguments;
    std::vector<ByteCount> byteCounts;

    [[nodiscard]] std::span<const std::uint32_t> exchanges(const Finding& f) const noexcept {
        return std::span(subjects).subspan(f.firstSubject, f.exchangeCount);
    }
    [[nodiscard]] std::span<const std::uint32_t> resources(const Finding& f) const noexcept {
        return std::span(subjects).subspan(f.firstSubject + f.exchangeCount, f.resourceCount);
    }
    [[nodiscard]] std::span<const FindingArgument> args(const Finding& f) const noexcept {
        return std::span(arguments).subspan(f.firstArgument, f.argumentCount);
    }
};

} // namespace hci
