#pragma once

#include "model/exchange/body.h"
#include "model/har/decoded_length.h"
#include "model/har/warning.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace hci::har {

/// A body in the entry's text.
struct RawBody {
    bool present = false;     ///< there is a text, possibly empty
    std::uint64_t offset = 0; ///< of the inside of the JSON string, in the recording
    std::uint64_t length = 0;
    TextLength decoded; ///< without its escapes
    ContentHash hash;
    std::uint8_t padding = 0;    ///< equals signs at its end
    std::array<char, 2> start{}; ///< its first characters, undecoded
    std::string_view shortText;  ///< the whole undecoded text if it is short
};

/// The fields of a message, in order, with repeats. Values with several lines and lists are split.
struct RawFields {
    bool present = false; ///< the member "headers" is there and a list
    std::vector<std::pair<std::string_view, std::string_view>> list;
};

/// A cookie in the list of its message.
struct RawCookie {
    std::string_view name;
    std::string_view value;
};

struct RawRequest {
    bool present = false;
    std::string_view method;
    std::string_view url;
    std::string_view httpVersion;
    RawFields fields;
    std::vector<RawCookie> cookies; ///< those that no field has
    std::optional<std::int64_t> headersSize;
    std::optional<std::int64_t> bodySize;
    RawBody body;
    RawBody params;                ///< the list postData.params, where it has elements
    std::string_view bodyEncoding; ///< of postData, a Firefox and Playwright extension
};

struct RawContent {
    bool present = false;
    std::optional<std::int64_t> size;
    std::optional<std::int64_t> compression;
    std::string_view mimeType;
    std::string_view encoding;
    std::string_view file; ///< Playwright's `_file`
    std::string_view comment;
    RawBody body;
};

struct RawResponse {
    bool present = false;
    std::optional<std::int64_t> status;
    bool statusUnreadable = false;
    std::string_view statusText;
    std::string_view httpVersion;
    std::string_view error; ///< `_error`
    RawFields fields;
    std::vector<RawCookie> cookies; ///< those that no field has
    RawFields trailers;             ///< our own `_trailers`
    RawContent content;
    std::optional<std::int64_t> headersSize;
    std::optional<std::int64_t> bodySize;
    std::optional<std::int64_t> transferSize; ///< `_transferSize`
    std::int64_t bodySizeBelow = 0;           ///< a bodySize below -1; else 0
    std::optional<bool> fromServiceWorker;    ///< `_fetchedViaServiceWorker`, on either level
};

/// Our own `_browser`: see BrowserAnswer.
struct RawBrowserAnswer {
    bool present = false;
    std::optional<std::int64_t> status;
    RawFields fields;
};

/// Milliseconds; absent if the recorder gives none or −1.
struct RawTimings {
    bool present = false;
    bool empty = true;
    std::optional<double> blocked, dns, connect, ssl, send, wait, receive;
};

/// Members that recorders add to an entry, and hints to the source of its answer.
struct RawExtras {
    std::string_view fromCache;             ///< Chrome's `_fromCache`
    std::string_view fetchType;             ///< Safari's `_fetchType`
    std::string_view error;                 ///< `_error` of the entry
    bool fromDiskCache = false;             ///< chrome-har's and Browsertime's
    bool cached = false;                    ///< WebPageTest's `_cached`
    std::optional<std::int64_t> bytesIn;    ///< WebPageTest's `_bytesIn`
    std::optional<std::int64_t> objectSize; ///< WebPageTest's `_objectSize`
    bool cacheAfterRequest = false;         ///< cache.afterRequest is an object
    bool cacheBeforeRequest = false;
    std::string_view own; ///< the JSON text of our own `_hci`
};

/// One entry as written in the recording, before any interpretation. Views into the slice or the batch's
/// scratch memory.
struct RawEntry {
    std::string_view startedDateTime;
    std::optional<double> time;
    std::string_view page;
    std::string_view serverAddress;
    std::string_view resourceType;
    RawRequest request;
    RawResponse response;
    RawTimings timings;
    RawExtras extras;
    RawBrowserAnswer browser;
    const BodySource* text = nullptr; ///< the source of its bodies

    struct Fault {
        WarningCode code{};
        std::string_view detail;
    };
    std::vector<Fault> faults;

    /// Empties it, and keeps the memory of its lists.
    void clear();
};

} // namespace hci::har
