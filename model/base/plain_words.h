#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hci {

/// Whether every byte of a word is printable ASCII (0x20 to 0x7E) and none of `marks`. All bytes are tested
/// at once: subtraction sets the high bit of those that are not.
template <char... marks, std::unsigned_integral Word>
[[nodiscard]] constexpr bool isPlainWord(Word word) noexcept {
    constexpr Word ones = static_cast<Word>(~Word{0}) / 255;
    constexpr Word high = ones * 0x80;
    return ((word | (word - ones * 0x20) |
             (Word{0} | ... | ((word ^ ones * static_cast<Word>(marks)) - ones)) | (word + ones)) &
            high) == 0;
}

/// Length of the longest prefix, in whole words of eight bytes, that is printable ASCII without any of
/// `marks`. The caller tests the bytes after it one by one.
template <char... marks> [[nodiscard]] inline std::size_t plainWordsOf(std::string_view text) noexcept {
    std::size_t done = 0;
    for (std::uint64_t word = 0; done + sizeof word <= text.size(); done += sizeof word) {
        std::memcpy(&word, text.data() + done, sizeof word);
        if (!isPlainWord<marks...>(word))
            break;
    }
    return done;
}

} // namespace hci
