#pragma once

#include "model/base/chunked_vector.h"
#include "model/http/field_name.h"

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace hci {

/// A text in the pool. Equal texts have equal ids, so comparing ids compares texts.
enum class TextId : std::uint32_t {
    None = 0,  ///< absent: not the same as empty
    Empty = 1, ///< the empty text
};

/// Texts kept once: an append-only arena with open addressing on XXH3.
///
/// Interning needs the lock() held; reading an id from a published snapshot needs none. Views stay valid as
/// long as the pool lives.
class TextPool {
public:
    TextPool();
    ~TextPool();
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }

    /// The id of `text`, added if it is new. Hold the lock.
    TextId intern(std::string_view text) { return intern(text, hashed(text)); }
    /// The same in two steps: the table exceeds the processor's caches, so slots are prefetched while other
    /// texts are hashed.
    TextId intern(std::string_view text, std::uint32_t hash);
    [[nodiscard]] std::uint32_t hashed(std::string_view text) const noexcept;
    /// The id of `text` if it is here, else None. Hold the lock.
    [[nodiscard]] TextId find(std::string_view text) const;
    /// The text; empty for None.
    [[nodiscard]] std::string_view text(TextId id) const noexcept {
        const Entry& entry = m_entries[static_cast<std::uint32_t>(id)];
        return {entry.data, entry.length};
    }

    /// The id of a field name as it is spelled. Hold the lock.
    FieldName internName(std::string_view spelled);
    /// The name as it was spelled.
    [[nodiscard]] std::string_view spelling(FieldName name) const noexcept {
        return text(TextId{static_cast<std::uint32_t>(name)});
    }
    /// The same name in lower case: field names compare without regard to case (RFC 9110 5.1).
    [[nodiscard]] FieldName folded(FieldName name) const noexcept {
        return FieldName{m_entries[static_cast<std::uint32_t>(name)].fold};
    }

    /// Number of texts and names, for tables indexed by TextId. Hold the lock, unless no other thread
    /// interns.
    [[nodiscard]] std::uint32_t size() const noexcept { return m_entries.size(); }

private:
    struct Entry {
        const char* data = nullptr;
        std::uint32_t length = 0;
        std::uint32_t fold = 0; // for a name: the id of its lower-case spelling
    };
    struct Slot {
        std::uint32_t id = 0;
        std::uint32_t hash = 0;
    };

    [[nodiscard]] std::uint32_t lookUp(std::string_view text, std::uint32_t hash) const noexcept;
    std::uint32_t add(std::string_view text, std::uint32_t hash);
    void put(Slot slot) noexcept;
    const char* copyToArena(std::string_view text);
    void grow();

    std::mutex m_mutex;
    ChunkedVector<Entry> m_entries;
    std::vector<Slot> m_slots;
    std::vector<std::unique_ptr<char[]>> m_arena;
    std::size_t m_arenaLeft = 0;
    char* m_arenaNext = nullptr;
};

} // namespace hci
