#pragma once

#include "model/exchange/session.h"

#include <string_view>
#include <vector>

namespace hci {

/// Field names that differ between two requests and could choose the content, as they are spelled, the
/// telling ones first; empty where a request was not recorded. Authorization is none of them: RFC 9110 12.5.5
/// says that Vary need not name it.
[[nodiscard]] std::vector<FieldName> differingFields(FieldSpan a, FieldSpan b);

/// Where those are more than `most`: one of each family that an application made up (HX-Request for HX-Target
/// and HX-Current-URL), and those that every client sends. Empty where there are more than `mostFamilies`
/// families, or more than `most` of the others: then the requests have too little in common.
[[nodiscard]] std::vector<FieldName> tellingFields(FieldSpan a, FieldSpan b, std::size_t most,
                                                   std::size_t mostFamilies);

[[nodiscard]] bool isCookie(const TextPool& pool, FieldName name) noexcept;

/// The name of the one cookie that differs between two requests and could choose the content. Empty where
/// none or several do, where it counts visits, and where the earlier answer has set it.
[[nodiscard]] std::string_view differingCookie(const Exchange& before, const Exchange& after);

/// Both requests send a cookie that could tell users apart, with another value each. One that counts visits,
/// that the earlier answer has set, or that only one of them has yet, is none: a browser's own change so.
[[nodiscard]] bool haveOtherUserCookies(const Exchange& before, const Exchange& after);

} // namespace hci
