#pragma once

#include <QtCore/QHashFunctions>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hci {

// Hashes for tables whose keys a stranger chooses. They begin with Qt's seed, which is drawn anew in each
// process: nobody can choose keys that share a place. So nothing may depend on the order of such a table.

/// For texts, and whatever a text compares with.
struct SeededTextHash {
    using is_transparent = void;
    // Not noexcept: so libstdc++ keeps the hash beside the key, and compares it first.
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

/// A table by text that is asked with any kind of text.
template <class Value>
using TextMap = std::unordered_map<std::string, Value, SeededTextHash, std::equal_to<>>;

} // namespace hci
