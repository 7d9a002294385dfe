#pragma once

#include <QtCore/QHashFunctions>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hci {

// Hashes for tables with untrusted keys. Qt's seed, random in each process, prevents chosen collisions, so
// nothing may depend on the order of such a table.

/// For texts, and all types that compare with a text.
struct SeededTextHash {
    using is_transparent = void;
    // Not noexcept, so that libstdc++ stores the hash beside the key and compares it first.
    [[nodiscard]] std::size_t operator()(std::string_view text) const {
        return qHashBits(text.data(), text.size(), QHashSeed::globalSeed());
    }
};

/// For numbers and ids.
struct SeededNumberHash {
    [[nodiscard]] std::size_t operator()(std::uint64_t number) const {
        return qHash(static_cast<quint64>(number), QHashSeed::globalSeed());
    }
};

/// A table keyed by text; lookups take any kind of text.
template <class Value>
using TextMap = std::unordered_map<std::string, Value, SeededTextHash, std::equal_to<>>;

} // namespace hci
