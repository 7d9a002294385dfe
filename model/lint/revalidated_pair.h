#pragma once

#include "model/lint/answer.h"

#include <string_view>
#include <vector>

namespace hci {

/// A revalidation with both sides read: the answer to a conditional request, and its stored response if the
/// session has it.
struct RevalidatedPair {
    const Session* session = nullptr;
    const Facts* facts = nullptr;
    const Revalidation* revalidation = nullptr;
    std::uint32_t row = noIndex; ///< of the revalidation
    const Answer& answer;
    const Answer& stored;          ///< an empty one if there is none
    bool hasStored = false;        ///< `stored` is the response that the request validates
    bool hasEarlier = false;       ///< else: `stored` is the latest full answer before, of other validators
    bool setsSharedCookie = false; ///< the answer sets a cookie, and a shared cache may have `stored`
    EntityTagList sentTags;        ///< of If-None-Match
    std::optional<HttpDate> sentDate; ///< of If-Modified-Since

    [[nodiscard]] bool sent(Precondition one) const noexcept { return has(revalidation->preconditions, one); }
    [[nodiscard]] bool is304() const noexcept { return answer.status == 304; }
    /// Whether one of the sent tags matches `tag` by weak comparison.
    [[nodiscard]] bool sentMatches(const EntityTag& tag) const noexcept;
    [[nodiscard]] TextId sentTagsText() const noexcept { return answer.request.id(FieldName::IfNoneMatch); }
    [[nodiscard]] TextId sentDateText() const noexcept {
        return answer.request.id(FieldName::IfModifiedSince);
    }
};

/// Both sides of the revalidation `row`, valid while the reader keeps them; nullopt if the answer shows
/// nothing about the server. `earlier`: see latestFullAnswers().
[[nodiscard]] std::optional<RevalidatedPair>
readPair(AnswerReader& reader, const std::vector<std::uint32_t>& earlier, std::uint32_t row);

/// By exchange, for each revalidation without a known stored response: the latest earlier 200 to GET of its
/// resource. noIndex if there is none, and for other exchanges.
[[nodiscard]] std::vector<std::uint32_t> latestFullAnswers(const Session& session, const Facts& facts);

} // namespace hci
