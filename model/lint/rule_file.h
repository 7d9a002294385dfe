#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"
#include "model/lint/history.h"
#include "model/lint/revalidated_pair.h"
#include "model/lint/rule.h"
#include "model/lint/rule_case.h"

#include <array>
#include <span>

namespace hci {

class ProbedTarget;
struct AddressAnswers;
struct FailedCause;
struct FailedProbe;

// Checks are pure: they read their arguments and add remarks.
using HistoryCheck = void (*)(const History&, FindingSink&);      ///< compares the answers of one URL
using PairCheck = void (*)(const RevalidatedPair&, FindingSink&); ///< judges one revalidation
using AnswerCheck = void (*)(const Answer&, FindingSink&);        ///< judges one answer
using SessionCheck = void (*)(FindingSink&);                      ///< compares URLs
/// Compares the answers of a URL at several addresses of its host.
using AddressCheck = void (*)(const AddressAnswers&, FindingSink&);
/// Compares the answers to the probes of a URL.
using ProbedCheck = void (*)(const ProbedTarget&);

/// A rule, or mutually exclusive rules that share a check: their rows, their checks, and when these run.
/// Each is in a file of its own, with its cases, in a namespace with the file's name, and is listed in
/// rule_list.h.
struct RuleFile {
    std::span<const Rule> rules = {};
    /// They question what caches store and for how long: with an error of theirs no lifetime is praised.
    bool ofStoring = false;
    /// They report that the lifetime is ambiguous: beside them no lifetime is praised, whatever their
    /// severity.
    bool leavesLifetimeOpen = false;
    /// Run first and find causes (Mark): the checks of pairs and answers keep silent about their symptoms.
    std::array<HistoryCheck, 2> history = {};
    std::array<PairCheck, 2> pair = {};
    std::array<AnswerCheck, 2> answer = {};
    PairCheck pairNotes = nullptr;    ///< notes on the pair that are no faults
    PairCheck goodPair = nullptr;     ///< praises a revalidation without faults
    AnswerCheck goodAnswer = nullptr; ///< praises an answer that no rule questions
    SessionCheck session = nullptr;   ///< runs last
    AddressCheck addresses = nullptr;
    ProbedCheck probed = nullptr;                   ///< runs before those for single probes
    std::span<const FailedCause> failedCauses = {}; ///< failures that they report by cause (probe_rules.h)
    std::span<const FailedProbe> failedProbes = {}; ///< probes whose failure they report (probe_rules.h)
};

/// All files, in the order of the list.
[[nodiscard]] std::span<const RuleFile* const> ruleFiles() noexcept;

} // namespace hci
