#include "model/transport/curl_options.h"

#include <algorithm>
#include <iterator>

namespace hci {

namespace {

constexpr CurlOption knownOptions[] = {
    {'H', "header", true},
    {'X', "request", true},
    {'b', "cookie", true},
    {'d', "data", true},
    {0, "data-raw", true},
    {0, "data-ascii", true},
    {0, "data-binary", true},
    {0, "data-urlencode", true},
    {0, "json", true},
    {'u', "user", true},
    {'A', "user-agent", true},
    {'e', "referer", true},
    {'x', "proxy", true},
    {'m', "max-time", true},
    {0, "connect-to", true},
    {0, "resolve", true},
    {0, "url", true},
    {'r', "range", true},
    {'E', "cert", true},
    {0, "max-redirs", true},
    {'F', "form", true},
    {'T', "upload-file", true},
    {'K', "config", true},
    {'k', "insecure", false},
    {'L', "location", false},
    {'I', "head", false},
    {'G', "get", false},
    {0, "compressed", false},
    {0, "http2", false},
    {'o', "output", true},
    {'w', "write-out", true},
    {'c', "cookie-jar", true},
    {'D', "dump-header", true},
    {'z', "time-cond", true},
    {0, "connect-timeout", true},
    {0, "retry", true},
    {0, "cacert", true},
    {0, "capath", true},
    {0, "key", true},
    {0, "ciphers", true},
    {0, "interface", true},
    {0, "limit-rate", true},
    {0, "noproxy", true},
    {'U', "proxy-user", true},
    {0, "stderr", true},
    {0, "trace", true},
    {0, "trace-ascii", true},
    {0, "retry-delay", true},
    {0, "keepalive-time", true},
    {0, "dns-servers", true},
    {'C', "continue-at", true},
    {0, "tls-max", true},
    {'t', "telnet-option", true},
    {'y', "speed-time", true},
    {'Y', "speed-limit", true},
    {'P', "ftp-port", true},
    {'Q', "quote", true},
    {'h', "help", false},
    {0, "oauth2-bearer", true},
    {0, "url-query", true},
    {0, "form-string", true},
    {0, "abstract-unix-socket", true},
    {0, "alt-svc", true},
    {0, "aws-sigv4", true},
    {0, "cert-type", true},
    {0, "crlfile", true},
    {0, "curves", true},
    {0, "doh-url", true},
    {0, "expect100-timeout", true},
    {0, "happy-eyeballs-timeout-ms", true},
    {0, "hsts", true},
    {0, "key-type", true},
    {0, "local-port", true},
    {0, "max-filesize", true},
    {0, "netrc-file", true},
    {0, "output-dir", true},
    {0, "parallel-max", true},
    {0, "pass", true},
    {0, "pinnedpubkey", true},
    {0, "preproxy", true},
    {0, "proto", true},
    {0, "proto-default", true},
    {0, "proto-redir", true},
    {0, "proxy-header", true},
    {0, "rate", true},
    {0, "request-target", true},
    {0, "retry-max-time", true},
    {0, "socks4", true},
    {0, "socks4a", true},
    {0, "socks5", true},
    {0, "socks5-hostname", true},
    {0, "tls13-ciphers", true},
    {0, "unix-socket", true},
};

} // namespace

const CurlOption* curlOptionByName(std::string_view name) {
    const auto found = std::find_if(std::begin(knownOptions), std::end(knownOptions),
                                    [&](const CurlOption& o) { return o.name == name; });
    return found == std::end(knownOptions) ? nullptr : found;
}

const CurlOption* curlOptionByLetter(char letter) {
    const auto found = std::find_if(std::begin(knownOptions), std::end(knownOptions),
                                    [&](const CurlOption& o) { return o.letter == letter; });
    return found == std::end(knownOptions) ? nullptr : found;
}

} // namespace hci
