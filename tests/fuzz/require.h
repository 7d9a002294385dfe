#pragma once

#include <QtCore/QtGlobal>

namespace hci::fuzz {

/// Ends the program if a property does not hold.
inline void require(bool holds, const char* what) {
    if (!holds)
        qFatal("%s", what);
}

} // namespace hci::fuzz
