#pragma once

#include "model/page/page_link.h"

#include <string_view>
#include <vector>

namespace hci {

/// The resources that a browser loads for the HTML document at `url` without running scripts: scripts, style
/// sheets, images (each candidate of a srcset: the screen decides which one is loaded), preloads, icons, and
/// those that its own styles name.
///
/// In the order of the document, each once, without data: and other schemes. One pass, linear in the
/// document's length.
[[nodiscard]] std::vector<PageLink> linksOfPage(std::string_view html, std::string_view url);

/// The same for a style sheet: its imports, images and fonts.
[[nodiscard]] std::vector<PageLink> linksOfStyles(std::string_view css, std::string_view url);

} // namespace hci
