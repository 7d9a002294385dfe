#pragma once

#include "model/lint/finding.h"

#include <array>
#include <span>
#include <string_view>

namespace hci {

/// The arguments of {0:words} in the finding's sentence: the value's number, its text without secrets, and
/// the name of the field concerned.
struct ArgumentSource {
    std::int64_t number = 0;
    std::string_view text;
    std::string_view field;
};

/// The behaviour of a cache that decides whether a finding holds for it. Reports on caches name those for
/// which it holds.
enum class DependsOn : std::uint8_t {
    Nothing,        ///< it holds for every cache
    Stores,         ///< the cache stores the answer
    SharedStores,   ///< the same, for shared caches only
    StoresNothing,  ///< it does not store the answer
    Uses,           ///< it uses the answer without validation
    Asks,           ///< it never uses the answer without validation
    Guesses,        ///< it uses the answer without validation, for a heuristic time
    StaleOnArrival, ///< it may store the answer, which is stale on arrival
    StaleWhile,     ///< it uses the answer stale and validates it in the background
    StaleOnError,   ///< it uses the answer stale if the server fails
    TakesField,     ///< it takes the field from a 304
    Varies,         ///< it selects by Vary; shared caches only
};

/// A wording based on another section than its rule.
struct WordingSpec {
    std::uint8_t variant = 0;
    Spec spec;
};

/// Findings that the recipe of their rule does not fix: those of a field, at a server or of a wording.
struct NotFixed {
    FieldName field = FieldName::None;
    std::string_view server = {}; ///< a name of RecipeSection::server
    int variant = -1;             ///< Finding::variant
};

/// Where the fault is fixed: at the server that made the answer, or at the cache that stored it.
enum class FixedAt : std::uint8_t { Origin, Store };

/// One rule as data. Its check is in the same file (rule_file.h).
///
/// A wording is a sentence with places for the finding's values:
///   {0} … {3}   a text as it was seen, in backticks        {0:raw}   the same without backticks
///   {0:n}       a number                                   {0:bytes} "48,213 bytes"
///   {0:plain}   a number as it stands in a field
///   {0:span}    seconds in words: "5 minutes"              {0:date}  seconds since 1970 as a date
///   {0:words}   what Rule::words makes of it          {0:coding} a content coding; none: "identity"
///   {0:phrase}  words of the rule's own               {0:names}  names of fields: "Cookie, Origin and Range"
///   {0:directive} that member of a Cache-Control line
///   {field}   the field's name as people write it
///   {bytes}     the finding's byte count
///   {requests}  how many exchanges the finding has
struct Rule {
    /// The place in the table. It is an address because only rule_files.cpp knows the number.
    const RuleId* code = nullptr;
    std::string_view id; ///< "304-missing-field": stable, people filter by it
    Severity severity;   ///< the usual one; a finding may carry another
    Spec spec;
    std::string_view title;                    ///< a few words
    std::string_view recipe;                   ///< file stem under resources/recipes; empty: none
    std::string_view explanation;              ///< a paragraph: what the rule says and why it matters
    std::array<std::string_view, 11> wordings; ///< by Finding::variant
    DependsOn dependsOn = DependsOn::Nothing;
    QString (*words)(const ArgumentSource& source) = nullptr; ///< for {0:words}; null: the number
    std::span<const WordingSpec> otherSpecs = {};
    std::span<const NotFixed> notFixed = {};
    FixedAt fixedAt = FixedAt::Origin;
};

} // namespace hci
