#include "model/cache/simulation.h"
#include "model/compare/write_comparison.h"
#include "model/mcp/answer_writer.h"
#include "model/mcp/tool_answers.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/view/what_if_comparison.h"
#include "model/words/error_text.h"

#include <algorithm>

namespace hci {

namespace {

/// A URL may have masked secrets, as in our own answers: restores the original.
void unmaskSubject(WhatIf& whatIf, const KeptRecording& recording) {
    if (whatIf.target != WhatIf::Target::Resource)
        return;
    const Session& session = *recording.session;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const TextId url = session[i].record().resourceUrl;
        if (recording.mask->url(url) != whatIf.subject)
            continue;
        whatIf.subject = session.pool().text(url);
        return;
    }
}

/// How many requests the cache would have handled differently.
std::uint32_t changedDecisions(const Simulation& before, const Simulation& after) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < before.decisions.size(); ++i)
        count += before.decisions[i].kind != after.decisions[i].kind ? 1U : 0U;
    return count;
}

void writeDifference(JsonWriter& json, std::string_view key, const ByteDifference& bytes) {
    json.key(key);
    json.beginObject();
    writeBytes(json, "before", bytes.before);
    writeBytes(json, "after", bytes.after);
    writeBytes(json, "difference", bytes.difference);
    json.endObject();
}

/// The member `caches`: the hits of each, among the requests of the subject.
void writeCaches(JsonWriter& json, const KeptRecording& recording, const WhatIf& whatIf,
                 const std::vector<CacheChoice>& caches) {
    Progress progress;
    const auto compared = compareWhatIf(*recording.session, *recording.analysis, whatIf, caches, progress);
    json.key("caches");
    json.beginArray();
    for (std::size_t i = 0; i < caches.size(); ++i) {
        json.beginObject();
        json.member("cache", name(caches[i]));
        json.member("hitsBefore", compared->rows[i].hitsBefore);
        json.member("hitsAfter", compared->rows[i].hitsAfter);
        json.member("requestsAfter", compared->rows[i].effect.requestsAfter);
        json.endObject();
    }
    json.endArray();
}

} // namespace

ToolAnswer simulationAnswer(const KeptRecording& recording, const SimulateCall& call) {
    const Analysis& analysis = *recording.analysis;
    WhatIf whatIf = call.whatIf;
    unmaskSubject(whatIf, recording);
    const std::size_t exchanges = exchangesOf(*recording.session, analysis.resources, whatIf).size();
    if (exchanges == 0)
        return failedAnswer(QStringLiteral("no exchange of the recording is of this subject"));
    const Simulation changed = simulate(*recording.session, analysis.resources, analysis.model, &whatIf,
                                        nullptr, analysis.real.get());
    const WhatIfEffect effect = whatIfEffect(analysis, changed);
    AnswerWriter answer;
    JsonWriter& json = answer.json();
    json.member("recording", recording.name);
    json.member("cacheModel", analysis.cacheName());
    json.member("exchangesOfSubject", exchanges);
    json.member("changedDecisions", changedDecisions(analysis.simulation, changed));
    json.member("requestsBefore", effect.requestsBefore);
    json.member("requestsAfter", effect.requestsAfter);
    writeBytes(json, "bytesBefore", effect.bytesBefore);
    writeBytes(json, "bytesAfter", effect.bytesAfter);
    json.member("revalidationsToHits", effect.revalidationsToHits);
    if (!call.caches.empty())
        writeCaches(json, recording, whatIf, call.caches);
    return answer.take();
}

/// The comparison for people as text, its numbers as structured content.
ToolAnswer comparisonAnswer(const Comparison& comparison, const ComparedTexts& texts, Progress& progress) {
    QBuffer markdown;
    markdown.open(QIODevice::WriteOnly);
    const Result<void> written =
        writeComparison(markdown, ComparisonFormat::Markdown, comparison, texts, progress);
    if (!written)
        return failedAnswer(errorText(written.error()));
    AnswerWriter answer;
    JsonWriter& json = answer.json();
    json.member("cacheModel", name(comparison.after.cache));
    json.key("findings");
    json.beginObject();
    for (std::size_t i = 0; i < findingStateCount; ++i) {
        const auto state = static_cast<FindingState>(i);
        const QLatin1StringView label = name(state);
        json.member({label.data(), static_cast<std::size_t>(label.size())},
                    std::ranges::count(comparison.findings, state, &FindingChange::state));
    }
    json.endObject();
    json.member("outcomesChanged", comparison.outcomes.size());
    json.member("validatorsChanged", comparison.validators.size());
    json.key("bytes");
    json.beginObject();
    for (std::size_t i = 0; i < byteKindCount; ++i) {
        const QLatin1StringView label = name(static_cast<ByteKind>(i));
        writeDifference(json, {label.data(), static_cast<std::size_t>(label.size())}, comparison.total[i]);
    }
    json.endObject();
    ToolAnswer result = answer.take();
    result.text = QString::fromUtf8(markdown.data());
    return result;
}

} // namespace hci
