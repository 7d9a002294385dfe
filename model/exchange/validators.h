#pragma once

#include "model/exchange/resource.h"

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// How much a validator can say (RFC 9110 8.8.1). `Invalid`: it is not of the grammar and validates nothing.
enum class ValidatorStrength : std::uint8_t { Strong, Weak, Invalid };
[[nodiscard]] QLatin1StringView name(ValidatorStrength strength) noexcept; ///< "strong" …

/// The validators of a response; None where it has not got one.
struct Validators {
    TextId etag = TextId::None;
    TextId lastModified = TextId::None;
    ValidatorStrength etagStrength = ValidatorStrength::Invalid;
    ValidatorStrength lastModifiedStrength = ValidatorStrength::Invalid;

    [[nodiscard]] bool any() const noexcept { return etag != TextId::None || lastModified != TextId::None; }
    friend bool operator==(const Validators&, const Validators&) = default;
};

/// Those in the response's fields. A Last-Modified is strong where it is at least a second before Date
/// (8.8.2.2).
[[nodiscard]] Validators validatorsOf(const Exchange& exchange);

/// An answer that goes on without an end (server-sent events, pictures that replace each other, lines of
/// JSON): nobody validates it.
[[nodiscard]] bool isStream(const Exchange& exchange) noexcept;

/// A picture of some bytes, which is asked for so that somebody counts it: nobody misses its content.
[[nodiscard]] bool isCounter(const Exchange& exchange) noexcept;

/// Those that a client holds after all exchanges of the resource: of its last 2xx answer that shows its
/// fields; where there is none, of its last 304.
[[nodiscard]] Validators validatorsOf(const Session& session, const Resources& resources,
                                      const Resource& resource);

} // namespace hci
