#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/session.h"

#include <unordered_map>

namespace hci {

/// The key of a page within a session; page ids repeat across inputs.
[[nodiscard]] constexpr std::uint64_t pageKey(std::uint32_t input, TextId page) noexcept {
    return std::uint64_t{input} << 32 | static_cast<std::uint32_t>(page);
}

/// The pages that a watched browser loaded, by the exchanges that belong to them. The session outlives it.
class WatchedPages {
public:
    explicit WatchedPages(const Session& session);

    /// Null if no browser was watched or the exchange belongs to no page.
    [[nodiscard]] const Page* of(const Exchange& exchange) const;
    [[nodiscard]] bool empty() const noexcept { return m_pages.empty(); }

private:
    std::unordered_map<std::uint64_t, const Page*, SeededNumberHash> m_pages; // by input and page id
};

/// "Chromium", "Edge" or "Firefox", by the User-Agent of the request; empty for others.
[[nodiscard]] std::string_view browserName(const Exchange& exchange) noexcept;

} // namespace hci
