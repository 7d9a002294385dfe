#include "model/facts/verdict.h"

#include "model/base/language.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

int rank(VerdictCode code) noexcept {
    constexpr std::array order = {VerdictCode::Missed,
                                  VerdictCode::TagChanges,
                                  VerdictCode::Unconditional304,
                                  VerdictCode::Contradicted,
                                  VerdictCode::NotModifiedIncomplete,
                                  VerdictCode::Avoidable,
                                  VerdictCode::Redownloaded,
                                  VerdictCode::NotModified,
                                  VerdictCode::Modified,
                                  VerdictCode::NoStoredResponse,
                                  VerdictCode::Undetermined,
                                  VerdictCode::PreconditionFailed,
                                  VerdictCode::OtherStatus,
                                  VerdictCode::Failed};
    return static_cast<int>(std::find(order.begin(), order.end(), code) - order.begin());
}

constexpr std::array verdictNames = {
    QLatin1StringView("not-modified"),      QLatin1StringView("not-modified-incomplete"),
    QLatin1StringView("contradicted"),      QLatin1StringView("missed"),
    QLatin1StringView("tag-changes"),       QLatin1StringView("modified"),
    QLatin1StringView("avoidable"),         QLatin1StringView("redownloaded"),
    QLatin1StringView("unconditional-304"), QLatin1StringView("no-stored-response"),
    QLatin1StringView("undetermined"),      QLatin1StringView("precondition-failed"),
    QLatin1StringView("other-status"),      QLatin1StringView("not-stored"),
    QLatin1StringView("no-validator"),      QLatin1StringView("first-load"),
    QLatin1StringView("cache-hit"),         QLatin1StringView("failed")};

} // namespace

QLatin1StringView name(VerdictCode code) noexcept {
    return verdictNames[static_cast<std::size_t>(code)];
}

QString verdictText(VerdictCode code) {
    switch (code) {
    case VerdictCode::NotModified: return QStringLiteral("304");
    case VerdictCode::NotModifiedIncomplete: return translated("304, incomplete");
    case VerdictCode::Contradicted: return translated("304, contradicted by another answer");
    case VerdictCode::Missed: return translated("200, nothing changed");
    case VerdictCode::TagChanges: return translated("200, same content, another tag");
    case VerdictCode::Modified: return translated("200, changed");
    case VerdictCode::Avoidable: return translated("avoidable");
    case VerdictCode::Redownloaded: return translated("downloaded again, nothing changed");
    case VerdictCode::Unconditional304: return translated("304 nobody asked for");
    case VerdictCode::NoStoredResponse: return translated("304, stored response not recorded");
    case VerdictCode::Undetermined: return translated("undetermined");
    case VerdictCode::PreconditionFailed: return QStringLiteral("412");
    case VerdictCode::OtherStatus: return translated("another status");
    case VerdictCode::NotStored: return translated("not stored");
    case VerdictCode::NoValidator: return translated("no validator");
    case VerdictCode::FirstLoad: return translated("first load");
    case VerdictCode::CacheHit: return translated("from the browser's cache");
    case VerdictCode::Failed: return translated("no answer");
    }
    return {};
}

VerdictCode worse(VerdictCode a, VerdictCode b) noexcept {
    return rank(b) < rank(a) ? b : a;
}

} // namespace hci
