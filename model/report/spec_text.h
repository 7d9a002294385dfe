#pragma once

#include "model/base/spec.h"

#include <QtCore/QString>

namespace hci {

/// "RFC 9110 15.4.5" with blanks that do not break; the section alone where it is no RFC; empty where nothing
/// is known.
[[nodiscard]] QString specInWords(const Spec& spec);
/// Where that section can be read; empty where it is no RFC.
[[nodiscard]] QString specUrl(const Spec& spec);

} // namespace hci
