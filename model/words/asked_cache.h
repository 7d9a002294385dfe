#pragma once

#include "model/analysis/analysis.h"

#include <QtCore/QString>

namespace hci {

/// The cache model of the decisions, for a sentence: "a private cache", "a conforming private cache" with
/// that word in front, or just the name of a real one.
[[nodiscard]] inline QString askedCache(const Analysis& analysis, const QString& before = {}) {
    const std::string_view name = analysis.cacheName();
    const QString text = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    return analysis.real ? text : QStringLiteral("a ") + before + text + QStringLiteral(" cache");
}

} // namespace hci
