#pragma once

#include <tsl/robin_map.h>

#include <functional>
#include <memory>
#include <utility>

namespace hci {

/// A hash table for lookups per exchange: entries lie in one array, so that a lookup costs one cache miss
/// and no allocation. Unlike std::unordered_map it moves its entries; `keepsHash` stores the hash of costly
/// keys.
template <class Key, class Value, class Hash, bool keepsHash = false, class Equal = std::equal_to<Key>>
using FlatMap = tsl::robin_map<Key, Value, Hash, Equal, std::allocator<std::pair<Key, Value>>, keepsHash>;

} // namespace hci
