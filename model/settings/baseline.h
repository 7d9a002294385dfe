#pragma once

#include "model/analysis/analysis.h"
#include "model/base/result.h"
#include "model/exchange/known_texts.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace hci {

/// How URLs are folded in baselines of one session.
struct UrlFolding {
    const std::vector<std::string>& builds; ///< patterns of the user for what their build changes
    const KnownTexts& secrets;              ///< known in the session, which folded URLs leave out
};

/// Known findings: each a rule, a field and a URL. The URL has no secrets and no parts that change with a
/// build or a visit, so that the same fault is recognised.
class Baseline {
public:
    static constexpr std::int64_t maxFileBytes = std::int64_t{64} << 20;

    Baseline() = default;
    /// The findings of an analysis, except praise.
    Baseline(const Session& session, const Analysis& analysis, const UrlFolding& folding);

    /// Reads write()'s output. Syntax: anything else.
    [[nodiscard]] static Result<Baseline> read(const QByteArray& json);
    /// Writes it as JSON, one finding per line, in an order that depends only on the findings.
    [[nodiscard]] Result<void> write(QIODevice& out) const;

    /// Whether it has the finding at every URL that shows it now.
    [[nodiscard]] bool holds(const Finding& finding, const Session& session, const Analysis& analysis,
                             const UrlFolding& folding) const;
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
                                        const Analysis& analysis, const UrlFolding& folding);
    void settle();

    std::vector<Entry> m_entries; // sorted, without repeats
};

/// The URL without secrets, those known included, with "*" for each part between separators that is a build
/// tool's hash or a long number, such as a cache-busting time. If one of the patterns `builds` matches the
/// URL, that pattern: the user says what their build changes.
[[nodiscard]] std::string foldedUrl(std::string_view url, const std::vector<std::string>& builds = {},
                                    const KnownTexts& known = {});

} // namespace hci
