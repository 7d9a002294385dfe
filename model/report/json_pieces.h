#pragma once

#include "model/base/spec.h"
#include "model/exchange/byte_count.h"
#include "model/exchange/exchange.h"
#include "model/exchange/masked_session.h"
#include "model/facts/ledger.h"
#include "model/json/json_writer.h"

#include <span>
#include <string_view>

namespace hci {

// Shared by several objects of the JSON report; each function writes one member.

/// A number, or null if it is unknown.
void writeOptional(JsonWriter& json, std::string_view key, std::int64_t value, bool known);
/// A row number, or null for noIndex.
void writeIndex(JsonWriter& json, std::string_view key, std::uint32_t index);
void writeIndexes(JsonWriter& json, std::string_view key, std::span<const std::uint32_t> indexes);
/// UTC with milliseconds, or null for noTime.
void writeTime(JsonWriter& json, std::string_view key, Milliseconds time);
/// The member `reason`: {code, text, spec, deviation}; `deviation` is whether a real cache deviates from the
/// RFC.
void writeReason(JsonWriter& json, const Reason& reason, const Session& session, const MaskedSession& mask);
/// {rfc, section}, or null.
void writeSpec(JsonWriter& json, const Spec& spec);
/// {value, basis}. For an incomplete sum, `atLeast` has its known parts.
void writeBytes(JsonWriter& json, std::string_view key, const ByteCount& count);
/// `bytes`: the four parts of the transferred bytes, their sum, and the bytes saved.
void writeByteParts(JsonWriter& json, const ByteParts& parts);
/// {value, basis, scope}.
void writeScopedBytes(JsonWriter& json, std::string_view key, const ByteCount& count);
/// `secretsMasked`: the number of different masked secrets, null if masking is off.
void writeSecretsMasked(JsonWriter& json, const MaskedSession& mask);
/// [first, second]: an element, not a member.
void writePair(JsonWriter& json, std::string_view first, std::string_view second);

} // namespace hci
