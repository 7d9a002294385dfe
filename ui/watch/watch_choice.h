#pragma once

#include <QtCore/QString>

namespace hci {

/// What the user chose for the last watch; the next one proposes it.
struct WatchChoice {
    QString browser;          ///< the program's path
    bool keptProfile = false; ///< with a kept profile

    friend bool operator==(const WatchChoice&, const WatchChoice&) = default;
};

} // namespace hci
