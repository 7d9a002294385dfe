#pragma once

#include "model/base/in_words.h"
#include "model/exchange/byte_count.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// Enumerators in words. Their names for programs stand beside them, or in model/report/names.h.

/// A name from reports as words: "not-modified" → "not modified".
[[nodiscard]] QString inWords(QLatin1StringView identifier);

/// "fields and content", "content alone".
[[nodiscard]] QString inWords(Scope scope);

/// "measured", "said by the recorder", "computed", "at most", "unknown".
[[nodiscard]] QString basisInWords(Basis basis);

/// "3 not modified, 1 missed not modified": numbers by enumerator, without what did not occur.
template <class Kind> [[nodiscard]] QStringList countsInWords(const auto& numbers) {
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != 0)
            parts << formatCount(numbers[i]) + QLatin1Char(' ') + inWords(name(static_cast<Kind>(i)));
    return parts;
}

} // namespace hci
