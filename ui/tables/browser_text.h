#pragma once

#include "ui/session/session_view.h"

#include <QtCore/QString>

#include <optional>

namespace hci {

/// The list's note on what a watched browser did about an exchange.
struct BrowserNote {
    QString unseen;          ///< replaces the outcome of an answer that no proxy sees: "⌂ from memory"
    QString act;             ///< "asked", "memory hit"
    bool background = false; ///< "↳": the request behind a stale hit (RFC 5861 3)
    bool differs = false;    ///< from the simulated cache
    QString sentences;       ///< for the tooltip
};

/// Nullopt without a watched browser.
[[nodiscard]] std::optional<BrowserNote> browserNote(const SessionView& view, std::uint32_t exchange);

/// "the browser differs twice …", for a resource; empty if it does not, or was not watched.
[[nodiscard]] QString departuresInWords(const SessionView& view, std::uint32_t resource);
} // namespace hci
