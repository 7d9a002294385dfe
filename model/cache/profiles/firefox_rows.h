#pragma once

#include "model/cache/deviation.h"

namespace hci::firefox {

inline constexpr std::string_view seen = "seen on Firefox ESR 153";

// clang-format off
#define HCI_FIREFOX_DEVIATIONS(X) \
    X(ScriptCondition, "firefox-script-condition", "Firefox passes a script's own condition by its cache", 9111, "4.3.2") \
    X(Reload, "firefox-reload", "Firefox requests all of it again: the request says no-cache and Pragma, as its hard reload does", 9111, "5.2.1.4") \
    X(Status, "firefox-status", "Firefox does not cache this status", 9111, "3") \
    X(ValidatesStatus, "firefox-validates-status", "Firefox validates this status each time", 9111, "4.2") \
    X(Number, "firefox-number", "Firefox reads the digits that a max-age begins with, whatever follows, and none in quotes", 9111, "1.2.2") \
    X(Blank, "firefox-blank", "Firefox takes a max-age with blanks around its equals sign", 9111, "5.2") \
    X(LargeNumber, "firefox-large-number", "Firefox ignores a max-age beyond 32 bits", 9111, "1.2.2") \
    X(Stops, "firefox-stops", "Firefox reads no directive behind one whose argument it does not understand", 9111, "5.2") \
    X(Age, "firefox-age", "Firefox reads the digits that an Age begins with, whatever follows", 9111, "5.1") \
    X(LastMaxAge, "firefox-last-max-age", "Firefox takes the last of several max-age", 9111, "4.2.1") \
    X(Past, "firefox-expires-past", "Firefox validates each time: Expires is before Date", 9111, "4.2.4") \
    X(Forever, "firefox-forever", "Firefox keeps 410 that names no lifetime fresh for good", 9111, "4.2.2") \
    X(Guess, "firefox-guess", "Firefox guesses no lifetime above a week", 9111, "4.2.2") \
    X(MustUnderstand, "firefox-must-understand", "Firefox does not cache: no-store, whatever must-understand says", 9111, "5.2.2.3") \
    X(Pragma, "firefox-pragma", "Firefox validates each time: the answer says Pragma: no-cache", 9111, "5.4") \
    X(ValidatesLess, "firefox-validates-less", "Firefox does not validate redirects and errors, and requests them again", 9111, "4.3.1") \
    X(OddDate, "firefox-odd-last-modified", "Firefox sends a Last-Modified back that is no date", 9110, "13.1.3") \
    X(Vary, "firefox-vary", "Firefox validates its stored response of another variant by ETag", 9111, "4.1") \
    X(Authorized, "firefox-authorization", "Firefox validates a response that was stored without Authorization for a request that has it", 9111, "3.5") \
    X(Head, "firefox-head", "Firefox keeps what answers HEAD apart from what answers GET", 9110, "9.3.2") \
    X(MaxAgeTakesStale, "firefox-request-max-age", "Firefox uses what is stale but younger than the request's max-age", 9111, "5.2.1.1") \
    X(OneVariant, "firefox-one-variant", "Firefox keeps one response a URL", 9111, "4.1") \
    X(UpdateKeeps, "firefox-304-fields", "Firefox keeps ETag, Content-Type and other fields of the content after a 304 that changes them", 9111, "3.2") \
    X(Invalidates, "firefox-invalidates", "Firefox invalidates the URL of an unsafe request, also where the answer is an error", 9111, "4.4") \
    X(NoVarySearch, "firefox-no-vary-search", "Firefox does not know No-Vary-Search: each query is kept apart", 9111, "4")
// clang-format on
HCI_DEVIATIONS(HCI_FIREFOX_DEVIATIONS)

} // namespace hci::firefox
