#pragma once

#include "model/cache/message_head.h"

namespace hci {

// How Traffic Server matches a request's Accept fields with a stored response that has a Vary, whatever
// names it lists.

/// Whether the request accepts gzip: other codings are removed from Accept-Encoding before the lookup.
[[nodiscard]] bool acceptsGzip(FieldSpan request);

/// Whether the request accepts type, language and coding of the stored response; the same language as in the
/// original request is enough.
[[nodiscard]] bool suitsRequest(const RequestHead& asked, const RequestHead& storedFor,
                                const ResponseHead& stored);

} // namespace hci
