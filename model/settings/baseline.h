#pragma once

#include "model/analysis/analysis.h"
#include "model/base/result.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace hci {

/// Findings that were there before: each as a rule, a field and a URL. The URL is without secrets and without
/// what a build or a visit changes in it, so that the same fault is known again.
class Baseline {
public:
    static constexpr std::int64_t longestFile = std::int64_t{64} << 20;

    Baseline() = default;
    /// The findings of an analysis but those that praise. `builds` as foldedUrl() has them.
    Baseline(const Session& session, const Analysis& analysis, const std::vector<std::string>& builds);

    /// Reads what write() wrote. Syntax where it is something else.
    [[nodiscard]] static Result<Baseline> read(const QByteArray& json);
    /// Writes it as JSON, one finding a line, in an order that hangs on the findings alone.
    [[nodiscard]] Result<void> write(QIODevice& out) const;

    /// Whether it has the finding at every URL that shows it now.
    [[nodiscard]] bool holds(const Finding& finding, const Session& session, const Analysis& analysis,
                             const std::vector<std::string>& builds) const;
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    friend bool operator==(const Baseline&, const Baseline&) = default;

private:
    struct Entry {
        std::string rule;
        std::string field; ///< lower case; empty: none
        std::string url;   ///< folded; empty: none
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };

    static std::vector<Entry> entriesOf(const Finding& finding, const Session& session,
                                        const Analysis& analysis, const std::vector<std::string>& builds);
    void settle();

    std::vector<Entry> m_entries; // in order, each once
};

/// The URL without secrets; with "*" for each part between separators that is a hash as build tools make
/// them, or a long number, such as a time that keeps caches out. Where one of the patterns `builds` is for
/// the URL, that pattern: the user says what their build changes.
[[nodiscard]] std::string foldedUrl(std::string_view url, const std::vector<std::string>& builds = {});

} // namespace hci
