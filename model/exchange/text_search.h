#pragma once

#include "model/exchange/secret_span.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace hci {

class StopCheck;

/// Finds many texts in a text at once, in time linear in its length (Aho and Corasick 1975).
///
/// It searches for the first 64 bytes of each text and compares the rest; a mismatch there extends the match
/// to the end of its run of token bytes. || Texts shorter than four bytes are left out. Immutable once made,
/// so any thread may search.
class TextSearch {
public:
    TextSearch() = default;
    /// `texts` outlive this. Time and memory are linear in their lengths. It is empty if `stopped` returns
    /// true meanwhile.
    explicit TextSearch(std::vector<std::string_view> texts, const std::function<bool()>& stopped = {});

    [[nodiscard]] bool empty() const noexcept { return m_labels.size() < 2; }
    /// Appends their places; joins overlapping ones. Ends early once `stopped` returns true.
    void find(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped = {}) const;
    [[nodiscard]] bool occursIn(std::string_view text) const;

private:
    struct Range; // of sorted texts that share the bytes on the way to one node

    [[nodiscard]] std::uint32_t child(std::uint32_t node, char byte) const noexcept;
    [[nodiscard]] std::uint32_t step(std::uint32_t node, char byte) const noexcept;
    void keepRests(std::vector<std::string_view>& texts);
    void addLevel(const std::vector<std::string_view>& texts, std::vector<Range>& level, std::size_t depth);
    void link(std::uint32_t parent, std::uint32_t node);
    [[nodiscard]] std::size_t endOfLong(std::uint32_t node, std::string_view text, std::size_t end) const;
    [[nodiscard]] std::size_t nextBeginning(std::string_view text, std::size_t at, StopCheck& stop) const;
    template <class Found>
    void search(std::string_view text, const std::function<bool()>& stopped, Found&& found) const;

    // Nodes are numbered level by level, so that the children of a node lie side by side.
    std::vector<std::uint32_t> m_firstChild; // of each node, and one past the last
    std::vector<char> m_labels;
    std::vector<std::uint32_t> m_fallBack;
    std::vector<std::uint8_t> m_lengths; // of the longest text that ends here; 0: none
    std::array<std::uint32_t, 256> m_rootChildren{};
    std::bitset<65536> m_beginnings; // hashes of the first four bytes, to skip most places of a text
    std::size_t m_longest = 0;
    std::vector<std::string_view> m_rests;  // sorted: the bytes after the first m_longest of longer texts
    std::vector<std::uint32_t> m_firstRest; // of each node of the last level, and one past the last
    std::uint32_t m_firstLong = 0;          // the first node of that level
};

} // namespace hci
