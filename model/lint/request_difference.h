#pragma once

#include "model/exchange/session.h"

#include <string_view>
#include <vector>

namespace hci {

/// Names of fields that differ between two requests and could choose the content, as spelled, the best
/// evidence first; empty if a request was not recorded. Without Authorization, which Vary need not name (RFC
/// 9110 12.5.5).
[[nodiscard]] std::vector<FieldName> differingFields(FieldSpan a, FieldSpan b);

/// If those are more than `most`: one per family of custom fields (HX-Request for HX-Target and
/// HX-Current-URL), and those of every client. Empty with more than `maxFamilies` families or `most`
/// others, as the requests have too little in common.
[[nodiscard]] std::vector<FieldName> tellingFields(FieldSpan a, FieldSpan b, std::size_t most,
                                                   std::size_t maxFamilies);

[[nodiscard]] bool isCookie(const TextPool& pool, FieldName name) noexcept;

/// The name of the only cookie that differs between two requests and could choose the content. Empty if none
/// or several differ, if it is for analytics, or if the earlier answer set it.
[[nodiscard]] std::string_view differingCookie(const Exchange& before, const Exchange& after);

/// Whether both requests send a cookie that could identify users, with different values. Cookies for
/// analytics, set by the earlier answer, or in one request only do not count: they change within one
/// browser.
[[nodiscard]] bool haveOtherUserCookies(const Exchange& before, const Exchange& after);

} // namespace hci
