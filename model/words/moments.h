#pragma once

#include "model/base/milliseconds.h"

#include <QtCore/QString>

namespace hci {

/// A moment as time of day: "12:00:01.204"; "–" for noTime. UTC unless `local`.
[[nodiscard]] QString formatTimeOfDay(Milliseconds time, bool local = false);
/// The same with its date before it, in UTC: "2026-01-05 12:00:01.204".
[[nodiscard]] QString formatDateAndTime(Milliseconds time);
/// A moment as ISO 8601 with milliseconds, UTC: "2026-01-05T12:00:01.204Z".
[[nodiscard]] QString formatIsoTime(Milliseconds time);

} // namespace hci
