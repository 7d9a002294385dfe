#include "model/words/enumerators.h"

#include "model/base/language.h"

#include <algorithm>

namespace hci {

QString inWords(QLatin1StringView identifier) {
    QString words(identifier);
    std::replace(words.begin(), words.end(), QChar(u'-'), QChar(u' '));
    return words;
}

QString inWords(Scope scope) {
    return scope == Scope::Message ? QStringLiteral("fields and content") : QStringLiteral("content alone");
}

QString basisInWords(Basis basis) {
    switch (basis) {
    case Basis::Measured: return translated("measured");
    case Basis::Reported: return translated("said by the recorder");
    case Basis::Derived: return translated("computed");
    case Basis::UpperBound: return translated("at most");
    case Basis::Unknown: break;
    }
    return translated("unknown");
}

} // namespace hci
