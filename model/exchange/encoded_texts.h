#pragma once

#include "model/exchange/text_search.h"

#include <string>
#include <vector>

namespace hci {

/// Finds known texts in another coding: base64 (RFC 4648 4 and 5, at any place in what was encoded, with and
/// without padding, broken in lines, encoded again), and hexadecimal numbers in the other case.
///
/// Only texts of 12 to 1024 bytes, and the first bounds::masking::encodedSecrets of them, as each has up to
/// six forms. It looks at runs of their characters alone, so ordinary texts cost a few steps each word.
/// Immutable once made.
class EncodedTexts {
public:
    /// It is empty if `stopped` returns true meanwhile.
    explicit EncodedTexts(const std::vector<std::string_view>& texts,
                          const std::function<bool()>& stopped = {});
    EncodedTexts(const EncodedTexts&) = delete; // the search refers to the forms
    EncodedTexts& operator=(const EncodedTexts&) = delete;

    [[nodiscard]] bool empty() const noexcept { return m_search.empty(); }
    /// Texts beyond the bound, which it does not find.
    [[nodiscard]] std::size_t leftOut() const noexcept { return m_leftOut; }
    /// Appends the places of forms, which may overlap. Ends early once `stopped` returns true.
    void find(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped = {}) const;
    [[nodiscard]] bool occursIn(std::string_view text) const;

private:
    void find(std::string_view text, int depth, SecretSpans& spans,
              const std::function<bool()>& stopped) const;
    void findInRun(std::string_view text, std::size_t begin, std::size_t end, SecretSpans& spans,
                   const std::function<bool()>& stopped) const;
    void findDecoded(std::string_view text, std::size_t begin, std::size_t end, int depth, SecretSpans& spans,
                     const std::function<bool()>& stopped) const;
    [[nodiscard]] bool occursIn(std::string_view text, int depth) const;

    std::vector<std::string> m_forms;
    std::size_t m_leftOut = 0;
    TextSearch m_search; // for m_forms
};

} // namespace hci
