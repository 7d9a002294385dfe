#include "tests/unit/report/report_exports.h"

#include "model/base/text_view.h"
#include "model/lint/rules.h"
#include "model/report/report_format.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QXmlStreamReader>

#include <array>

namespace hci::test {

namespace {

QByteArray written(ReportFormat format, const Session& session, const Analysis& analysis) {
    Progress progress;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<ReportWritten> done =
        rowOf(format).write(out, session, analysis, {.includeSecrets = true, .extras = {}}, progress);
    return done ? out.data() : QByteArray();
}

/// All strings of a JSON value, in order.
void addStrings(const QJsonValue& value, QString& text) {
    if (value.isString())
        text += value.toString() + u' ';
    for (const QJsonValue each : value.toArray())
        addStrings(each, text);
    for (const QJsonValue each : value.toObject())
        addStrings(each, text);
}

/// Removes backticks from both sides: a wording's are Markdown's, and values with Markdown marks get
/// backticks of their own.
QString withoutMarks(QString text) {
    return text.remove(u'`')
        .replace(QChar::Nbsp, u' ')
        .replace(QStringLiteral("\\x7c"), QStringLiteral("|"))
        .simplified();
}

template <ReportFormat format> QString plainText(const Session& session, const Analysis& analysis) {
    return withoutMarks(QString::fromUtf8(written(format, session, analysis)));
}

template <ReportFormat format> QString jsonText(const Session& session, const Analysis& analysis) {
    QString text;
    for (const QByteArray& line : format == ReportFormat::Ndjson
                                      ? written(format, session, analysis).split('\n')
                                      : QList{written(format, session, analysis)})
        addStrings(QJsonDocument::fromJson(line).object(), text);
    if (format == ReportFormat::Sarif) // its messages have marks of their own
        text.replace(QStringLiteral("{{"), QStringLiteral("{"))
            .replace(QStringLiteral("}}"), QStringLiteral("}"));
    return withoutMarks(text);
}

QString csvText(const Session& session, const Analysis& analysis) {
    QString text = QString::fromUtf8(written(ReportFormat::CsvFindings, session, analysis));
    return withoutMarks(text.replace(QStringLiteral("\"\""), QStringLiteral("\"")));
}

template <ReportFormat format> QString xmlText(const Session& session, const Analysis& analysis) {
    QString text;
    QXmlStreamReader xml(written(format, session, analysis));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    return xml.hasError() ? QString() : withoutMarks(text);
}

constexpr std::array exporters{ReportExport{"text", plainText<ReportFormat::Text>},
                               ReportExport{"markdown", plainText<ReportFormat::Markdown>},
                               ReportExport{"json", jsonText<ReportFormat::Json>},
                               ReportExport{"ndjson", jsonText<ReportFormat::Ndjson>},
                               ReportExport{"csv-findings", csvText},
                               ReportExport{"sarif", jsonText<ReportFormat::Sarif>},
                               ReportExport{"junit", xmlText<ReportFormat::Junit>},
                               ReportExport{"html", xmlText<ReportFormat::Html>},
                               ReportExport{"har", jsonText<ReportFormat::Har>}};

} // namespace

std::span<const ReportExport> reportExports() {
    return exporters;
}

QByteArray exportsThatLack(const Session& session, const Analysis& analysis) {
    QByteArray lacking;
    for (const ReportExport& each : reportExports()) {
        const QString text = each.plainText(session, analysis);
        for (const Finding& finding : analysis.findings.findings) {
            const QString id = toText(rule(finding.rule).id);
            const QString said = withoutMarks(message(finding, analysis.findings, session));
            if (!text.contains(id) || !text.contains(said))
                lacking += QByteArray(each.name) + " lacks " + id.toUtf8() + ": " + said.toUtf8() + '\n';
        }
    }
    return lacking;
}

} // namespace hci::test
