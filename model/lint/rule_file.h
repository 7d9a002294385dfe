#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"
#include "model/lint/history.h"
#include "model/lint/revalidated_pair.h"
#include "model/lint/rule.h"
#include "model/lint/rule_case.h"
#include "model/lint/rule_list.h"

#include <array>
#include <span>

namespace hci {

struct AddressAnswers;
struct FailedProbe;

// Checks are pure: they read what they are given and add remarks.
using HistoryCheck = void (*)(const History&, FindingSink&); ///< what the answers of one URL show together
using PairCheck = void (*)(const RevalidatedPair&, FindingSink&); ///< what a revalidation shows
using AnswerCheck = void (*)(const Answer&, FindingSink&);        ///< what one answer shows by itself
using SessionCheck = void (*)(FindingSink&);                      ///< what the URLs show together
/// What a URL shows that was asked at several addresses of its host.
using AddressCheck = void (*)(const AddressAnswers&, FindingSink&);

/// A rule, or rules that share a check because they cannot hold beside each other: their rows, what they look
/// for, and the order in which that is asked. Each stands in a file of its own, with its cases, in a
/// namespace with the file's name, and is listed in rule_list.h.
struct RuleFile {
    std::span<const Rule> rules = {};
    /// They doubt what caches keep, and for how long: beside an error of theirs no lifetime is praised.
    bool ofStoring = false;
    /// They say that nobody knows which lifetime counts: beside them none is praised, whatever their
    /// severity.
    bool leavesLifetimeOpen = false;
    /// Run first and find causes (Mark): the checks of pairs and answers keep silent about their symptoms.
    std::array<HistoryCheck, 2> history = {};
    std::array<PairCheck, 2> pair = {};
    std::array<AnswerCheck, 2> answer = {};
    PairCheck pairAside = nullptr;    ///< says what is no fault of the pair
    PairCheck goodPair = nullptr;     ///< praises a revalidation of which nothing bad was said
    AnswerCheck goodAnswer = nullptr; ///< praises an answer whose storing nobody doubts
    SessionCheck session = nullptr;   ///< runs last
    AddressCheck addresses = nullptr;
    std::span<const FailedProbe> failedProbes = {}; ///< probes whose failure they tell (probes/probe_rules.h)
};

// What each file of the list defines.
#define HCI_DECLARE_RULE_FILE(name)                                                                          \
    namespace name {                                                                                         \
    extern const RuleFile file;                                                                              \
    extern const std::span<const RuleCase> cases;                                                            \
    }
HCI_RULE_FILES(HCI_DECLARE_RULE_FILE)
#undef HCI_DECLARE_RULE_FILE

/// All files, in the order of the list.
[[nodiscard]] std::span<const RuleFile* const> ruleFiles() noexcept;

} // namespace hci
