#include "model/report/what_if_words.h"

#include "model/report/json_pieces.h"
#include "model/report/markdown_text.h"
#include "model/words/amounts.h"
#include "model/words/cache_words.h"

namespace hci {

namespace {

QString subjectInWords(const WhatIf& whatIf, const MaskedSession& mask) {
    switch (whatIf.target) {
    case WhatIf::Target::Resource: return toText(withoutSecrets(whatIf.subject, &mask));
    case WhatIf::Target::Host: return toText(whatIf.subject);
    case WhatIf::Target::MediaType: return QStringLiteral("all of ") + toText(whatIf.subject);
    case WhatIf::Target::Everything: break;
    }
    return QStringLiteral("everything");
}

} // namespace

QLatin1StringView name(WhatIf::Target target) noexcept {
    switch (target) {
    case WhatIf::Target::Resource: return QLatin1StringView("resource");
    case WhatIf::Target::Host: return QLatin1StringView("host");
    case WhatIf::Target::MediaType: return QLatin1StringView("media-type");
    case WhatIf::Target::Everything: return QLatin1StringView("everything");
    }
    return {};
}

QString whatIfQuestion(const WhatIfComparison& whatIf, const MaskedSession& mask) {
    return QStringLiteral("What if Cache-Control were `%1` for %2 (%3)?")
        .arg(toText(whatIf.whatIf.cacheControl), subjectInWords(whatIf.whatIf, mask),
             formatCounted(whatIf.requests, "%1 request", "%1 requests"));
}

QStringList whatIfHeads() {
    return {QStringLiteral("Cache"),     QStringLiteral("Hits"),
            QStringLiteral("Hits then"), QStringLiteral("Requests sent on"),
            QStringLiteral("Then"),      QStringLiteral("Bytes"),
            QStringLiteral("Bytes then")};
}

std::vector<QStringList> whatIfRows(const WhatIfComparison& whatIf) {
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < whatIf.rows.size(); ++i) {
        const WhatIfOfCache& row = whatIf.rows[i];
        rows.push_back(
            {titleOf(whatIf.caches[i]), formatCount(row.hitsBefore),
             QStringLiteral("%1 of %2").arg(formatCount(row.hitsAfter), formatCount(whatIf.requests)),
             formatCount(row.effect.requestsBefore), formatCount(row.effect.requestsAfter),
             formatBytes(row.effect.bytesBefore), formatBytes(row.effect.bytesAfter)});
    }
    return rows;
}

void writeWhatIf(JsonWriter& json, const WhatIfComparison& whatIf, const MaskedSession& mask) {
    json.member("cacheControl", std::string_view(whatIf.whatIf.cacheControl));
    json.member("target", name(whatIf.whatIf.target));
    if (whatIf.whatIf.target == WhatIf::Target::Everything)
        json.member("subject", nullptr);
    else
        json.member("subject", std::string_view(withoutSecrets(whatIf.whatIf.subject, &mask)));
    json.member("requests", whatIf.requests);
    json.key("caches");
    json.beginArray();
    for (std::size_t i = 0; i < whatIf.rows.size(); ++i) {
        const WhatIfOfCache& row = whatIf.rows[i];
        json.beginObject();
        json.member("cache", name(whatIf.caches[i]));
        json.member("hitsBefore", row.hitsBefore);
        json.member("hitsAfter", row.hitsAfter);
        json.member("requestsBefore", row.effect.requestsBefore);
        json.member("requestsAfter", row.effect.requestsAfter);
        writeBytes(json, "bytesBefore", row.effect.bytesBefore);
        writeBytes(json, "bytesAfter", row.effect.bytesAfter);
        json.member("revalidationsToHits", row.effect.revalidationsToHits);
        json.endObject();
    }
    json.endArray();
}

void writeWhatIf(TextWriter& out, const WhatIfComparison& whatIf, const MaskedSession& mask) {
    out.heading(QStringLiteral("What if"));
    out.paragraph(2, whatIfQuestion(whatIf, mask));
    std::vector<std::vector<QString>> table;
    const QStringList heads = whatIfHeads();
    table.emplace_back(heads.begin(), heads.end());
    for (const QStringList& row : whatIfRows(whatIf))
        table.emplace_back(row.begin(), row.end());
    out.table(4, table);
}

QStringList markdownWhatIf(const WhatIfComparison& whatIf, const MaskedSession& mask) {
    const auto row = [](const QStringList& cells) -> QString {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
    };
    QStringList lines{{},
                      QStringLiteral("### What if"),
                      {},
                      markdownSentence(whatIfQuestion(whatIf, mask)),
                      {},
                      row(whatIfHeads()),
                      QStringLiteral("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")};
    for (const QStringList& each : whatIfRows(whatIf))
        lines << row(each);
    return lines;
}

} // namespace hci
