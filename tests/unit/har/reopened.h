#pragma once

#include "model/exchange/session.h"

#include <QtCore/QByteArray>

namespace hci::test {

/// The session after it was saved with its secrets and opened again; a failure ends the test.
[[nodiscard]] SessionPtr reopened(const Session& session);

/// All findings, outcomes, decisions and bytes of the session in the three models, one per line.
[[nodiscard]] QByteArray whatItSays(const SessionPtr& session);

/// The first line in which two texts differ, from both.
[[nodiscard]] QByteArray firstDifference(const QByteArray& before, const QByteArray& after);

} // namespace hci::test
