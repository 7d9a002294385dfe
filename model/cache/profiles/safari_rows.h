#pragma once

#include "model/cache/deviation.h"

namespace hci::safari {

inline constexpr std::string_view seen = "published test results of Safari 26.2, not seen";

// clang-format off
#define HCI_SAFARI_DEVIATIONS(X) \
    X(Immutable, "safari-immutable", "Safari validates on a reload although it is immutable", 8246, "2") \
    X(RequestDirectives, "safari-request-directives", "Safari ignores no-store and a positive max-age of a request", 9111, "5.2.1") \
    X(ScriptCondition, "safari-script-condition", "Safari passes a script's own condition by its cache", 9111, "4.3.2") \
    X(Number, "safari-number", "Safari takes a max-age with a fraction", 9111, "1.2.2") \
    X(Blank, "safari-blank", "Safari takes a max-age with blanks around its equals sign", 9111, "5.2") \
    X(Status, "safari-status", "Safari does not cache this status", 9111, "3") \
    X(MustUnderstand, "safari-must-understand", "Safari does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Pragma, "safari-pragma", "Safari validates each time: the answer says Pragma: no-cache", 9111, "5.4") \
    X(OneVariant, "safari-one-variant", "Safari keeps one response a URL", 9111, "4.1") \
    X(UpdateKeeps, "safari-304-fields", "Safari keeps ETag, Content-Type and other fields after a 304 that changes them", 9111, "3.2") \
    X(Invalidates, "safari-invalidates", "Safari invalidates the URL of an unsafe request, whatever the answer, and nothing else", 9111, "4.4") \
    X(NoVarySearch, "safari-no-vary-search", "Safari does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_SAFARI_DEVIATIONS)

} // namespace hci::safari
