#pragma once

#include "model/compare/comparison_document.h"

namespace hci {

/// The document as Markdown of GitHub's and GitLab's kind. What was seen on the wire stands in code spans: it
/// can be no link, no markup, and names nobody. Everything passes visible().
[[nodiscard]] QString markdownOf(const std::vector<DocumentBlock>& blocks);

} // namespace hci
