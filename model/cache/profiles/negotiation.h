#pragma once

#include "model/cache/message_head.h"

namespace hci {

// How Traffic Server holds what a request accepts against a stored response that has a Vary, whatever that
// names.

/// It accepts gzip: any other coding is taken out of Accept-Encoding before anything is looked up.
[[nodiscard]] bool acceptsGzip(FieldSpan request);

/// Type, language and coding of the stored response are such as the request accepts, or its language that of
/// the request which it answered.
[[nodiscard]] bool suitsRequest(const RequestHead& asked, const RequestHead& storedFor,
                                const ResponseHead& stored);

} // namespace hci
