#pragma once

#include "model/lint/history.h"

#include <cstddef>
#include <vector>

namespace hci {

/// Whether both have the same kind of content, so that one answer can replace the other.
[[nodiscard]] inline bool sameMetadata(const AnswerSummary& a, const AnswerSummary& b) noexcept {
    return a.contentType == b.contentType && a.contentEncoding == b.contentEncoding &&
           a.contentLanguage == b.contentLanguage;
}

/// Calls f(begin, previous, next) for each two neighbouring full answers of one variant, which begins at
/// `begin` of the known answers. The first may be a hit of the recorder's cache, as the server had sent it
/// earlier.
template <class F> void forNeighbours(const History& history, F f) {
    const std::vector<AnswerSummary>& known = history.known();
    std::size_t begin = 0;
    const AnswerSummary* previous = nullptr;
    for (std::size_t at = 0; at < known.size(); ++at) {
        const AnswerSummary& summary = known[at];
        if (summary.resource != known[begin].resource) {
            begin = at;
            previous = nullptr;
        }
        if (!summary.fullContent)
            continue;
        if (previous && !summary.fromCache)
            f(begin, *previous, summary);
        previous = &summary;
    }
}

} // namespace hci
