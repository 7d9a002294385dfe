#include "model/base/in_words.h"

#include "model/base/language.h"

namespace hci {

QString formatCount(std::int64_t count) {
    return QString::fromStdString(groupedDigits(count));
}

QString formatExactBytes(std::int64_t bytes) {
    return bytes == 1 ? translated("1 byte") : translated("%1 bytes").arg(formatCount(bytes));
}

QString listInWords(const QStringList& members) {
    if (members.size() < 2)
        return members.join(QString());
    return translated("%1 and %2")
        .arg(members.mid(0, members.size() - 1).join(QStringLiteral(", ")), members.last());
}

} // namespace hci
