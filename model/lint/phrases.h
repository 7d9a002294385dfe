#pragma once

#include "model/lint/rule.h"

#include <QtCore/QString>

#include <span>
#include <string>
#include <string_view>

namespace hci {

/// A text from the wire for a sentence: control characters and invalid UTF-8 as U+FFFD, cut to `limit`
/// characters.
[[nodiscard]] QString shown(std::string_view wire, int limit = 120);
/// The same between backticks.
[[nodiscard]] QString quoted(std::string_view wire);
/// The name of the directive with that number (Rule::words).
[[nodiscard]] QString directiveInWords(const ArgumentSource& source);
/// A field name as people write it: "etag" → "ETag", "content-type" → "Content-Type".
[[nodiscard]] QString fieldInWords(std::string_view name);
/// Several of them, a line each, as {0:names} takes them.
[[nodiscard]] QString fieldsInWords(std::span<const std::string> names);

} // namespace hci
