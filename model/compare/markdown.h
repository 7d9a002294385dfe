#pragma once

#include "model/compare/comparison_document.h"

namespace hci {

/// The document in GitHub's and GitLab's Markdown. Bytes from the wire are in code spans, so that they form
/// no link, no markup and no mention. Everything passes visible().
[[nodiscard]] QString markdownOf(const std::vector<DocumentBlock>& blocks);

} // namespace hci
