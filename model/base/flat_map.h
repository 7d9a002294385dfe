#pragma once

#include <tsl/robin_map.h>

#include <functional>
#include <memory>
#include <utility>

namespace hci {

/// A table for what is asked once an exchange: its entries stand in one piece of memory, so that a search
/// waits for one place alone, and an entry costs no memory of its own. Unlike std::unordered_map, it moves
/// its entries. `keepsHash`: beside the key, where that is dear to hash or to compare.
template <class Key, class Value, class Hash, bool keepsHash = false, class Equal = std::equal_to<Key>>
using FlatMap = tsl::robin_map<Key, Value, Hash, Equal, std::allocator<std::pair<Key, Value>>, keepsHash>;

} // namespace hci
