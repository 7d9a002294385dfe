#pragma once

#include "model/transport/request.h"

namespace hci {

/// The request that revalidates a stored response: `original` with If-None-Match and If-Modified-Since, byte
/// for byte as ETag and Last-Modified of `stored` (RFC 9110 13.1, RFC 9111 4.3.1).
///
/// Other request fields stay, so that Vary selects the same response; preconditions, Range, content and
/// reload directives are removed. NotFound: no validator.
[[nodiscard]] Result<HttpRequest> conditionalRequest(const HttpRequest& original,
                                                     const ExchangeDraft::Fields& stored);

/// The same for an exchange of a session, which must be a 200.
[[nodiscard]] Result<HttpRequest> conditionalRequest(const Exchange& stored);
/// conditionalRequest() gives one, and a GET or a HEAD, which may be sent without a question.
[[nodiscard]] bool canBeRevalidated(const Exchange& stored);

/// The request of an exchange in a form that can be sent again: without content, pseudo-fields, connection
/// fields, Content-Length and malformed fields. Method and URL are the exchange's own.
[[nodiscard]] HttpRequest requestOf(const Exchange& exchange);

} // namespace hci
