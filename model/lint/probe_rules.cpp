#include "model/lint/probe_rules.h"

#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci {

namespace {

/// Reports the cause if a rule owns it, whichever probe shows it.
bool tellCause(const ProbedTarget& target, const ProbeResult& result) {
    for (const RuleFile* file : ruleFiles())
        for (const FailedCause& each : file->failedCauses)
            if (each.cause == result.cause) {
                each.tell(target, result);
                return true;
            }
    return false;
}

/// Reports what was sent and the status that came.
void tellInCommonWay(const ProbedTarget& target, const ProbeResult& result, const FailedProbe& failed) {
    if (failed.byDate && target.sink().marked(target.resource(), Mark::DateIsNow))
        return;
    Remark about = target.remark(*failed.rule, FieldName::None, failed.variant);
    about.severity = failed.severity;
    if (wants304(result))
        about.bytes = contentOf(result);
    about.values = {target.text(namedValue(result)), numberValue(result.status), target.text(result.method)};
    target.sink().add(about);
}

/// Reports as the files of rules define for this probe and verdict.
void tellProbe(const ProbedTarget& target, const ProbeResult& result) {
    for (const RuleFile* file : ruleFiles())
        for (const FailedProbe& each : file->failedProbes)
            if (each.probe == result.id && each.verdict == result.verdict &&
                !(each.tell && each.tell(target, result)))
                tellInCommonWay(target, result, each);
}

void checkTarget(const ProbedTarget& target) {
    const std::vector<ProbeResult>& results = target.probed().results;
    const auto plain304 = std::find_if(results.begin(), results.end(), [](const ProbeResult& result) {
        return result.cause == ProbeCause::PlainNotModified;
    });
    if (plain304 != results.end()) { // the one cause of all other failures
        tellCause(target, *plain304);
        return;
    }
    for (const RuleFile* file : ruleFiles())
        if (file->probed)
            file->probed(target);
    for (const ProbeResult& result : results) {
        const bool failed = result.verdict == ProbeVerdict::Fail;
        if (!result.follows && !(failed && (target.plainFails(result) || tellCause(target, result))))
            tellProbe(target, result);
    }
}

} // namespace

void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink) {
    for (const ProbeTarget& target : probes.targets)
        if (target.subject < reader.session().size())
            checkTarget(ProbedTarget(probes, target, reader, sink));
}

} // namespace hci
