#pragma once

#include "ui/session_view.h"

#include <QtCore/QString>

#include <optional>

namespace hci {

/// What the list says of what a watched browser did about an exchange.
struct BrowserNote {
    QString unseen;          ///< of an answer that no proxy sees, in place of its outcome: "⌂ from memory"
    QString act;             ///< "asked", "memory hit"
    bool background = false; ///< "↳": the request behind a stale hit (RFC 5861 3)
    bool differs = false;    ///< from the cache that is asked
    QString sentences;       ///< for the tool tip
};

/// Nothing where nobody watched.
[[nodiscard]] std::optional<BrowserNote> browserNote(const SessionView& view, std::uint32_t exchange);

/// "the browser differs twice …": of a resource; empty where it does not, or nobody watched.
[[nodiscard]] QString departuresInWords(const SessionView& view, std::uint32_t resource);
} // namespace hci
