#include "tests/unit/report_exports.h"

#include "model/base/text_view.h"
#include "model/lint/rules.h"
#include "model/report/json_report.h"
#include "model/report/text_report.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace hci::test {

namespace {

using Write = Result<void>(QIODevice&, const Session&, const Analysis&, const ReportOptions&, Progress&);

QByteArray written(Write* write, const Session& session, const Analysis& analysis) {
    Progress progress;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<void> done = write(out, session, analysis, {.includeSecrets = true, .extras = {}}, progress);
    return done ? out.data() : QByteArray();
}

/// All strings of a JSON value, one after the other.
void addStrings(const QJsonValue& value, QString& text) {
    if (value.isString())
        text += value.toString() + u' ';
    for (const QJsonValue each : value.toArray())
        addStrings(each, text);
    for (const QJsonValue each : value.toObject())
        addStrings(each, text);
}

QString textReport(const Session& session, const Analysis& analysis) {
    return QString::fromUtf8(written(writeTextReport, session, analysis)).simplified();
}

QString jsonReport(const Session& session, const Analysis& analysis) {
    QString text;
    addStrings(QJsonDocument::fromJson(written(writeJsonReport, session, analysis)).object(), text);
    return text.simplified();
}

constexpr std::array exporters{ReportExport{"text", textReport}, ReportExport{"json", jsonReport}};

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
            const QString said = message(finding, analysis.findings, session);
            if (!text.contains(id) || !text.contains(said.simplified()))
                lacking += QByteArray(each.name) + " lacks " + id.toUtf8() + ": " + said.toUtf8() + '\n';
        }
    }
    return lacking;
}

} // namespace hci::test
