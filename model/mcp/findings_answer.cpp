#include "model/lint/finding_recipe.h"
#include "model/lint/rules.h"
#include "model/mcp/answer_writer.h"
#include "model/mcp/tool_answers.h"
#include "model/report/json_pieces.h"
#include "model/report/text_writer.h"
#include "model/words/finding_cache_words.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t maxPlaces = 10; // exchanges and URLs per finding

/// A page of findings.
class FindingsWriter {
public:
    FindingsWriter(const KeptRecording& recording, const FindingsCall& call)
        : m_call(call), m_session(*recording.session), m_analysis(*recording.analysis),
          m_mask(*recording.mask), m_all(m_analysis.findings) {
        if (!call.caches.empty() || m_analysis.real) {
            Progress progress;
            m_caches = findingsByCache(
                m_session, m_analysis,
                call.caches.empty() ? cachesOfFindings(m_analysis, nullptr) : call.caches, progress);
        }
        std::vector<std::uint32_t> chosen;
        for (std::uint32_t i = 0; i < m_all.findings.size(); ++i)
            if (isAskedFor(m_all.findings[i]))
                chosen.push_back(i);
        JsonWriter& json = m_answer.json();
        json.member("recording", recording.name);
        json.member("cacheModel", m_analysis.cacheName());
        json.member("count", chosen.size());
        json.member("offset", call.offset);
        m_answer.list("findings", "nextOffset", call.offset, chosen.size(), call.limit,
                      [&](JsonWriter& out, std::size_t i) { finding(out, chosen[i]); });
    }

    [[nodiscard]] ToolAnswer take() { return m_answer.take(); }

private:
    [[nodiscard]] bool isAskedFor(const Finding& finding) const {
        if ((m_call.severity && finding.severity != *m_call.severity) ||
            (m_call.rule && finding.rule != *m_call.rule))
            return false;
        const auto resources = m_all.resources(finding);
        return m_call.url.empty() ||
               std::any_of(resources.begin(), resources.end(), [this](std::uint32_t resource) {
                   return urlOf(resource).find(m_call.url) != std::string_view::npos;
               });
    }

    [[nodiscard]] std::string_view urlOf(std::uint32_t resource) const {
        return m_mask.url(m_analysis.resources.resources[resource].url);
    }

    void finding(JsonWriter& json, std::uint32_t index) {
        const Finding& finding = m_all.findings[index];
        const Rule& about = rule(finding.rule);
        const auto exchanges = m_all.exchanges(finding);
        const auto resources = m_all.resources(finding);
        json.beginObject();
        json.member("rule", about.id);
        json.member("severity", name(finding.severity));
        json.member("title", about.title);
        json.member("message", shortened(message(finding, m_all, m_session, &m_mask), 1000));
        json.member("explanation", about.explanation);
        writeSpec(json, specOf(finding));
        json.member("exchangeCount", exchanges.size());
        writeIndexes(json, "exchanges", exchanges.first(std::min(exchanges.size(), maxPlaces)));
        json.member("resourceCount", resources.size());
        json.key("urls");
        json.beginArray();
        for (const std::uint32_t resource : resources.first(std::min(resources.size(), maxPlaces)))
            json.string(cutForAnswer(urlOf(resource)));
        json.endArray();
        if (finding.bytes == noIndex)
            json.member("bytes", nullptr);
        else
            writeBytes(json, "bytes", m_all.byteCounts[finding.bytes]);
        recipe(json, finding, about);
        if (m_caches)
            holds(json, index);
        json.endObject();
    }

    /// The members `holdsFor` and `notFor`: caches by title, and sentences.
    void holds(JsonWriter& json, std::uint32_t index) {
        const FindingCacheWords words = findingCacheWords(*m_caches, index, m_session, m_mask);
        json.member("holdsFor", words.holdsFor);
        json.key("notFor");
        json.beginArray();
        for (const QString& each : words.notFor)
            json.string(QStringView(each));
        json.endArray();
    }

    /// The recipe for the requested server, else for the one that answered; and the servers with a recipe.
    void recipe(JsonWriter& json, const Finding& finding, const Rule& about) {
        const Recipe* found = loadRecipe(about.recipe);
        json.key("recipe");
        if (!found || recipeServers(finding).isEmpty())
            return json.null();
        const auto exchanges = m_all.exchanges(finding);
        const QString server = !m_call.server.isEmpty() ? m_call.server
                               : exchanges.empty()      ? QString()
                                                        : serverToMend(finding, m_session[exchanges.front()]);
        const QStringList servers = recipeServers(finding);
        const RecipeSection* section =
            servers.contains(server, Qt::CaseInsensitive) ? sectionFor(*found, server) : nullptr;
        json.beginObject();
        json.member("title", found->title);
        json.key("servers");
        json.beginArray();
        for (const QString& each : servers)
            json.string(QStringView(each));
        json.endArray();
        if (!section) {
            json.member("for", nullptr);
            json.member("markdown", found->introduction);
        } else {
            json.member("for", section->server);
            json.member("markdown", section->markdown);
        }
        json.endObject();
    }

    const FindingsCall& m_call;
    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    const Findings& m_all;
    FindingCachesPtr m_caches; ///< null: no real cache was requested
    AnswerWriter m_answer;
};

} // namespace

ToolAnswer findingsAnswer(const KeptRecording& recording, const FindingsCall& call) {
    return FindingsWriter(recording, call).take();
}

} // namespace hci
