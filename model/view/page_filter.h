#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/session.h"

#include <optional>
#include <unordered_set>

namespace hci {

/// "2" as the number of a visit, "reload", "hard-reload", "back" or "visit" as how a page was loaded.
struct VisitName {
    std::uint16_t number = 0; ///< 0: any
    PageMark mark = PageMark::None;
};
/// Parses a name in lower case; nothing if it is none.
[[nodiscard]] std::optional<VisitName> parseVisitName(std::string_view name) noexcept;
/// The name of a mark; empty for None.
[[nodiscard]] std::string_view markName(PageMark mark) noexcept;

/// Whether `needle`, in lower case, occurs in `text` in any case.
[[nodiscard]] bool containsLowered(std::string_view text, std::string_view needle) noexcept;

/// The pages of a session that a word of the filter line names.
class PageFilter {
public:
    /// None.
    PageFilter() = default;
    /// The pages whose title, often a URL, contains `text`, which is in lower case.
    static PageFilter titled(std::string_view text, const Session& session);
    static PageFilter ofVisit(const VisitName& visit, const Session& session);

    /// Whether the exchange belongs to one of them.
    [[nodiscard]] bool has(const Exchange& exchange) const;

private:
    template <class Wanted> static PageFilter where(const Session& session, Wanted wanted);

    std::unordered_set<std::uint64_t, SeededNumberHash> m_pages; // input and page id
};

} // namespace hci
