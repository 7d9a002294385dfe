#include "model/cache/reason.h"
#include "model/diff/message_diff.h"
#include "model/lint/rules.h"
#include "model/mcp/answer_writer.h"
#include "model/mcp/tool_answers.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/report/text_writer.h"
#include "model/words/error_text.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t maxFields = 100;
constexpr std::size_t maxReasons = 50;
constexpr std::size_t maxDiffRows = 60;
constexpr std::size_t maxFindings = 20;
constexpr std::size_t maxOthers = 20; // exchanges of the same URL

/// Writes the explanation of one exchange, with a function per member.
class ExchangeWriter {
public:
    ExchangeWriter(const KeptRecording& recording, std::uint32_t index)
        : m_session(*recording.session), m_analysis(*recording.analysis), m_mask(*recording.mask),
          m_index(index), m_exchange(m_session[index]), m_json(m_answer.json()) {
        m_json.member("recording", recording.name);
        m_json.member("cacheModel", m_analysis.cacheName());
        head();
        fields("requestFields", m_exchange.request());
        fields("responseFields", m_exchange.response());
        decision();
        revalidation();
        findings();
        others();
    }

    [[nodiscard]] ToolAnswer take() { return m_answer.take(); }

private:
    void head() {
        const ExchangeRecord& record = m_exchange.record();
        m_json.member("exchange", m_index);
        m_json.member("input", m_exchange.input());
        m_json.member("entry", m_exchange.entry());
        writeTime(m_json, "startedAt", record.startedAt);
        m_json.member("method", cutForAnswer(m_mask.text(record.method)));
        m_json.member("url", cutForAnswer(m_mask.url(record.url)));
        writeOptional(m_json, "status", m_exchange.status(), m_exchange.status() != 0);
        m_json.member("source", name(m_exchange.source()));
        if (record.failure != Failure::None)
            m_json.member("failure", shortened(m_mask.sentence(failureWords(m_exchange)), 500));
        writeBytes(m_json, "onWire", m_exchange.responseOnWire());
    }

    void fields(std::string_view key, const FieldSpan& fields) {
        m_answer.list(key, std::string("next") + std::string(key), 0, fields.size(), maxFields,
                      [&](JsonWriter& json, std::size_t i) {
                          const Field& field = fields.begin()[static_cast<std::ptrdiff_t>(i)];
                          writePair(json, cutForAnswer(m_mask.name(field.name)),
                                    cutForAnswer(m_mask.value(field)));
                      });
    }

    void decision() {
        const Decision& decision = m_analysis.simulation.decisions[m_index];
        m_json.member("decision", name(decision.kind));
        writeIndex(m_json, "storedResponse", decision.stored);
        m_json.member("storable", decision.storable);
        writeOptional(m_json, "freshnessLifetime", decision.lifetime, decision.lifetime >= 0);
        m_json.member("lifetimeBasis", name(decision.lifetimeBasis));
        writeOptional(m_json, "age", decision.age, decision.age >= 0);
        const auto reasons = m_analysis.simulation.of(decision);
        m_answer.list("reasons", "nextReason", 0, reasons.size(), maxReasons,
                      [&](JsonWriter& json, std::size_t i) {
                          std::string sentence;
                          appendDescription(sentence, reasons[i], m_session, &m_mask);
                          json.beginObject();
                          json.member("code", reasonId(reasons[i]));
                          json.member("text", cutForAnswer(sentence));
                          writeSpec(json, specOf(reasons[i]));
                          json.endObject();
                      });
    }

    void revalidation() {
        const std::uint32_t row = m_analysis.revalidationOf[m_index];
        if (row == noIndex)
            return m_json.member("outcome", nullptr);
        const Revalidation& revalidation = m_analysis.revalidations[row];
        m_json.member("outcome", name(revalidation.outcome));
        writeIndex(m_json, "revalidates", revalidation.stored);
        writeOptional(m_json, "expectedStatus", revalidation.expectedStatus,
                      revalidation.expectedStatus != 0);
        writeScopedBytes(m_json, "bytesSaved", revalidation.saved);
        MessageDiff diff;
        if (revalidation.stored != noIndex)
            diff = diffRevalidation(m_session, revalidation);
        std::erase_if(diff.rows, [](const FieldDiff& one) { return one.change == Change::Same; });
        m_answer.list("diff", "nextDiff", 0, diff.rows.size(), maxDiffRows,
                      [&](JsonWriter& json, std::size_t i) { diffRow(json, diff.rows[i]); });
    }

    void diffRow(JsonWriter& json, const FieldDiff& row) {
        json.beginObject();
        json.member("name", cutForAnswer(m_mask.name(row.name)));
        lines(json, "stored", row.name, row.stored);
        lines(json, "received", row.name, row.received);
        json.member("change", name(row.change));
        json.member("means", describe(row, m_session.pool()));
        json.endObject();
    }

    void lines(JsonWriter& json, std::string_view key, FieldName field, std::span<const TextId> lines) {
        json.key(key);
        json.beginArray();
        for (const TextId text : lines.first(std::min<std::size_t>(lines.size(), 10)))
            json.string(cutForAnswer(m_mask.value(field, text)));
        json.endArray();
    }

    void findings() {
        const Findings& all = m_analysis.findings;
        std::vector<std::uint32_t> mine;
        for (std::uint32_t i = 0; i < all.findings.size(); ++i)
            if (std::ranges::binary_search(all.exchanges(all.findings[i]), m_index))
                mine.push_back(i);
        m_answer.list("findings", "nextFinding", 0, mine.size(), maxFindings,
                      [&](JsonWriter& json, std::size_t i) {
                          const Finding& finding = all.findings[mine[i]];
                          json.beginObject();
                          json.member("rule", rule(finding.rule).id);
                          json.member("severity", name(finding.severity));
                          json.member("message", shortened(message(finding, all, m_session, &m_mask), 1000));
                          json.endObject();
                      });
    }

    void others() {
        const std::uint32_t resource = m_analysis.resources.resourceOf[m_index];
        const auto exchanges = m_analysis.resources.of(m_analysis.resources.resources[resource]);
        m_json.member("resource", resource);
        m_answer.list("exchangesOfResource", "nextOfResource", 0, exchanges.size(), maxOthers,
                      [&](JsonWriter& json, std::size_t i) { json.integer(exchanges[i]); });
    }

    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    std::uint32_t m_index;
    Exchange m_exchange;
    AnswerWriter m_answer;
    JsonWriter& m_json;
};

/// The first exchange with that URL, as recorded or as in our own answers; noIndex: none.
std::uint32_t firstWithUrl(const KeptRecording& recording, std::string_view url) {
    const Session& session = *recording.session;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const ExchangeRecord& record = session[i].record();
        if (session[i].url() == url || recording.mask->url(record.url) == url)
            return i;
    }
    return noIndex;
}

} // namespace

ToolAnswer explanationAnswer(const KeptRecording& recording, const ExplainCall& call) {
    const std::uint32_t size = recording.session->size();
    const std::uint32_t index = call.exchange ? *call.exchange : firstWithUrl(recording, call.url);
    if (index == noIndex)
        return failedAnswer(QStringLiteral("no exchange has this URL"));
    if (index >= size)
        return failedAnswer(QStringLiteral("there is no exchange %1: the recording has %2, counted from 0")
                                .arg(index)
                                .arg(size));
    return ExchangeWriter(recording, index).take();
}

} // namespace hci
