#pragma once

#include "model/base/spec.h"

#include <QtCore/QString>

namespace hci {

/// "RFC 9110 15.4.5" with no-break spaces; only the section if it is no RFC; empty if it is unknown.
[[nodiscard]] QString specInWords(const Spec& spec);
/// The address of that section; empty if it is no RFC.
[[nodiscard]] QString specUrl(const Spec& spec);

} // namespace hci
