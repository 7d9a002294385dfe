#include "model/har/warning.h"
#include "model/lint/rules.h"
#include "model/mcp/answer_writer.h"
#include "model/mcp/tool_answers.h"
#include "model/report/findings_by_rule.h"
#include "model/report/json_head.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/report/text_writer.h"
#include "model/words/error_text.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr std::size_t maxInputs = 20;
constexpr std::size_t maxWarnings = 5; // per input
constexpr std::size_t maxRules = 60;
constexpr std::size_t maxResources = 10;
constexpr std::size_t maxExchanges = 60;
constexpr std::size_t maxExchangesListed = 5; // exchanges per resource

/// Writes one answer, with a function per member.
class SummaryWriter {
public:
    explicit SummaryWriter(const KeptRecording& recording)
        : m_recording(recording), m_session(*recording.session), m_analysis(*recording.analysis),
          m_mask(*recording.mask), m_json(m_answer.json()) {
        m_json.member("recording", recording.name);
        m_json.member("cacheModel", m_analysis.cacheName());
        writeSecretsMasked(m_json, m_mask);
        JsonHead(m_json, m_session, m_analysis, m_mask).summary();
        inputs();
        rules();
        resources();
    }

    void exchanges() {
        m_answer.list(
            "exchanges", "nextExchange", 0, m_session.size(), maxExchanges,
            [this](JsonWriter& json, std::size_t i) { exchange(json, static_cast<std::uint32_t>(i)); });
    }

    [[nodiscard]] ToolAnswer take() { return m_answer.take(); }

private:
    void inputs() {
        const auto& parts = m_session.parts();
        m_answer.list("inputs", "nextInput", 0, parts.size(), maxInputs,
                      [&](JsonWriter& json, std::size_t i) { input(json, parts[i]); });
    }

    void input(JsonWriter& json, const Session::Part& part) {
        json.beginObject();
        json.member("kind", name(part.info.kind));
        json.member("name", shortened(m_mask.inputName(part.info.name), 1000));
        json.member("creator", shortened(m_mask.sentence(part.info.creator), 200));
        json.member("exchanges", part.exchanges);
        json.member("warnings", part.warnings);
        json.key("firstWarnings");
        json.beginArray();
        for (std::uint32_t i = 0; i < std::min<std::uint32_t>(part.warnings, maxWarnings); ++i)
            json.string(QStringView(
                shortened(m_mask.sentence(warningText(part.segment->warnings[i], m_session.pool())), 300)));
        json.endArray();
        json.endObject();
    }

    void rules() {
        const Findings& all = m_analysis.findings;
        const std::vector<RuleFindings> byRule = findingsByRule(all);
        m_answer.list("rules", "nextRule", 0, byRule.size(), maxRules, [&](JsonWriter& json, std::size_t i) {
            const Finding& worst = all.findings[byRule[i].findings.front()];
            json.beginObject();
            json.member("rule", rule(byRule[i].rule).id);
            json.member("severity", name(worst.severity));
            json.member("title", rule(byRule[i].rule).title);
            json.member("findings", byRule[i].findings.size());
            json.endObject();
        });
    }

    /// Writes resources, the most missed and avoidable bytes first.
    void resources() {
        const auto wasteOf = [this](std::uint32_t resource) {
            const ByteParts& parts = m_analysis.ledger.resources[resource];
            return parts.missed.value() + parts.avoidable.value();
        };
        std::vector<std::uint32_t> costly;
        for (std::uint32_t i = 0; i < m_analysis.ledger.resources.size(); ++i)
            if (wasteOf(i) > 0)
                costly.push_back(i);
        const std::size_t most = std::min(maxResources, costly.size());
        std::partial_sort(costly.begin(), costly.begin() + static_cast<std::ptrdiff_t>(most), costly.end(),
                          [&](std::uint32_t a, std::uint32_t b) {
                              return std::pair(-wasteOf(a), a) < std::pair(-wasteOf(b), b);
                          });
        m_answer.list("costliestResources", "nextResource", 0, costly.size(), most,
                      [&](JsonWriter& json, std::size_t i) { resource(json, costly[i]); });
    }

    void resource(JsonWriter& json, std::uint32_t index) {
        const Resource& resource = m_analysis.resources.resources[index];
        const ByteParts& parts = m_analysis.ledger.resources[index];
        const auto exchanges = m_analysis.resources.of(resource);
        json.beginObject();
        json.member("index", index);
        json.member("method", cutForAnswer(m_mask.text(resource.method)));
        json.member("url", cutForAnswer(m_mask.url(resource.url)));
        json.member("verdict", verdictText(m_analysis.verdicts[index]));
        writeBytes(json, "missed", parts.missed);
        writeBytes(json, "avoidable", parts.avoidable);
        json.member("exchangeCount", exchanges.size());
        writeIndexes(json, "exchanges", exchanges.first(std::min(exchanges.size(), maxExchangesListed)));
        json.endObject();
    }

    void exchange(JsonWriter& json, std::uint32_t index) {
        const Exchange exchange = m_session[index];
        const ExchangeRecord& record = exchange.record();
        const std::uint32_t revalidation = m_analysis.revalidationOf[index];
        json.beginObject();
        json.member("exchange", index);
        json.member("method", cutForAnswer(m_mask.text(record.method)));
        json.member("url", cutForAnswer(m_mask.url(record.url)));
        writeOptional(json, "status", exchange.status(), exchange.status() != 0);
        if (record.failure != Failure::None)
            json.member("failure", shortened(m_mask.sentence(failureWords(exchange)), 500));
        json.member("decision", name(m_analysis.simulation.decisions[index].kind));
        if (revalidation != noIndex)
            json.member("outcome", name(m_analysis.revalidations[revalidation].outcome));
        json.endObject();
    }

    const KeptRecording& m_recording;
    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    AnswerWriter m_answer;
    JsonWriter& m_json;
};

} // namespace

ToolAnswer summaryAnswer(const KeptRecording& recording) {
    return SummaryWriter(recording).take();
}

ToolAnswer inspectionAnswer(const KeptRecording& recording) {
    SummaryWriter writer(recording);
    writer.exchanges();
    return writer.take();
}

ToolAnswer failedAnswer(const QString& why) {
    return {{}, why, true};
}

} // namespace hci
