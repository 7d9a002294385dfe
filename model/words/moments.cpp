#include "model/words/moments.h"

#include "model/base/iso_time.h"

#include <QtCore/QDateTime>

namespace hci {

namespace {

constexpr std::size_t lengthOfTime = 12; // "12:00:01.204"

} // namespace

QString formatTimeOfDay(Milliseconds time, bool local) {
    if (time == noTime)
        return QStringLiteral("–");
    if (local)
        return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss.zzz"));
    const std::string iso = iso::formatTime(time);
    return QString::fromLatin1(iso.data() + iso.find('T') + 1, lengthOfTime);
}

QString formatDateAndTime(Milliseconds time) {
    if (time == noTime)
        return QStringLiteral("–");
    std::string iso = iso::formatTime(time);
    iso[iso.find('T')] = ' ';
    iso.pop_back(); // removes the Z
    return QString::fromStdString(iso);
}

QString formatIsoTime(Milliseconds time) {
    if (time == noTime)
        return {};
    return QString::fromStdString(iso::formatTime(time));
}

} // namespace hci
