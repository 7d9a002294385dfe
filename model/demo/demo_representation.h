#pragma once

#include "model/demo/demo_http.h"

namespace hci {

/// A selected representation of a demo resource, and the fields that describe it.
struct DemoRepresentation {
    std::string content;
    std::string mediaType = "text/plain; charset=utf-8";
    std::string etag;                      ///< as sent; empty: none
    std::string lastModified;              ///< as sent; empty: none
    std::string cacheControl = "no-cache"; ///< empty: none
    ExchangeDraft::Fields fields;          ///< further ones, only on the 200
    std::string vary;
};

/// Evaluates the preconditions of `request` by RFC 9110 13.2.2: 304, 412, or 200 if they pass.
[[nodiscard]] int evaluatePreconditions(const DemoRequest& request, const DemoRepresentation& current,
                                        std::int64_t now);

/// The 200 to GET or HEAD; ignores preconditions.
[[nodiscard]] DemoResponse fullAnswer(const DemoRepresentation& current);
/// The 304 with exactly the fields that 15.4.5 requires.
[[nodiscard]] DemoResponse notModified(const DemoRepresentation& current);
/// The answer of a server without faults.
[[nodiscard]] DemoResponse properAnswer(const DemoRequest& request, const DemoRepresentation& current,
                                        std::int64_t now);

/// The request's Accept-Encoding allows gzip (RFC 9110 12.5.3).
[[nodiscard]] bool acceptsGzip(const DemoRequest& request);
/// Applies gzip to the content. Leaves the tag unchanged: servers differ in what they do with it.
void encodeGzip(DemoRepresentation& representation);

} // namespace hci
