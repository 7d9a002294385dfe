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

// What several objects of the JSON report have in common; each writes one member.

/// A number, or null where it is not known.
void writeOptional(JsonWriter& json, std::string_view key, std::int64_t value, bool known);
/// A row number, or null for noIndex.
void writeIndex(JsonWriter& json, std::string_view key, std::uint32_t index);
void writeIndexes(JsonWriter& json, std::string_view key, std::span<const std::uint32_t> indexes);
/// UTC with milliseconds, or null for noTime.
void writeTime(JsonWriter& json, std::string_view key, Milliseconds time);
/// The member `reason`: {code, text, spec, deviation}; `deviation` is whether a real cache leaves the RFC.
void writeReason(JsonWriter& json, const Reason& reason, const Session& session, const MaskedSession& mask);
/// {rfc, section}, or null.
void writeSpec(JsonWriter& json, const Spec& spec);
/// {value, basis}. Where a sum is not known, `atLeast` has the parts that are.
void writeBytes(JsonWriter& json, std::string_view key, const ByteCount& count);
/// `bytes`: the four parts of what was transferred, their sum, and what was saved.
void writeByteParts(JsonWriter& json, const ByteParts& parts);
/// {value, basis, scope}.
void writeScopedBytes(JsonWriter& json, std::string_view key, const ByteCount& count);
/// `secretsMasked`: how many different secrets are, null where none is to be.
void writeSecretsMasked(JsonWriter& json, const MaskedSession& mask);
/// [first, second]: not a member but an element.
void writePair(JsonWriter& json, std::string_view first, std::string_view second);

} // namespace hci
