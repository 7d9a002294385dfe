#pragma once

#include "model/transport/request.h"

namespace hci {

/// The request that asks whether a stored response is still good: `original` with If-None-Match and
/// If-Modified-Since, byte for byte what ETag and Last-Modified of `stored` say (RFC 9110 13.1, RFC
/// 9111 4.3.1). Other request fields stay, so that Vary selects the same response; what the original had of
/// preconditions, Range, content and reload directives goes. NotFound where there is no validator.
[[nodiscard]] Result<HttpRequest> conditionalRequest(const HttpRequest& original,
                                                     const ExchangeDraft::Fields& stored);

/// The same from an exchange of a session, which must be a 200.
[[nodiscard]] Result<HttpRequest> conditionalRequest(const Exchange& stored);
/// conditionalRequest() gives one, and a GET or a HEAD, which may be sent without a question.
[[nodiscard]] bool canBeRevalidated(const Exchange& stored);

/// The request of an exchange as it could be sent again: without pseudo-fields, connection fields,
/// Content-Length and fields that are not well-formed. Method and URL are the exchange's own; a content is
/// not taken along.
[[nodiscard]] HttpRequest requestOf(const Exchange& exchange);

} // namespace hci
