#include "model/exchange/byte_count.h"

namespace hci {

QLatin1StringView name(Basis basis) noexcept {
    switch (basis) {
    case Basis::Measured: return QLatin1StringView("measured");
    case Basis::Reported: return QLatin1StringView("reported");
    case Basis::Derived: return QLatin1StringView("derived");
    case Basis::UpperBound: return QLatin1StringView("upper-bound");
    case Basis::Unknown: break;
    }
    return QLatin1StringView("unknown");
}

QLatin1StringView name(Scope scope) noexcept {
    return scope == Scope::Message ? QLatin1StringView("message") : QLatin1StringView("content");
}

} // namespace hci
