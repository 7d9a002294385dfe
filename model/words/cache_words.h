#pragma once

#include "model/cache/cache_comparison.h"
#include "model/cache/real_cache.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// The wording that every view and report shares for several caches.

/// "RFC 9111, shared", "Varnish".
[[nodiscard]] QString titleOf(const CacheChoice& choice);
/// The source of its behaviour: "RFC 9111", "seen on nginx 1.22.1".
[[nodiscard]] QString sourceOf(const CacheChoice& choice);
/// "Private caches", "Shared caches", "CDNs".
[[nodiscard]] QString headingOf(CacheModel kind);

/// "yes", "no".
[[nodiscard]] QString storedInWords(const CacheAnswer& answer);
/// "10 min"; "–" if it stores nothing.
[[nodiscard]] QString lifetimeInWords(const CacheAnswer& answer);
/// "fresh hit", "304, stale"; "–" if there is no validator.
[[nodiscard]] QString askedInWords(const AskedResource& resource, const CacheAnswer& answer, AskKind ask);
/// The edge's own report in the answer, if it contradicts its profile: "CF-Cache-Status: HIT" on an answer
/// that the profile would not store. Empty if nothing contradicts it.
[[nodiscard]] QString contradictionOf(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                                      const Session& session);
/// The reason, without its source, the fields that a 304 did not change, and what contradicts it.
[[nodiscard]] QString whyInWords(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                                 const Session& session, const MaskedSession* mask);
/// "Varnish, Squid": the real caches that treat a resource like the conforming one of their kind.
[[nodiscard]] QStringList conformingHere(const CacheComparison& comparison, std::size_t row, CacheModel kind);

} // namespace hci
