#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace hci {

// What a browser tells of its traffic, whatever its protocol. Ids are the browser's own words. Times are
// seconds of its monotonic clock; a request says what the wall clock showed then.

/// An answer as the browser hands it to the page: of a validated response the stored one, freshened.
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
    std::int64_t encodedBytes = -1; ///< on the wire until now; −1: not told
    double sentAt = -1;             ///< when the request left; −1: not told
    double headersAt = -1;          ///< when the field section was there; −1: not told
};

/// A request is about to be made, also where a redirect leads on: then `redirect` is the answer before it.
struct RequestSent {
    std::string id;      ///< the same for all requests of a chain of redirects
    std::string context; ///< the tab; empty where it is none's (a service worker)
    std::string loader;  ///< the document that asks
    std::string url;
    std::string method;
    ExchangeDraft::Fields fields; ///< as the page gave them: conditions, cookies and more come later
    std::optional<std::string> body;
    double time = 0;
    double wallTime = 0; ///< seconds since 1970
    std::optional<AnswerHead> redirect;
    bool redirectHasRaw = false; ///< that answer's RequestFields and RawAnswer come, or have come
    bool isPage = false;         ///< it asks for the tab's document
};

/// The fields as they were sent. May come before the request itself.
struct RequestFields {
    std::string id;
    ExchangeDraft::Fields fields;
};

/// An answer's field section is there.
struct AnswerCame {
    std::string id;
    AnswerHead head;
    bool hasRaw = false; ///< RequestFields and RawAnswer come, or have come. Not so of hits in memory.
    double time = 0;
};

/// What came over the network: of a validated response the 304. May come before or after AnswerCame, or late.
struct RawAnswer {
    std::string id;
    int status = 0;
    ExchangeDraft::Fields fields;
    std::int64_t headBytes = -1; ///< of status line and fields, where they came as text
};

/// The renderer had it: nothing was asked.
struct ServedFromMemory {
    std::string id;
};

struct ContentCame {
    std::string id;
    std::int64_t decoded = 0; ///< bytes more, without content codings; −1: some, nobody says how many
};

struct LoadFinished {
    std::string id;
    double time = 0;
    std::int64_t encodedBytes = -1; ///< all of the answer, on the wire
};

struct LoadFailed {
    std::string id;
    double time = 0;
    std::string why; ///< the browser's words: "net::ERR_CONNECTION_REFUSED"
};

/// The answer to a question for the content; without `text`: the browser has it no more.
struct ContentRead {
    std::string id;
    std::optional<std::string> text;
    bool base64 = false;
};

/// A tab begins to load a document.
struct PageStarted {
    std::string context;
    std::string loader;
    PageMark mark = PageMark::Visit;
};

/// A document is there: DOMContentLoaded, or the load event.
struct PageLoaded {
    std::string context;
    double time = 0;
    bool whole = false; ///< the load event
};

using BrowserEvent =
    std::variant<RequestSent, RequestFields, AnswerCame, RawAnswer, ServedFromMemory, ContentCame,
                 LoadFinished, LoadFailed, ContentRead, PageStarted, PageLoaded>;

} // namespace hci
