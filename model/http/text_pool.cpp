#include "model/http/text_pool.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace hci {

namespace {

constexpr std::size_t arenaBlock = std::size_t{256} * 1024;
constexpr std::size_t firstSlots = 4096;

constexpr std::array knownNames = {
#define HCI_SPELLING(name, text) std::string_view(text),
    HCI_FIELD_NAMES(HCI_SPELLING)
#undef HCI_SPELLING
};

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Random in each process, so that a recording cannot contain texts chosen to collide. Ids do not depend on
/// it.
const std::uint64_t seed = QRandomGenerator::system()->generate64();

std::uint32_t hashOf(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(XXH3_64bits_withSeed(text.data(), text.size(), seed));
}

} // namespace

TextPool::TextPool() : m_slots(firstSlots) {
    m_entries.append({}); // None
    add({}, hashOf({}));
    for (const std::string_view name : knownNames) {
        const std::uint32_t id = add(name, hashOf(name));
        m_entries[id].fold = id;
    }
}

TextPool::~TextPool() = default;

TextId TextPool::find(std::string_view text) const {
    return TextId{lookUp(text, hashOf(text))};
}

/// Call with the lock held, as the functions below.
std::uint32_t TextPool::hashed(std::string_view text) const noexcept {
    const std::uint32_t hash = hashOf(text);
    __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    return hash;
}

TextId TextPool::intern(std::string_view text, std::uint32_t hash) {
    const std::uint32_t id = lookUp(text, hash);
    return TextId{id != 0 ? id : add(text, hash)};
}

FieldName TextPool::internName(std::string_view spelled) {
    const auto id = static_cast<std::uint32_t>(intern(spelled));
    if (m_entries[id].fold == 0) {
        std::string folded(spelled.size(), '\0');
        std::transform(spelled.begin(), spelled.end(), folded.begin(), lower);
        m_entries[id].fold = static_cast<std::uint32_t>(intern(folded));
        if (Entry& fold = m_entries[m_entries[id].fold]; fold.fold == 0) // a set one may be read concurrently
            fold.fold = m_entries[id].fold;
    }
    return FieldName{id};
}

std::uint32_t TextPool::lookUp(std::string_view text, std::uint32_t hash) const noexcept {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = hash & mask; m_slots[i].id != 0; i = (i + 1) & mask) {
        if (m_slots[i].hash != hash)
            continue;
        const Entry& entry = m_entries[m_slots[i].id];
        if (entry.length == text.size() && std::equal(text.begin(), text.end(), entry.data))
            return m_slots[i].id;
    }
    return 0;
}

std::uint32_t TextPool::add(std::string_view text, std::uint32_t hash) {
    if ((m_entries.size() + 1) * std::uint64_t{3} > m_slots.size() * std::uint64_t{2})
        grow();
    const std::uint32_t id =
        m_entries.append({copyToArena(text), static_cast<std::uint32_t>(text.size()), 0});
    put({id, hash});
    return id;
}

void TextPool::put(Slot slot) noexcept {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = slot.hash & mask;
    while (m_slots[i].id != 0)
        i = (i + 1) & mask;
    m_slots[i] = slot;
}

const char* TextPool::copyToArena(std::string_view text) {
    if (text.empty())
        return "";
    if (text.size() > arenaBlock / 4) { // a block of its own, so that the current one is not wasted
        m_arena.push_back(std::make_unique_for_overwrite<char[]>(text.size()));
        std::memcpy(m_arena.back().get(), text.data(), text.size());
        return m_arena.back().get();
    }
    if (text.size() > m_arenaLeft) {
        m_arena.push_back(std::make_unique_for_overwrite<char[]>(arenaBlock));
        m_arenaNext = m_arena.back().get();
        m_arenaLeft = arenaBlock;
    }
    char* place = m_arenaNext;
    std::memcpy(place, text.data(), text.size());
    m_arenaNext += text.size();
    m_arenaLeft -= text.size();
    return place;
}

void TextPool::grow() {
    std::vector<Slot> smaller(m_slots.size() * 2);
    m_slots.swap(smaller);
    for (const Slot slot : smaller)
        if (slot.id != 0)
            put(slot);
}

} // namespace hci
