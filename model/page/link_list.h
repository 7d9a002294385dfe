#pragma once

#include "model/base/seeded_hash.h"
#include "model/page/page_link.h"

#include <QtCore/QUrl>

#include <string_view>
#include <unordered_set>
#include <vector>

namespace hci {

/// Collects links: resolves them, bounds their number, drops repeats.
class LinkList {
public:
    explicit LinkList(std::string_view base);

    /// The document's base from `<base href>`; the first one counts (HTML 4.2.3).
    void setBase(std::string_view href);
    void add(std::string_view reference, PageLink::Kind kind);
    /// The candidates of a srcset attribute (HTML 4.8.4.2.1).
    void addCandidates(std::string_view srcset);
    /// The addresses in a style sheet: url(…) and @import (CSS Syntax 3, 4.3.6).
    void addStyles(std::string_view css);

    [[nodiscard]] std::vector<PageLink> take() { return std::move(m_links); }
    [[nodiscard]] bool full() const noexcept { return m_links.size() >= maxPageLinks; }

private:
    QUrl m_base;
    bool m_hasBase = false;
    std::unordered_set<std::string, SeededTextHash> m_seen;
    std::vector<PageLink> m_links;
};

} // namespace hci
