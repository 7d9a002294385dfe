#include "model/report/sarif_report.h"

#include "model/base/text_view.h"
#include "model/base/version.h"
#include "model/json/json_writer.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "model/report/findings_by_rule.h"
#include "model/report/json_pieces.h"
#include "model/report/json_rows.h"
#include "model/report/names.h"
#include "model/report/report_context.h"
#include "model/report/row_blocks.h"
#include "model/report/state_words.h"
#include "model/report/visible_text.h"
#include "model/words/finding_cache_words.h"
#include "model/words/spec_text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t locationsShown = 100; // per finding, as far as readers accept

/// SARIF 3.27.10; a good finding passes, and has no level (3.27.9).
std::string_view levelOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "note";
    case Severity::Good: break;
    }
    return "none";
}

/// A message in which no value can be a placeholder (SARIF 3.11.5) or a link (3.11.6).
QString messageText(const QString& sentence) {
    QString text = visible(sentence);
    text.replace(u'{', QStringLiteral("{{")).replace(u'}', QStringLiteral("}}"));
    if (text.contains(QStringLiteral("](")))
        text.replace(u'[', QStringLiteral("\\[")).replace(u']', QStringLiteral("\\]"));
    return text;
}

/// A file's name as a URI (RFC 3986): a relative one stays relative.
QString uriOf(const QString& fileName) {
    const QString path = visible(fileName);
    if (QFileInfo(path).isAbsolute())
        return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    QString uri = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return uri.startsWith(u'/') ? uri : uri.replace(QStringLiteral("//"), QStringLiteral("/%2F"));
}

void writeText(JsonWriter& json, std::string_view key, const QString& text) {
    json.key(key);
    json.beginObject();
    json.member("text", text);
    json.endObject();
}

/// All sections of the rule's recipe, one after the other, without servers for which it never fixes the rule.
QString markdownOf(const Recipe& recipe, const Rule& about) {
    QString text = QStringLiteral("# ") + recipe.title + QStringLiteral("\n\n") + recipe.introduction;
    const auto mends = [&about](const RecipeSection& section) {
        return std::none_of(about.notFixed.begin(), about.notFixed.end(),
                            [&](const NotFixed& each) { return toText(each.server) == section.server; });
    };
    for (const RecipeSection& section : recipe.sections)
        if (mends(section))
            text += QStringLiteral("\n\n## ") + section.server + QStringLiteral("\n\n") + section.markdown;
    return text;
}

class SarifReport : private ReportContext {
public:
    SarifReport(QIODevice& out, const Session& session, const Analysis& analysis,
                const ReportOptions& options)
        : ReportContext(session, analysis, options), m_rules(findingsByRule(analysis.findings)),
          m_ruleIndex(rules().size()), m_json(out) {
        for (std::uint32_t i = 0; i < m_rules.size(); ++i)
            m_ruleIndex[static_cast<std::size_t>(m_rules[i].rule)] = i;
    }

    Result<ReportWritten> write(Progress& progress) {
        const std::size_t count = m_analysis.findings.findings.size();
        ExportProgress rows(progress, count);
        if (rows.cancelled())
            return failure(ErrorCode::Cancelled);
        m_json.beginObject();
        m_json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                                 "sarif-schema-2.1.0.json");
        m_json.member("version", "2.1.0");
        m_json.key("runs");
        m_json.beginArray();
        m_json.beginObject();
        writeTool();
        writeArtifacts();
        m_json.member("columnKind", "utf16CodeUnits");
        m_json.lineBreak();
        m_json.key("results");
        m_json.beginArray();
        const bool whole =
            writeInBlocks(m_json, static_cast<std::uint32_t>(count), rows,
                          [this](JsonWriter& json, std::uint32_t finding) { result(json, finding); });
        if (!whole && !m_json.failed())
            return failure(ErrorCode::Cancelled);
        if (m_extras.state)
            for (const StateRow& row : changedRows(*m_extras.state))
                if (const auto severity = severityOf(row))
                    stateResult(row, *severity);
        m_json.endArray();
        m_json.key("properties");
        m_json.beginObject();
        writeSecretsMasked(m_json, m_mask);
        m_json.endObject();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        return m_json.finish().map([] { return ReportWritten(); });
    }

private:
    // --- the tool and its rules ---

    void writeTool() {
        m_json.key("tool");
        m_json.beginObject();
        m_json.key("driver");
        m_json.beginObject();
        m_json.member("name", "HTTP Cache Inspector");
        m_json.member("version", HCI_VERSION);
        m_json.key("rules");
        m_json.beginArray();
        for (const RuleFindings& group : m_rules) {
            m_json.lineBreak();
            writeRule(rule(group.rule));
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void writeRule(const Rule& about) {
        m_json.beginObject();
        m_json.member("id", about.id);
        writeText(m_json, "shortDescription", toText(about.title));
        writeText(m_json, "fullDescription", toText(about.explanation));
        if (const QString url = specUrl(about.spec); !url.isEmpty())
            m_json.member("helpUri", url);
        writeHelp(about);
        m_json.key("defaultConfiguration");
        m_json.beginObject();
        m_json.member("level", levelOf(about.severity));
        m_json.endObject();
        m_json.key("properties");
        m_json.beginObject();
        m_json.key("tags");
        m_json.beginArray();
        m_json.string(std::string_view("http"));
        m_json.string(std::string_view("caching"));
        m_json.endArray();
        writeSpec(m_json, about.spec);
        m_json.endObject();
        m_json.endObject();
    }

    void writeHelp(const Rule& about) {
        const Recipe* recipe = loadRecipe(about.recipe);
        const QString text = recipe ? markdownOf(*recipe, about) : toText(about.explanation);
        m_json.key("help");
        m_json.beginObject();
        m_json.member("text", text); // Markdown reads well as text
        m_json.member("markdown", text);
        m_json.endObject();
    }

    void writeArtifacts() {
        m_json.lineBreak();
        m_json.key("artifacts");
        m_json.beginArray();
        for (const Session::Part& part : m_session.parts()) {
            m_json.lineBreak();
            m_json.beginObject();
            writeFile(m_json, part);
            writeText(m_json, "description", visible(m_mask.sentence(part.info.creator)));
            m_json.endObject();
        }
        m_json.endArray();
    }

    /// A live session is in no file.
    void writeFile(JsonWriter& json, const Session::Part& part) const {
        json.key("location");
        json.beginObject();
        if (part.info.kind == InputKind::Har)
            json.member("uri", uriOf(m_mask.inputName(part.info.name)));
        else
            writeText(json, "description", visible(m_mask.inputName(part.info.name)));
        json.endObject();
    }

    // --- results ---

    void result(JsonWriter& json, std::uint32_t index) const {
        const Findings& all = m_analysis.findings;
        const Finding& finding = all.findings[index];
        json.beginObject();
        json.member("ruleId", rule(finding.rule).id);
        json.member("ruleIndex", m_ruleIndex[static_cast<std::size_t>(finding.rule)]);
        if (finding.severity == Severity::Good)
            json.member("kind", "pass");
        json.member("level", levelOf(finding.severity));
        writeText(json, "message", messageText(sentence(index)));
        json.member("occurrenceCount", std::max(finding.exchangeCount, 1U));
        locations(json, finding);
        json.key("partialFingerprints");
        json.beginObject();
        json.member("httpCacheInspector/v1", fingerprint(finding, all, m_session, m_analysis));
        json.endObject();
        properties(json, index);
        json.endObject();
    }

    /// The change of an answer since the last run: it belongs to no rule, so it references none (SARIF
    /// 3.27.5).
    void stateResult(const StateRow& row, Severity severity) {
        const Exchange exchange = m_session[row.exchange];
        const std::string id = "since-last-run/" + name(row.outcome).toString().toStdString();
        m_json.lineBreak();
        m_json.beginObject();
        m_json.member("ruleId", std::string_view(id));
        m_json.member("level", levelOf(severity));
        writeText(m_json, "message", messageText(m_mask.sentence(stateSentence(m_session, row))));
        m_json.key("locations");
        m_json.beginArray();
        location(m_json, exchange, exchange.record().resourceUrl);
        m_json.endArray();
        m_json.endObject();
    }

    /// Readers show only the message, so it includes the caches that the finding holds for.
    QString sentence(std::uint32_t index) const {
        const Findings& all = m_analysis.findings;
        const QString text = message(all.findings[index], all, m_session, &m_mask);
        const QString caches = findingCachesLine(m_extras.findingCaches.get(), index, m_session, m_mask);
        return caches.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(caches);
    }

    /// The first exchange of each URL.
    void locations(JsonWriter& json, const Finding& finding) const {
        std::vector<TextId> shown;
        json.key("locations");
        json.beginArray();
        for (const std::uint32_t exchange : m_analysis.findings.exchanges(finding)) {
            if (shown.size() == locationsShown)
                break;
            const TextId url = m_analysis.resources.resources[m_analysis.resources.resourceOf[exchange]].url;
            if (std::find(shown.begin(), shown.end(), url) != shown.end())
                continue;
            shown.push_back(url);
            location(json, m_session[exchange], url);
        }
        json.endArray();
    }

    void location(JsonWriter& json, const Exchange& exchange, TextId url) const {
        const Session::Part& part = m_session.parts()[exchange.input()];
        const bool inFile = part.info.kind == InputKind::Har;
        json.beginObject();
        if (inFile) {
            json.key("physicalLocation");
            json.beginObject();
            json.key("artifactLocation");
            json.beginObject();
            json.member("uri", uriOf(m_mask.inputName(part.info.name)));
            json.member("index", exchange.input());
            json.endObject();
            json.endObject();
        }
        json.key("logicalLocations");
        json.beginArray();
        logicalLocation(json, m_mask.url(url), "resource");
        if (inFile)
            logicalLocation(json, "/log/entries/" + std::to_string(exchange.entry()), "object");
        json.endArray();
        json.endObject();
    }

    static void logicalLocation(JsonWriter& json, std::string_view name, std::string_view kind) {
        json.beginObject();
        json.member("fullyQualifiedName", std::string_view(visible(name)));
        json.member("kind", kind);
        json.endObject();
    }

    void properties(JsonWriter& json, std::uint32_t index) const {
        const Finding& finding = m_analysis.findings.findings[index];
        json.key("properties");
        json.beginObject();
        json.member("severity", name(finding.severity));
        json.member("resources", finding.resourceCount);
        json.member("urls", finding.urlCount);
        if (finding.field != FieldName::None)
            json.member("field", m_mask.name(finding.field));
        if (finding.bytes != noIndex)
            writeBytes(json, "bytes", m_analysis.findings.byteCounts[finding.bytes]);
        if (m_extras.findingCaches)
            writeFindingCaches(json, *m_extras.findingCaches, index, m_session, m_mask);
        json.endObject();
    }

    std::vector<RuleFindings> m_rules;
    std::vector<std::uint32_t> m_ruleIndex; ///< by RuleId: its place among the rules that are written
    JsonWriter m_json;
};

} // namespace

Result<ReportWritten> writeSarifReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                       const ReportOptions& options, Progress& progress) {
    return SarifReport(out, session, analysis, options).write(progress);
}

} // namespace hci
