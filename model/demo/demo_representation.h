#pragma once

#include "model/demo/demo_http.h"

namespace hci {

/// What the demo origin's resources are made of: a selected representation and how it is announced.
struct DemoRepresentation {
    std::string content;
    std::string mediaType = "text/plain; charset=utf-8";
    std::string etag;                      ///< as sent; empty: none
    std::string lastModified;              ///< as sent; empty: none
    std::string cacheControl = "no-cache"; ///< empty: none
    ExchangeDraft::Fields fields;          ///< further ones, on the 200 alone
    std::string vary;
};

/// What RFC 9110 13.2.2 says of the preconditions of `request`: 304, 412, or 200 where they let it pass.
[[nodiscard]] int evaluatePreconditions(const DemoRequest& request, const DemoRepresentation& current,
                                        std::int64_t now);

/// The 200 to GET or HEAD, without looking at preconditions.
[[nodiscard]] DemoResponse fullAnswer(const DemoRepresentation& current);
/// The 304 with all that 15.4.5 asks for, and nothing more.
[[nodiscard]] DemoResponse notModified(const DemoRepresentation& current);
/// What a server without faults answers.
[[nodiscard]] DemoResponse properAnswer(const DemoRequest& request, const DemoRepresentation& current,
                                        std::int64_t now);

/// The request's Accept-Encoding allows gzip (RFC 9110 12.5.3).
[[nodiscard]] bool acceptsGzip(const DemoRequest& request);
/// Puts gzip on the content. The tag is left as it is: what becomes of it is where servers differ.
void encodeGzip(DemoRepresentation& representation);

} // namespace hci
