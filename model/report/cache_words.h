#pragma once

#include "model/cache/cache_comparison.h"
#include "model/cache/real_cache.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// What every view and report says of several caches in the same words.

/// "RFC 9111, shared", "Varnish".
[[nodiscard]] QString titleOf(const CacheChoice& choice);
/// How it is known what it does: "RFC 9111", "seen on nginx 1.22.1".
[[nodiscard]] QString sourceOf(const CacheChoice& choice);
/// "Private caches", "Shared caches", "CDNs".
[[nodiscard]] QString headingOf(CacheModel kind);

/// "yes", "no".
[[nodiscard]] QString storedInWords(const CacheAnswer& answer);
/// "10 min"; "–" where nothing is stored.
[[nodiscard]] QString lifetimeInWords(const CacheAnswer& answer);
/// "fresh hit", "304, stale"; "–" where there is no validator to ask with.
[[nodiscard]] QString askedInWords(const AskedResource& resource, const CacheAnswer& answer, AskKind ask);
/// What the edge itself says in the answer, where its profile says otherwise: "CF-Cache-Status: HIT",
/// although it does not store such an answer. Empty where nothing is contradicted.
[[nodiscard]] QString contradictionOf(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                                      const Session& session);
/// The reason, without how it is known, the fields that a 304 did not change, and what contradicts it.
[[nodiscard]] QString whyInWords(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                                 const Session& session, const MaskedSession* mask);
/// "Varnish, Squid": the real caches that do with a resource as the conforming one of that kind.
[[nodiscard]] QStringList conformingHere(const CacheComparison& comparison, std::size_t row, CacheModel kind);

} // namespace hci
