#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace hci {

// A browser's reports of its traffic, in any protocol, with the browser's own ids. Times are seconds of its
// monotonic clock; a request also has the wall clock's time.

/// An answer as the browser gives it to the page: of a validated response the stored one, freshened.
struct AnswerHead {
    std::string url;
    int status = 0;
    std::string statusText;
    std::string protocol;
    std::string mediaType;
    std::string serverAddress;
    ExchangeDraft::Fields fields;
    ExchangeSource source = ExchangeSource::Network;
    bool fromPrefetch = false;
    std::int64_t encodedBytes = -1; ///< on the wire so far; −1: unknown
    double sentAt = -1;             ///< when the request left; −1: unknown
    double headersAt = -1;          ///< when the field section was complete; −1: unknown
};

/// A request is about to be sent; after a redirect, `redirect` is the answer before it.
struct RequestSent {
    std::string id;      ///< the same for all requests of a chain of redirects
    std::string context; ///< the tab; empty if no tab sent it (a service worker)
    std::string loader;  ///< the document that sends it
    std::string url;
    std::string method;
    ExchangeDraft::Fields fields; ///< as the page gave them, without conditions, cookies and more
    std::optional<std::string> body;
    double time = 0;
    double wallTime = 0; ///< seconds since 1970
    std::optional<AnswerHead> redirect;
    bool redirectHasRaw = false; ///< RequestFields and RawAnswer of that answer come, or have come
    bool isPage = false;         ///< it loads the tab's document
};

/// The fields as sent. May come before the request itself.
struct RequestFields {
    std::string id;
    ExchangeDraft::Fields fields;
};

/// An answer's field section is complete.
struct AnswerCame {
    std::string id;
    AnswerHead head;
    bool hasRaw = false; ///< RequestFields and RawAnswer come, or have come; never for hits in memory
    double time = 0;
};

/// The answer from the network: of a validated response the 304. May come before or after AnswerCame, or
/// late.
struct RawAnswer {
    std::string id;
    int status = 0;
    ExchangeDraft::Fields fields;
    std::int64_t headBytes = -1; ///< of status line and fields, if they came as text
};

/// The renderer had it in memory; no request was sent.
struct ServedFromMemory {
    std::string id;
};

struct ContentCame {
    std::string id;
    std::int64_t decoded = 0; ///< further bytes, without content codings; −1: some, of unknown number
};

struct LoadFinished {
    std::string id;
    double time = 0;
    std::int64_t encodedBytes = -1; ///< the whole answer on the wire
};

struct LoadFailed {
    std::string id;
    double time = 0;
    std::string why; ///< the browser's words: "net::ERR_CONNECTION_REFUSED"
};

/// The reply to a request for the content; without `text`: the browser no longer has it.
struct ContentRead {
    std::string id;
    std::optional<std::string> text;
    bool base64 = false;
};

/// A tab starts to load a document.
struct PageStarted {
    std::string context;
    std::string loader;
    PageMark mark = PageMark::Visit;
};

/// A document has loaded: DOMContentLoaded, or the load event.
struct PageLoaded {
    std::string context;
    double time = 0;
    bool whole = false; ///< the load event
};

using BrowserEvent =
    std::variant<RequestSent, RequestFields, AnswerCame, RawAnswer, ServedFromMemory, ContentCame,
                 LoadFinished, LoadFailed, ContentRead, PageStarted, PageLoaded>;

} // namespace hci
