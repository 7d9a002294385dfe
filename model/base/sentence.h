#pragma once

#include <QtCore/QString>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace hci {

/// The English sentence that a pattern makes with its values: "no whole answer within %1 ms" and {"500"}.
/// Errors, failures of exchanges and what a watched browser is told of are such sentences, in files too.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values);

/// The sentence in this thread's language. One that has values is known by its pattern, wherever it comes
/// from: a recording that is opened again has the text alone. What is of no pattern here stays as it is.
[[nodiscard]] QString translatedSentence(std::string_view english);

/// How a sentence with values is known again.
struct SentencePattern {
    std::string_view english; ///< its places, %1 to %9, stand in this order
    int innerPlace = 0;       ///< the place whose value is a sentence too; 0: none
};

/// All that translatedSentence() knows; the first that fits a sentence is taken.
[[nodiscard]] std::span<const SentencePattern> sentencePatterns() noexcept;

} // namespace hci
