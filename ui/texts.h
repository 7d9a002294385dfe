#pragma once

class QCoreApplication;

namespace hci {

/// Installs the singular and plural forms of the texts ("1 error", "2 errors"), and a translation of the
/// locale where there is one.
void installTexts(QCoreApplication& application);

} // namespace hci
