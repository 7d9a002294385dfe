#pragma once

#include "model/cache/deviation.h"

namespace hci::chrome {

inline constexpr std::string_view seen = "seen on Chromium 156";

// clang-format off
#define HCI_CHROME_DEVIATIONS(X) \
    X(Immutable, "chrome-immutable", "Chrome validates on a reload although it is immutable", 8246, "2") \
    X(RequestNoCache, "chrome-request-no-cache", "Chrome requests all of it again: the request says no-cache", 9111, "5.2.1.4") \
    X(RequestDirectives, "chrome-request-directives", "Chrome ignores no-store and a positive max-age of a request", 9111, "5.2.1") \
    X(ScriptCondition, "chrome-script-condition", "Chrome passes a script's own condition by its cache", 9111, "4.3.2") \
    X(KeepsAll, "chrome-keeps-all", "Chrome keeps every answer to GET that does not say no-store", 9111, "3") \
    X(Head, "chrome-head", "Chrome keeps no answer to HEAD", 9111, "3") \
    X(NoGuess, "chrome-no-guess", "Chrome guesses no lifetime for this status", 9111, "4.2.2") \
    X(NoGuessBeside, "chrome-no-guess-beside-must-revalidate", "Chrome guesses no lifetime beside must-revalidate", 9111, "4.2.2") \
    X(Forever, "chrome-forever", "Chrome keeps 300, 301, 308 and 410 that name no lifetime fresh for good", 9111, "4.2.2") \
    X(Expires, "chrome-expires", "Chrome ignores an Expires that is no date, except 0", 9111, "5.3") \
    X(Blank, "chrome-blank", "Chrome takes a max-age with a blank behind its equals sign", 9111, "5.2") \
    X(Number, "chrome-number", "Chrome ignores a max-age that is not a number", 9111, "5.2.2.1") \
    X(MustUnderstand, "chrome-must-understand", "Chrome does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Pragma, "chrome-pragma", "Chrome validates each time: the answer says Pragma: no-cache", 9111, "5.4") \
    X(ValidatesLess, "chrome-validates-less", "Chrome validates 200 and 206 alone, and requests all of the others again", 9111, "4.3.1") \
    X(OddDate, "chrome-odd-last-modified", "Chrome sends a Last-Modified back that is no date", 9110, "13.1.3") \
    X(Vary, "chrome-vary", "Chrome validates its stored response of another variant by ETag", 9111, "4.1") \
    X(OneVariant, "chrome-one-variant", "Chrome keeps one response a URL", 9111, "4.1") \
    X(UpdateKeeps, "chrome-304-fields", "Chrome keeps ETag, Content-Type and other fields after a 304 that changes them", 9111, "3.2") \
    X(Invalidates, "chrome-invalidates", "Chrome invalidates the URL of POST, PUT, DELETE and PATCH with a 2xx or 3xx answer, and nothing else", 9111, "4.4")
// clang-format on
HCI_DEVIATIONS(HCI_CHROME_DEVIATIONS)

} // namespace hci::chrome
