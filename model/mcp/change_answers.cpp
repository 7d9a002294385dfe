#include "model/cache/simulation.h"
#include "model/compare/write_comparison.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"
#include "model/mcp/answer_writer.h"
#include "model/mcp/tool_answers.h"
#include "model/report/error_text.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/view/what_if_effect.h"

#include <algorithm>

namespace hci {

namespace {

/// What of an exchange the subject is held against, as WhatIfPolicy does.
std::string_view subjectOf(const Exchange& exchange, WhatIf::Target target) {
    const std::string_view url = exchange.text(exchange.record().resourceUrl);
    switch (target) {
    case WhatIf::Target::Host: return hostOf(url);
    case WhatIf::Target::MediaType: return exchange.text(exchange.record().mediaType);
    case WhatIf::Target::Resource: break;
    }
    return url;
}

/// How many exchanges the subject is of. A URL may be given as our own answers do, with its secrets masked:
/// it is put in its place.
std::uint32_t findSubject(WhatIf& whatIf, const KeptRecording& recording) {
    const Session& session = *recording.session;
    const bool url = whatIf.target == WhatIf::Target::Resource;
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const std::string_view subject = subjectOf(session[i], whatIf.target);
        if (url && count == 0 && recording.mask->url(session[i].record().resourceUrl) == whatIf.subject)
            whatIf.subject = subject;
        const bool same = url ? subject == whatIf.subject : equalsIgnoringCase(subject, whatIf.subject);
        count += same ? 1U : 0U;
    }
    return count;
}

/// How many requests the cache would have treated otherwise.
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

} // namespace

ToolAnswer simulationAnswer(const KeptRecording& recording, const SimulateCall& call) {
    const Analysis& analysis = *recording.analysis;
    WhatIf whatIf = call.whatIf;
    const std::uint32_t exchanges = findSubject(whatIf, recording);
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
