#pragma once

#include "model/exchange/resource.h"

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// The strength of a validator (RFC 9110 8.8.1). `Invalid`: it breaks the grammar and validates nothing.
enum class ValidatorStrength : std::uint8_t { Strong, Weak, Invalid };
[[nodiscard]] QLatin1StringView name(ValidatorStrength strength) noexcept; ///< "strong" …

/// The validators of a response; None if it has none.
struct Validators {
    TextId etag = TextId::None;
    TextId lastModified = TextId::None;
    ValidatorStrength etagStrength = ValidatorStrength::Invalid;
    ValidatorStrength lastModifiedStrength = ValidatorStrength::Invalid;

    [[nodiscard]] bool any() const noexcept { return etag != TextId::None || lastModified != TextId::None; }
    friend bool operator==(const Validators&, const Validators&) = default;
};

/// The validators in the response's fields. A Last-Modified is strong if it is at least a second before Date
/// (8.8.2.2).
[[nodiscard]] Validators validatorsOf(const Exchange& exchange);

/// An answer without an end (server-sent events, pictures that replace each other, lines of JSON), which no
/// client validates.
[[nodiscard]] bool isStream(const Exchange& exchange) noexcept;

/// A tracking pixel: an image of at most 100 bytes, loaded only to be counted.
[[nodiscard]] bool isCounter(const Exchange& exchange) noexcept;

/// The validators that a client has after all exchanges of the resource: those of its last 2xx answer with
/// recorded fields, else of its last 304.
[[nodiscard]] Validators validatorsOf(const Session& session, const Resources& resources,
                                      const Resource& resource);

} // namespace hci
