#include "model/har/import.h"
#include "model/view/row_filter.h"
#include "tests/fuzz/har_check.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <algorithm>

namespace hci::fuzz {

namespace {

/// A small recording, read once.
struct Recording {
    SessionPtr session;
    AnalysisPtr analysis;
    FindingIndex findings;

    Recording() {
        Progress progress;
        const auto part = importHar(harSeeds().constFirst(), QStringLiteral("fuzz"),
                                    std::make_shared<TextPool>(), {}, progress);
        require(part.has_value(), "the recording cannot be read");
        session = std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
        analysis = analyse(session, {}, progress);
        findings = FindingIndex(analysis->findings, analysis->resources);
    }
};

bool hasUpperCase(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

void checkFilter(std::string_view text) {
    static const Recording recording;
    const RowFilter filter = parseRowFilter(text);
    require(filter == parseRowFilter(text), "a line is read in two ways");
    require(filter.terms.size() + filter.problems.size() <= text.size(), "more words than characters");
    const auto matches = [](const RowFilter& some, std::uint32_t row) {
        return RowMatcher(some, *recording.session, *recording.analysis, recording.findings).matches(row);
    };
    for (std::uint32_t row = 0; row < recording.session->size(); ++row) {
        bool all = true;
        for (const FilterTerm& term : filter.terms) {
            require(!hasUpperCase(term.text), "a term in upper case");
            FilterTerm other = term;
            other.negated = !term.negated;
            const bool one = matches({{term}, {}}, row);
            require(one != matches({{other}, {}}, row), "a term and its opposite agree");
            all = all && one;
        }
        require(matches(filter, row) == all, "terms together are other than each alone");
    }
}

} // namespace hci::fuzz
