#include "model/report/json_head.h"

#include "model/base/version.h"
#include "model/har/warning.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/words/error_text.h"

namespace hci {

namespace {

constexpr int schemaVersion = 1;

template <class Kind> void writeCounts(JsonWriter& json, std::string_view key, const auto& counts) {
    json.key(key);
    json.beginObject();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QLatin1StringView label = name(static_cast<Kind>(i));
        json.member({label.data(), static_cast<std::size_t>(label.size())}, counts[i]);
    }
    json.endObject();
}

} // namespace

void JsonHead::write() {
    m_json.lineBreak();
    m_json.member("schemaVersion", schemaVersion);
    generator();
    inputs();
    m_json.lineBreak();
    m_json.member("cacheModel", m_analysis.cacheName());
    m_json.lineBreak();
    writeSecretsMasked(m_json, m_mask);
    summary();
}

void JsonHead::generator() {
    m_json.lineBreak();
    m_json.key("generator");
    m_json.beginObject();
    m_json.member("name", "HTTP Cache Inspector");
    m_json.member("version", HCI_VERSION);
    m_json.endObject();
}

void JsonHead::inputs() {
    m_json.lineBreak();
    m_json.key("inputs");
    m_json.beginArray();
    for (const Session::Part& part : m_session.parts()) {
        m_json.lineBreak();
        input(part);
    }
    m_json.endArray();
}

void JsonHead::input(const Session::Part& part) {
    m_json.beginObject();
    m_json.member("kind", name(part.info.kind));
    m_json.member("name", m_mask.inputName(part.info.name));
    m_json.member("creator", m_mask.sentence(part.info.creator));
    m_json.member("exchanges", part.exchanges);
    if (part.info.kind == InputKind::Har)
        m_json.member("summary", importSummary(part));
    m_json.key("warnings");
    m_json.beginArray();
    for (std::uint32_t i = 0; i < part.warnings; ++i)
        warning(part, part.segment->warnings[i]);
    m_json.endArray();
    m_json.endObject();
}

void JsonHead::warning(const Session::Part& part, const ImportWarning& warning) {
    m_json.beginObject();
    const std::uint32_t exchange = part.indexOf(warning.entry);
    writeOptional(m_json, "exchange", std::int64_t{exchange}, exchange != noIndex);
    m_json.member("code", warningId(warning.code));
    m_json.member("message", m_mask.sentence(warningText(warning, m_session.pool())));
    m_json.endObject();
}

void JsonHead::summary() {
    const ByteParts& total = m_analysis.ledger.total;
    const auto outcomes = m_analysis.outcomeCounts();
    const auto count = [&](Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; };
    m_json.lineBreak();
    m_json.key("summary");
    m_json.beginObject();
    m_json.member("exchanges", m_session.size());
    m_json.member("resources", m_analysis.resources.resources.size());
    m_json.member("revalidations", m_analysis.revalidations.size());
    m_json.member("notModified", count(Outcome::NotModified));
    m_json.member("missedNotModified", count(Outcome::MissedNotModified));
    writeBytes(m_json, "transferredBytes", total.transferred());
    writeBytes(m_json, "neededBytes", total.needed);
    writeBytes(m_json, "revalidationBytes", total.revalidation);
    writeBytes(m_json, "missedBytes", total.missed);
    writeBytes(m_json, "avoidableBytes", total.avoidable);
    writeBytes(m_json, "savedBytes", total.saved);
    writeCounts<DecisionKind>(m_json, "decisions", m_analysis.decisionCounts());
    writeCounts<Severity>(m_json, "findings", m_analysis.findingCounts());
    m_json.endObject();
}

} // namespace hci
