#include "model/settings/baseline.h"

#include "model/base/ascii.h"
#include "model/exchange/secrets.h"
#include "model/json/json_writer.h"
#include "model/lint/rules.h"
#include "model/lint/url_fingerprint.h"
#include "model/settings/url_pattern.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace hci {

namespace {

constexpr std::string_view kind = "baseline";
constexpr int version = 1;
constexpr std::size_t longNumber = 8; // digits; fewer are an id or a year
constexpr std::size_t maxUrlLength = 2048;

QString text(const QJsonObject& object, QLatin1StringView key) {
    return object[key].toString();
}

bool changesByBuild(std::string_view part) {
    return looksLikeHash(part) ||
           (part.size() >= longNumber && std::all_of(part.begin(), part.end(), isDigit));
}

} // namespace

std::string foldedUrl(std::string_view url, const std::vector<std::string>& builds, const KnownTexts& known) {
    for (const std::string& pattern : builds)
        if (matchesUrl(pattern, url))
            return pattern;
    const std::string plain = urlToRemember(url, &known);
    std::string_view rest = plain;
    std::string folded;
    while (!rest.empty() && folded.size() < maxUrlLength) {
        const std::size_t cut = std::min(rest.find_first_of("/.-_~?&=;#:"), rest.size());
        folded += changesByBuild(rest.substr(0, cut)) ? "*" : rest.substr(0, cut);
        folded += rest.substr(cut, 1);
        rest.remove_prefix(std::min(cut + 1, rest.size()));
    }
    return folded;
}

Baseline::Baseline(const Session& session, const Analysis& analysis, const UrlFolding& folding) {
    for (const Finding& finding : analysis.findings.findings) {
        if (finding.severity == Severity::Good)
            continue;
        std::vector<Entry> entries = entriesOf(finding, session, analysis, folding);
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    }
    settle();
}

std::vector<Baseline::Entry> Baseline::entriesOf(const Finding& finding, const Session& session,
                                                 const Analysis& analysis, const UrlFolding& folding) {
    const std::string_view field = session.pool().spelling(session.pool().folded(finding.field));
    Entry entry{std::string(rule(finding.rule).id), fieldNameToRemember(field, &folding.secrets), {}};
    const auto resources = analysis.findings.resources(finding);
    std::vector<TextId> urls;
    for (const std::uint32_t index : resources)
        urls.push_back(analysis.resources.resources[index].url);
    if (resources.empty())
        for (const std::uint32_t index : analysis.findings.exchanges(finding))
            urls.push_back(session[index].record().url);
    std::sort(urls.begin(), urls.end());
    urls.erase(std::unique(urls.begin(), urls.end()), urls.end());
    std::vector<Entry> entries;
    for (const TextId url : urls) {
        entry.url = foldedUrl(session.pool().text(url), folding.builds, folding.secrets);
        entries.push_back(entry);
    }
    if (entries.empty())
        entries.push_back(entry);
    return entries;
}

void Baseline::settle() {
    std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
}

bool Baseline::holds(const Finding& finding, const Session& session, const Analysis& analysis,
                     const UrlFolding& folding) const {
    const std::vector<Entry> entries = entriesOf(finding, session, analysis, folding);
    return std::all_of(entries.begin(), entries.end(), [this](const Entry& entry) {
        return std::binary_search(m_entries.begin(), m_entries.end(), entry);
    });
}

Result<Baseline> Baseline::read(const QByteArray& json) {
    QJsonParseError error{};
    const QJsonObject file = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Syntax, "no JSON", static_cast<std::size_t>(error.offset));
    if (text(file, QLatin1StringView("kind")) != QLatin1StringView(kind.data(), std::ssize(kind)) ||
        file[QLatin1StringView("schemaVersion")].toInteger() != version ||
        !file[QLatin1StringView("findings")].isArray())
        return failure(ErrorCode::Syntax, "no baseline, as --write-baseline makes it");
    Baseline baseline;
    for (const auto& value : file[QLatin1StringView("findings")].toArray()) {
        const QJsonObject row = value.toObject();
        if (!row[QLatin1StringView("rule")].isString())
            return failure(ErrorCode::Syntax,
                           "finding " + std::to_string(baseline.m_entries.size() + 1) + " names no rule");
        baseline.m_entries.push_back({text(row, QLatin1StringView("rule")).toStdString(),
                                      text(row, QLatin1StringView("field")).toStdString(),
                                      text(row, QLatin1StringView("url")).toStdString()});
    }
    baseline.settle();
    return baseline;
}

Result<void> Baseline::write(QIODevice& out) const {
    JsonWriter json(out);
    json.beginFile(version, kind, "findings");
    for (const Entry& entry : m_entries) {
        json.lineBreak();
        json.beginObject();
        json.member("rule", std::string_view(entry.rule));
        json.member("field", std::string_view(entry.field));
        json.member("url", std::string_view(entry.url));
        json.endObject();
    }
    json.endFile();
    return json.finish();
}

} // namespace hci
