#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <optional>
#include <random>

namespace hci::fuzz {

/// How many elements log.entries has by simdjson's count, if `json` is valid JSON with exactly one log and
/// one list of entries; else nullopt.
[[nodiscard]] std::optional<std::uint32_t> countedEntries(const QByteArray& json);

/// Reads `json`, and aborts if it is such a recording and an entry is lost, or the reader takes it for
/// invalid JSON.
void checkEntryCount(const QByteArray& json);

/// Repairs `text`, and aborts if the result is no JSON object, or a second repair changes it.
void checkRepair(const QByteArray& text);

/// A valid recording of a random shape: deep members, brackets and quotes in texts, elements that are no
/// entries, whitespace anywhere.
[[nodiscard]] QByteArray randomRecording(std::mt19937_64& random);

} // namespace hci::fuzz
