#pragma once

#include "model/page/page_link.h"

#include <string_view>
#include <vector>

namespace hci {

/// What a browser loads for the HTML document at `url` without running its scripts: scripts, style sheets,
/// images (each candidate of a srcset: which one is loaded hangs on the screen), preloads, icons, and what
/// its own styles name. In the order of the document, each once; data: and other schemes are left out.
/// One pass, linear in the length of the document, whatever that is.
[[nodiscard]] std::vector<PageLink> linksOfPage(std::string_view html, std::string_view url);

/// The same of a style sheet: its imports, images and fonts.
[[nodiscard]] std::vector<PageLink> linksOfStyles(std::string_view css, std::string_view url);

} // namespace hci
