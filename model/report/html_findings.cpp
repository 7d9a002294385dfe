#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/lint/finding_recipe.h"
#include "model/lint/phrases.h"
#include "model/lint/rules.h"
#include "model/report/fix_text.h"
#include "model/report/html_parts.h"
#include "model/report/names.h"
#include "model/words/amounts.h"
#include "model/words/finding_cache_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hci {

namespace {

constexpr std::size_t severities = 4;

/// The findings of one rule and severity: the first of them, and how many there are.
struct HtmlFindingGroup {
    std::vector<std::uint32_t> shown;
    std::uint32_t count = 0;
};

/// Groups in the order of their first finding, a list for each severity.
using FindingGroups = std::array<std::vector<HtmlFindingGroup>, severities>;

FindingGroups groupsOf(const std::vector<Finding>& findings, std::size_t most) {
    FindingGroups groups;
    std::vector<std::uint32_t> places(severities * rules().size(), noIndex);
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        const auto severity = static_cast<std::size_t>(findings[i].severity);
        std::uint32_t& place = places[severity * rules().size() + static_cast<std::size_t>(findings[i].rule)];
        if (place == noIndex) {
            place = static_cast<std::uint32_t>(groups[severity].size());
            groups[severity].emplace_back();
        }
        HtmlFindingGroup& group = groups[severity][place];
        if (++group.count <= most)
            group.shown.push_back(i);
    }
    return groups;
}

QString severityHeading(Severity severity) {
    switch (severity) {
    case Severity::Error: return QStringLiteral("Errors");
    case Severity::Warning: return QStringLiteral("Warnings");
    case Severity::Info: return QStringLiteral("To know");
    case Severity::Good: break;
    }
    return QStringLiteral("Good");
}

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Writes the findings of one report; remembers which fixes it wrote, and which rules have an anchor.
class HtmlFindings {
public:
    explicit HtmlFindings(const HtmlReportContext& context)
        : m_context(context), m_html(context.html), m_all(context.analysis.findings),
          m_linked(rules().size()) {}

    void write() {
        const FindingGroups groups = groupsOf(m_all.findings, m_context.rows.findings);
        for (std::size_t i = 0; i < severities && !m_context.stopped(); ++i)
            if (!groups[i].empty())
                writeSeverity(static_cast<Severity>(i), groups[i]);
    }

private:
    void writeSeverity(Severity severity, const std::vector<HtmlFindingGroup>& groups) {
        std::int64_t count = 0;
        for (const HtmlFindingGroup& group : groups)
            count += group.count;
        const QString heading = severityHeading(severity) + QStringLiteral(" (%1)").arg(formatCount(count));
        if (severity != Severity::Good) {
            m_html.element("h3", heading);
            writeGroups(groups);
            return;
        }
        const HtmlElement details(m_html, "details"); // praise is folded away
        {
            const HtmlElement summary(m_html, "summary");
            m_html.element("h3", heading);
        }
        writeGroups(groups);
    }

    void writeGroups(const std::vector<HtmlFindingGroup>& groups) {
        for (const HtmlFindingGroup& group : groups) {
            if (m_context.stopped())
                return;
            writeGroup(group);
        }
    }

    void writeGroup(const HtmlFindingGroup& group) {
        const Finding& first = m_all.findings[group.shown.front()];
        const Rule& about = rule(first.rule);
        const QLatin1StringView severity = name(first.severity);
        const HtmlElement article(m_html, "article", (std::string("rule ") + severity.data()).c_str());
        if (!m_linked[static_cast<std::size_t>(first.rule)]) { // ids must be unique
            m_linked[static_cast<std::size_t>(first.rule)] = true;
            m_html.attribute("id", QStringLiteral("rule-") + toText(about.id));
        }
        {
            const HtmlElement head(m_html, "header");
            m_html.element("span", severity, "severity");
            m_html.element("h4", toText(about.title));
            m_html.element("code", toText(about.id), "id");
            writeHtmlSpec(m_html, specOf(first));
        }
        {
            const HtmlElement explanation(m_html, "p", "explanation");
            m_html.sentence(toText(about.explanation));
        }
        {
            const HtmlElement list(m_html, "ul", "findings");
            for (const std::uint32_t index : group.shown)
                writeFinding(index);
        }
        writeHtmlLeftOut(m_html, group.count, group.shown.size(), "%1 more finding", "%1 more findings");
        writeFix(about, firstMended(group.shown, m_all, m_context.session));
    }

    void writeFinding(std::uint32_t index) {
        const Finding& finding = m_all.findings[index];
        const HtmlElement item(m_html, "li");
        {
            const HtmlElement said(m_html, "p", "message");
            m_html.sentence(message(finding, m_all, m_context.session, &m_context.mask));
        }
        const HtmlElement evidence(m_html, "dl", "evidence");
        writeCost(finding);
        writeField(finding);
        writeExchanges(finding);
        writePlaces(finding);
        writeCaches(index);
    }

    void writeCaches(std::uint32_t index) {
        const FindingCachesPtr& caches = m_context.options.extras.findingCaches;
        if (!caches)
            return;
        const FindingCacheWords words = findingCacheWords(*caches, index, m_context.session, m_context.mask);
        if (!words.holdsFor.isEmpty()) {
            m_html.element("dt", QStringLiteral("holds for"));
            m_html.element("dd", words.holdsFor);
        }
        if (words.notFor.isEmpty())
            return;
        m_html.element("dt", QStringLiteral("but"));
        const HtmlElement list(m_html, "dd");
        for (const QString& each : words.notFor) {
            const HtmlElement line(m_html, "div");
            m_html.sentence(each);
        }
    }

    void writeCost(const Finding& finding) {
        if (finding.severity == Severity::Good || finding.bytes == noIndex ||
            m_all.byteCounts[finding.bytes].value() <= 0)
            return;
        m_html.element("dt", QStringLiteral("costs"));
        m_html.element("dd", formatWithBasis(m_all.byteCounts[finding.bytes]), "cost");
    }

    /// The lines of the finding's field, on its first exchange: of the response, or of the request if only
    /// that has it.
    void writeField(const Finding& finding) {
        const auto exchanges = m_all.exchanges(finding);
        if (finding.field == FieldName::None || exchanges.empty())
            return;
        const Exchange exchange = m_context.session[exchanges.front()];
        const TextPool& pool = m_context.session.pool();
        std::vector<TextId> lines;
        for (const FieldSpan& fields : {exchange.response(), exchange.request()}) {
            for (const Field& field : fields)
                if (pool.folded(field.name) == pool.folded(finding.field))
                    lines.push_back(field.value);
            if (!lines.empty())
                break;
        }
        m_html.element("dt", fieldInWords(m_context.mask.name(finding.field)));
        const HtmlElement value(m_html, "dd");
        if (lines.empty())
            m_html.element("span", QStringLiteral("not there"), "absent");
        for (std::size_t i = 0; i < std::min(lines.size(), HtmlBounds::places); ++i)
            m_html.wire(m_context.mask.value(finding.field, lines[i]), HtmlBounds::textBytes, "value");
    }

    /// "#3 200 at 12:00:05.000, #4 …".
    void writeExchanges(const Finding& finding) {
        const auto exchanges = m_all.exchanges(finding);
        if (exchanges.empty())
            return;
        const std::size_t shown = std::min(exchanges.size(), HtmlBounds::places);
        QStringList seen;
        for (const std::uint32_t index : exchanges.first(shown)) {
            const Exchange exchange = m_context.session[index];
            QString one = QStringLiteral("#%1").arg(index);
            if (exchange.status() != 0)
                one += QStringLiteral("\u00A0(%1)").arg(exchange.status());
            if (exchange.requestTime() != noTime)
                one += QStringLiteral(" at ") + m_context.timeOf(exchange.requestTime());
            seen << one;
        }
        if (exchanges.size() > shown)
            seen << QStringLiteral("and %1 more").arg(formatCount(std::ssize(exchanges) - std::ssize(seen)));
        m_html.element("dt",
                       exchanges.size() == 1 ? QStringLiteral("exchange") : QStringLiteral("exchanges"));
        m_html.element("dd", seen.join(QStringLiteral(", ")));
    }

    /// Variants of one URL count as one place.
    void writePlaces(const Finding& finding) {
        if (finding.resourceCount == 0)
            return;
        m_html.element("dt",
                       finding.urlCount == 1 ? QStringLiteral("resource") : QStringLiteral("resources"));
        const HtmlElement places(m_html, "dd");
        std::vector<TextId> shown;
        for (const std::uint32_t index : m_all.resources(finding)) {
            const Resource& resource = m_context.analysis.resources.resources[index];
            if (shown.size() == HtmlBounds::places)
                break;
            if (std::find(shown.begin(), shown.end(), resource.url) != shown.end())
                continue;
            shown.push_back(resource.url);
            const HtmlElement place(m_html, "div");
            writeHtmlTarget(m_context, resource.method, resource.url);
        }
        if (finding.urlCount > shown.size())
            m_html.element(
                "div", QStringLiteral("and %1 more").arg(formatCount(finding.urlCount - std::ssize(shown))));
    }

    void writeFix(const Rule& about, const Finding& first) {
        const auto fix = m_fixes.fixFor(about, first, m_all, m_context.session);
        if (!fix)
            return;
        if (fix->lines.empty() && fix->prose.isEmpty()) { // shown above
            m_html.element("p", capitalised(fix->heading), "again");
            return;
        }
        const HtmlElement box(m_html, "div", "fix");
        m_html.element("h5", capitalised(fix->heading));
        if (fix->forAnyServer)
            writeSections(about, first);
        else if (!fix->lines.empty())
            writeLines(fix->lines);
        else
            writeProse(fix->prose);
    }

    /// The server is unknown: the reader opens the section of theirs.
    void writeSections(const Rule& about, const Finding& first) {
        const Recipe* recipe = loadRecipe(about.recipe);
        const QStringList mended = recipeServers(first);
        for (const RecipeSection& section : recipe->sections) {
            if (!mended.contains(section.server))
                continue;
            const HtmlElement details(m_html, "details");
            m_html.element("summary", section.server);
            const FixText fix = fixOf(section);
            if (fix.lines.empty())
                writeProse(fix.prose);
            else
                writeLines(fix.lines);
        }
    }

    void writeProse(const QString& text) {
        const HtmlElement prose(m_html, "p");
        m_html.sentence(text);
    }

    void writeLines(const QStringList& lines) {
        const HtmlElement listing(m_html, "pre");
        for (const QString& line : lines)
            m_html.element("code", line);
    }

    const HtmlReportContext& m_context;
    HtmlWriter& m_html;
    const Findings& m_all;
    std::vector<bool> m_linked; ///< by rule: has an element with its id
    FixWriter m_fixes;
};

} // namespace

void writeHtmlFindings(const HtmlReportContext& context) {
    const HtmlElement section(context.html, "section");
    context.html.attribute("id", QStringLiteral("findings"));
    writeHtmlHeading(context.html, QStringLiteral("Findings"),
                     context.analysis.findings.findings.empty() ? QStringLiteral("There are none.")
                                                                : QString());
    HtmlFindings(context).write();
}

} // namespace hci
