#include "model/base/sentence.h"

namespace hci {

namespace {

/// The patterns of filled() and because(). If two fit a sentence, the more specific one is first.
constexpr SentencePattern knownSentences[] = {
    // Additions to another sentence.
    {"%1; the request was sent %2 times", 1},
    {"%1; the request had been sent on a connection that its server closed", 1},
    {"%1 (a temporary file in %2)", 1},

    // Requests and what they are made of.
    {"redirect to %1: %2", 2},
    {"not an absolute URL: %1"},
    {"not an http or https URL: %1"},
    {"not HOST:PORT: %1"},
    {"an IPv6 address needs brackets: %1"},
    {"not a proxy (http://host:port or socks5://host:port): %1"},
    {"not a method: %1"},
    {"not a field name: %1"},
    {"CR, LF or NUL in the value of %1"},
    {"client certificate: %1", 1},
    {"%1: there is no certificate in it (PEM)"},
    {"%1: there is no RSA or EC key in it, or it is encrypted"},
    {"--url-query %1 reads a file"},
    {"--cookie %1 reads a file"},
    {"--%1 reads a file"},

    // Failures of exchanges.
    {"no whole answer within %1 ms"},
    {"no connection within %1 ms"},
    {"the address of its host was not found within %1 ms"},
    {"not followed: more than %1 redirects"},
    {"refused: a redirect from a public address to a private one (%1, %2)", 2},
    {"refused: a redirect from a public address to a private one (%1)"},
    {"refused: a page at a public address names one at a private one (%1, %2)", 2},
    {"refused: a page at a public address names one at a private one (%1)"},
    {"closed before the message was whole: %1 bytes of content came"},
    {"closed after %1 interim responses, without a final one (RFC 9110, 15.2)"},
    {"over %1 bytes of HTTP/2 frames that are no answer"},
    {"over %1 bytes of fields"},
    {"over %1 interim responses"},
    {"over %1 fields"},
    {"HTTP/2: %1 (%2)", 1},
    {"HTTP/2: %1", 1},
    {"the proxy's answer to CONNECT cannot be read: %1", 1},
    {"the proxy answers CONNECT with %1 %2"},

    // A browser that is watched.
    {"it opens no tab: %1", 1},
    {"it does not do that: %1", 1},
    {"it does not answer: %1", 1},
    {"it refuses to be watched: %1", 1},
    {"the page could not be loaded: %1", 1},
    {"requests reported only in part, left out: %1"},
    {"no temporary folder for a profile: %1"},
    {"the folder of the profile cannot be made: %1"},
    {"there is no program %1"},
    {"this is no port: %1"},
    {"this is no address of a browser: %1"},
    {"a browser is watched on this machine alone, not at %1"},
    {"nothing answers at port %1: a browser listens there when it is started with --remote-debugging-port "
     "and a profile that is not the default one"},
    {"no DevToolsActivePort is in %1: the browser of this profile does not run, or refuses to be watched; "
     "chrome://inspect/#remote-debugging allows it"},
    {"port %1 belongs to no browser that can be watched; name a browser that asks its user for consent by "
     "the folder of its profile"},
    {"a message of %1 bytes"},

    // Files and what is read from them.
    {"the temporary file: %1"},
    {"a damaged zip archive: %1", 1},
    {"the packed data unpack to more than %1", 1},
    {"%1 times their size"},
    {"more than %1 names; the rest is left out"},
    {"recordings of the archive left out: %1"},
    {"no temporary file can be made in %1: %2"},
    {"the pages cannot be set: %1", 1},
    {"the report is not whole: %1"},
    {"%1 does not know '%2'; %3", 3},
    {"%1 wants true or false"},
    {"%1 wants a whole number from 0 to %2"},
    {"%1 wants words of %2"},
    {"a line of more than %1 bytes"},
    {"more than %1 empty lines in a row"},
    {"%1: longer than %2 bytes, which is too long here"},
    {"%1: %2, not a regular file", 2},
    {"%1: not a regular file"},
    {"%1 cannot be used"},
    {"%1 bytes"},
};

} // namespace

std::span<const SentencePattern> sentencePatterns() noexcept {
    return knownSentences;
}

} // namespace hci
