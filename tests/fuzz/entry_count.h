#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <optional>
#include <random>

namespace hci::fuzz {

/// How many elements log.entries has where `json` is valid JSON with one log and one list of entries in it,
/// as simdjson counts them; nothing otherwise.
[[nodiscard]] std::optional<std::uint32_t> countedEntries(const QByteArray& json);

/// Reads `json`, and aborts where it is such a recording and an entry is lost, or is said to be no JSON.
void checkEntryCount(const QByteArray& json);

/// Repairs `text`, and aborts where the result is no JSON object, or does not stay the same when it is
/// repaired again.
void checkRepair(const QByteArray& text);

/// A valid recording of a random shape: deep members, brackets and quotes in texts, elements that are no
/// entries, blanks anywhere.
[[nodiscard]] QByteArray randomRecording(std::mt19937_64& random);

} // namespace hci::fuzz
