#pragma once

#include <QtCore/QString>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace hci {

/// The English sentence that a pattern makes with its values: "no whole answer within %1 ms" and {"500"}.
/// Errors, failures of exchanges and notes about watched browsers are such sentences, in files too.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values);

/// The sentence in this thread's language. Recognises a sentence with values by its pattern, because a
/// reopened recording has only the text. Leaves a sentence without a known pattern unchanged.
[[nodiscard]] QString translatedSentence(std::string_view english);

/// The pattern by which a sentence with values is recognised.
struct SentencePattern {
    std::string_view english; ///< with the places %1 to %9 in this order
    int innerPlace = 0;       ///< the place whose value is a sentence too; 0: none
};

/// All that translatedSentence() knows; the first that fits a sentence is taken.
[[nodiscard]] std::span<const SentencePattern> sentencePatterns() noexcept;

/// A sentence of an earlier version, which recordings of that version still have, and its wording today.
struct FormerSentence {
    std::string_view former;
    std::string_view today;
};

/// Those of failures of exchanges, whole and without values.
[[nodiscard]] std::span<const FormerSentence> formerSentences() noexcept;

} // namespace hci
