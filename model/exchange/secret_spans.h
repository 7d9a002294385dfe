#pragma once

#include "model/exchange/secret_span.h"

#include <functional>
#include <string_view>

namespace hci {

class KnownTexts;

/// The secrets of a text by the names beside them, by their form, and those of `known`; also percent-encoded
/// or escaped as JSON, however often, or as HTML. In order, without overlaps. Once `stopped` returns true:
/// the whole text, as one.
[[nodiscard]] SecretSpans findSecrets(std::string_view text, TextKind kind, const KnownTexts* known = nullptr,
                                      const std::function<bool()>& stopped = {});
/// The secrets in the value of the field `name`; an empty name stands for fields without a rule of their
/// own.
[[nodiscard]] SecretSpans findFieldSecrets(std::string_view name, std::string_view value,
                                           const KnownTexts* known = nullptr);
/// Whether the secrets of a field depend on its name.
[[nodiscard]] bool hasOwnRule(std::string_view name);
/// The secrets of a header section as it is shown: a start line, then a field a line.
[[nodiscard]] SecretSpans findHeadSecrets(std::string_view head, const KnownTexts* known = nullptr);
/// The secrets of a decoded content; in an image or a sound only those of `known`. Once `stopped` returns
/// true: the whole content, as one.
[[nodiscard]] SecretSpans findContentSecrets(std::string_view bytes, std::string_view mediaType,
                                             const KnownTexts* known = nullptr,
                                             const std::function<bool()>& stopped = {});
/// Whether one of `known` is in `text`, also percent-encoded.
[[nodiscard]] bool holdsKnown(std::string_view text, const KnownTexts& known);

/// Puts spans in order and joins those that overlap.
void joinSpans(SecretSpans& spans);

} // namespace hci
