#pragma once

#include "ui/main_window.h"
#include "ui/settings.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <string_view>

namespace hci::test {

/// A dialogue (tests/unit/dialogue.h) analysed as the window does it.
[[nodiscard]] SessionView viewOf(std::string_view dialogue);

/// Two visits of one site: a 304, a 304 that leaves fields out, a 200 with the same content, and one of its
/// own.
[[nodiscard]] SessionView twoVisits();

/// Waits until `window` has analysed a session of that many exchanges and shows it.
[[nodiscard]] bool waitForExchanges(MainWindow& window, std::uint32_t exchanges);

/// A file in a temporary folder that goes with the fixture.
[[nodiscard]] QString writeRecording(const QTemporaryDir& folder, const QByteArray& har);

/// A recording of one resource: a 200 and the 304 to its revalidation, which leaves Vary out.
[[nodiscard]] QByteArray smallRecording();

} // namespace hci::test
