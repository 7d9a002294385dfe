#include "model/report/json_report.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray reportOf(const SessionPtr& session, bool includeSecrets = false,
                    const std::shared_ptr<MaskedSession>& masked = {}) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<ReportWritten> written =
        writeJsonReport(out, *session, *analysis, {includeSecrets, {}, {}, masked}, progress);
    return written ? out.data() : QByteArray();
}

QJsonObject parsed(const QByteArray& report) {
    return QJsonDocument::fromJson(report).object();
}

QJsonObject row(const QJsonObject& report, const QString& list, qsizetype index) {
    return report[list].toArray()[index].toObject();
}

} // namespace

class TstJsonReport final : public QObject {
    Q_OBJECT

private slots:
    void golden() {
        const QByteArray difference = differenceFromGolden(u"visit.json"_s, reportOf(visitedShop()));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void summary() {
        const QJsonObject report = parsed(reportOf(visitedShop()));
        QCOMPARE(report["schemaVersion"_L1].toInt(), 1);
        QCOMPARE(report["cacheModel"_L1].toString(), u"private"_s);
        const QJsonObject summary = report["summary"_L1].toObject();
        QCOMPARE(summary["exchanges"_L1].toInt(), 7);
        QCOMPARE(summary["resources"_L1].toInt(), 4);
        QCOMPARE(summary["revalidations"_L1].toInt(), 2);
        QCOMPARE(summary["notModified"_L1].toInt(), 2);
        QCOMPARE(summary["savedBytes"_L1].toObject(),
                 (QJsonObject{{u"value"_s, 6900}, {u"basis"_s, u"measured"_s}}));
        QCOMPARE(summary["decisions"_L1].toObject()["fresh-hit"_L1].toInt(), 1);
        int decisions = 0;
        for (const QJsonValue count : summary["decisions"_L1].toObject())
            decisions += count.toInt();
        QCOMPARE(decisions, 7);
    }

    void exchange() {
        const QJsonObject report = parsed(reportOf(visitedShop()));
        const QJsonObject first = row(report, u"exchanges"_s, 1);
        QCOMPARE(first["index"_L1].toInt(), 1);
        QCOMPARE(first["startedAt"_L1].toString(), u"2026-01-05T12:00:01.000Z"_s);
        QCOMPARE(first["url"_L1].toString(), u"https://shop.example/logo.svg#top"_s);
        QCOMPARE(first["protocol"_L1].toString(), u"h2"_s);
        QCOMPARE(first["etag"_L1].toString(), u"W/\"l1\""_s);
        QVERIFY(first["lastModified"_L1].isNull());
        QCOMPARE(first["contentHash"_L1].toString().size(), 32);
        QCOMPARE(first["bytes"_L1].toObject()["responseBody"_L1].toObject(),
                 (QJsonObject{{u"value"_s, 900}, {u"basis"_s, u"measured"_s}}));
        QCOMPARE(first["bytes"_L1].toObject()["decodedBody"_L1].toObject(),
                 (QJsonObject{{u"value"_s, QJsonValue::Null}, {u"basis"_s, u"unknown"_s}}));
        const QJsonObject failed = row(report, u"exchanges"_s, 6);
        QCOMPARE(failed["source"_L1].toString(), u"failed"_s);
        QVERIFY(failed["status"_L1].isNull());
        QVERIFY(failed["contentHash"_L1].isNull());
        QCOMPARE(failed["failure"_L1].toObject(),
                 (QJsonObject{{u"code"_s, u"refused"_s},
                              {u"text"_s, u"connection refused (no way to ?session=[secret 1])"_s}}));
        QVERIFY(!first.contains("failure"_L1));
    }

    void resource() {
        const QJsonObject report = parsed(reportOf(visitedShop()));
        const QJsonObject logo = row(report, u"resources"_s, 1);
        QCOMPARE(logo["url"_L1].toString(), u"https://shop.example/logo.svg"_s);
        QCOMPARE(logo["varyKey"_L1].toArray(), (QJsonArray{QJsonArray{u"accept-encoding"_s, u"gzip"_s}}));
        QCOMPARE(logo["exchanges"_L1].toArray(), (QJsonArray{1, 4}));
        QCOMPARE(logo["validators"_L1].toObject()["etag"_L1].toObject(),
                 (QJsonObject{{u"value"_s, u"W/\"l1\""_s}, {u"strength"_s, u"weak"_s}}));
        QVERIFY(logo["validators"_L1].toObject()["lastModified"_L1].isNull());
        const QJsonObject bytes = logo["bytes"_L1].toObject();
        const auto value = [&bytes](QLatin1StringView part) {
            return bytes[part].toObject()["value"_L1].toInt();
        };
        QCOMPARE(value("transferred"_L1),
                 value("needed"_L1) + value("revalidation"_L1) + value("missed"_L1) + value("avoidable"_L1));
        QCOMPARE(value("saved"_L1), 900);
    }

    void revalidation() {
        const QJsonObject report = parsed(reportOf(visitedShop()));
        const QJsonObject page = row(report, u"revalidations"_s, 0);
        QCOMPARE(page["stored"_L1].toInt(), 0);
        QCOMPARE(page["conditional"_L1].toInt(), 3);
        QCOMPARE(page["preconditions"_L1].toArray(),
                 (QJsonArray{u"If-None-Match"_s, u"If-Modified-Since"_s}));
        QCOMPARE(page["outcome"_L1].toString(), u"not-modified"_s);
        QCOMPARE(page["expectedStatus"_L1].toInt(), 304);
        int setCookies = 0;
        for (const QJsonValue pair : page["storedAfter"_L1].toArray())
            setCookies += pair[0].toString() == "Set-Cookie"_L1 ? 1 : 0;
        QCOMPARE(setCookies, 2); // a field that occurs twice stays two pairs

        for (const QJsonValue line : row(report, u"revalidations"_s, 1)["diff"_L1].toArray()) {
            QVERIFY(line["change"_L1].toString() != "same"_L1);
            if (line["name"_L1].toString() != "Vary"_L1)
                continue;
            QCOMPARE(line["stored"_L1].toString(), u"Accept-Encoding"_s);
            QVERIFY(line["received"_L1].isNull());
            QCOMPARE(line["change"_L1].toString(), u"missing"_s);
            QCOMPARE(line["requirement"_L1].toString(), u"must"_s);
            QCOMPARE(line["effect"_L1].toString(), u"kept"_s);
            return;
        }
        QFAIL("the diff has no row for Vary");
    }

    void findings() {
        const QJsonObject report = parsed(reportOf(visitedShop()));
        const QJsonArray findings = report["findings"_L1].toArray();
        const auto about = std::find_if(findings.begin(), findings.end(), [](const QJsonValue& finding) {
            return finding["rule"_L1].toString() == "304-missing-field"_L1;
        });
        QVERIFY(about != findings.end());
        QCOMPARE((*about)["severity"_L1].toString(), u"error"_s);
        QCOMPARE((*about)["field"_L1].toString().toLower(), u"vary"_s);
        QCOMPARE((*about)["spec"_L1].toObject(),
                 (QJsonObject{{u"rfc"_s, 9110}, {u"section"_s, u"15.4.5"_s}}));
        QVERIFY(!(*about)["fingerprint"_L1].toString().isEmpty());
    }

    void secrets() {
        const QByteArray masked = reportOf(visitedShop());
        QVERIFY(!masked.contains("s3cr3t-token"));
        QVERIFY(!masked.contains("german"));
        QVERIFY(masked.contains("sid=[secret 1]; Path=/"));
        QVERIFY(masked.contains("https://shop.example/?session=[secret 1]"));
        const QByteArray open = reportOf(visitedShop(), true);
        QVERIFY(open.contains("sid=s3cr3t-token; Path=/"));
        QVERIFY(!open.contains("[secret"));
    }

    /// A cookie's value may be one of the report's own words; it is masked only in places of the recording.
    void reportsOwnWordsAreNotMasked() {
        const QByteArray report = reportOf(dialogue(R"(
            > GET http://a.example/
            > Cookie: kind=heuristically; part=representation; mode=unquoted
            < 200 OK
            < Date: @
            < ETag: unquoted
        )"));
        QVERIFY(report.contains("may be stored: 200 is heuristically cacheable"));
        const QJsonArray findings = parsed(report)["findings"_L1].toArray();
        const auto about = std::find_if(findings.begin(), findings.end(), [](const QJsonValue& finding) {
            return finding["rule"_L1].toString() == "etag-syntax"_L1;
        });
        QVERIFY(about != findings.end());
        QVERIFY2((*about)["message"_L1].toString().contains("`[secret 3]`"_L1),
                 qPrintable((*about)["message"_L1].toString()));
    }

    /// Sentences cut long values off: the rest of a secret is no longer equal to a known one.
    void longSecretsInSentences() {
        const QByteArray secret(300, 's');
        const QByteArray report =
            reportOf(dialogue("> GET http://a.example/\n> Cookie: sid=" + secret.toStdString() +
                              "\n< 200 OK\n< Date: @\n< Cache-Status: " + secret.toStdString() +
                              "; hit\n< Expires: " + secret.toStdString() + "\n"));
        QVERIFY(report.contains("expires-invalid"));
        QVERIFY(report.contains("cdn-status"));
        QVERIFY(!report.contains("ssssss"));
    }

    /// The program makes the mask while it analyses the session.
    void maskMadeAhead() {
        const SessionPtr session = visitedShop();
        for (const bool includeSecrets : {false, true}) {
            const auto ahead = std::make_shared<MaskedSession>(*session, includeSecrets);
            QCOMPARE(reportOf(session, includeSecrets, ahead), reportOf(session, includeSecrets));
        }
    }

    void emptySession() {
        const QJsonObject report = parsed(reportOf(std::make_shared<const Session>()));
        QCOMPARE(report["inputs"_L1].toArray().size(), 0);
        QCOMPARE(report["exchanges"_L1].toArray().size(), 0);
        QCOMPARE(report["summary"_L1].toObject()["transferredBytes"_L1].toObject()["value"_L1].toInt(-1), 0);
    }

    void stopping() {
        const SessionPtr session = visitedShop();
        Progress analysing;
        const AnalysisPtr analysis = analyse(session, {}, analysing);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress cancelled([] { return true; }, {});
        const auto stopped = writeJsonReport(out, *session, *analysis, {}, cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);

        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto failed = writeJsonReport(full, *session, *analysis, {}, analysing);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Io);
    }
};

HCI_TEST(TstJsonReport)
#include "tst_json_report.moc"
