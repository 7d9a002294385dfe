#pragma once

#include "model/compare/comparison_document.h"

namespace hci {

/// The document in GitHub's and GitLab's Markdown; everything passes visible(). Bytes from the wire are in
/// code spans, so that they form no link, no markup and no mention.
[[nodiscard]] QString markdownOf(const std::vector<DocumentBlock>& blocks);

} // namespace hci
