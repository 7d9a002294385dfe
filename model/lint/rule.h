#pragma once

#include "model/lint/finding.h"

#include <array>
#include <string_view>

namespace hci {

/// One rule as data. What it looks for is a function of lint/checks.h.
///
/// A wording is a sentence with places for the finding's values:
///   {0} … {3}   a text as it was seen, in backticks        {0:raw}   the same without backticks
///   {0:n}       a number                                   {0:bytes} "48,213 bytes"
///   {0:plain}   a number as it stands in a field
///   {0:span}    seconds in words: "5 minutes"              {0:date}  seconds since 1970 as a date
///   {0:words}   words behind a number (wordsFor)          {0:coding} a content coding; none: "identity"
///   {0:directive} that member of a Cache-Control line
///   {field}   the field's name as people write it
///   {bytes}     the finding's byte count
struct Rule {
    RuleId code;
    std::string_view id; ///< "304-missing-field": stable, people filter by it
    Severity severity;   ///< the usual one; a finding may carry another
    Spec spec;
    std::string_view title;                   ///< a few words
    std::string_view recipe;                  ///< file stem under resources/recipes; empty: none
    std::string_view explanation;             ///< a paragraph: what the rule says and why it matters
    std::array<std::string_view, 8> wordings; ///< by Finding::variant
};

} // namespace hci
