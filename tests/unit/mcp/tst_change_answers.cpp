#include "model/mcp/tool_answers.h"
#include "tests/unit/compare/compared_dialogues.h"
#include "tests/unit/test_main.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;

namespace {

/// A script requested three times with a secret in its URL, and a page.
KeptRecording recording() {
    Progress progress;
    KeptRecording kept;
    kept.name = QStringLiteral("shop.har");
    kept.session = dialogue(R"(
        @ 12:00:00
        > GET https://a.example/app.js?access_token=s3cr3t-value
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < ETag: "s1"
        < Cache-Control: no-cache
        =#1000
        > GET https://b.example/
        < 200 OK
        < Date: @
        < Content-Type: text/html
        < Cache-Control: no-store
        =#500
        > GET https://a.example/app.js?access_token=s3cr3t-value
        > If-None-Match: "s1"
        < 304 Not Modified
        < Date: @
        < ETag: "s1"
        > GET https://a.example/app.js?access_token=s3cr3t-value
        > If-None-Match: "s1"
        < 304 Not Modified
        < Date: @
        < ETag: "s1"
    )");
    kept.analysis = analyse(kept.session, {}, progress);
    kept.mask = std::make_shared<MaskedSession>(*kept.session, false);
    return kept;
}

SimulateCall simulate(WhatIf::Target target, const char* subject) {
    SimulateCall call;
    call.whatIf = {target, subject, "max-age=86400"};
    return call;
}

QJsonObject objectOf(const ToolAnswer& answer) {
    return answer.failed ? QJsonObject() : QJsonDocument::fromJson(answer.structured).object();
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// An agent's answers about another policy, and about two recordings compared.
class TstChangeAnswers final : public QObject {
    Q_OBJECT

private slots:
    void subjects_data() {
        QTest::addColumn<WhatIf::Target>("target");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("exchanges"); // 0: none is of it
        QTest::addColumn<int>("changed");
        using enum WhatIf::Target;
        const auto row = [](const char* name, WhatIf::Target target, const char* subject, int exchanges,
                            int changed) {
            QTest::newRow(name) << target << QByteArray(subject) << exchanges << changed;
        };
        row("as it is", Resource, "https://a.example/app.js?access_token=s3cr3t-value", 3, 2);
        row("as our answers say it", Resource, "https://a.example/app.js?access_token=[secret 1]", 3, 2);
        row("another", Resource, "https://a.example/app.js?access_token=[secret 2]", 0, 0);
        row("without its query", Resource, "https://a.example/app.js", 0, 0);
        row("a host", Host, "a.example", 3, 2);
        row("another host", Host, "c.example", 0, 0);
        row("a kind that nobody named", MediaType, "text/html", 0, 0);
        row("everything", Everything, "", 4, 2);
    }
    void subjects() {
        QFETCH(const WhatIf::Target, target);
        QFETCH(const QByteArray, subject);
        QFETCH(const int, exchanges);
        QFETCH(const int, changed);
        const ToolAnswer answer = simulationAnswer(recording(), simulate(target, subject.constData()));
        QVERIFY(!answer.structured.contains("s3cr3t"));
        QCOMPARE(answer.failed, exchanges == 0);
        if (exchanges == 0) {
            QCOMPARE(answer.text, QStringLiteral("no exchange of the recording is of this subject"));
            return;
        }
        const QJsonObject said = objectOf(answer);
        QCOMPARE(said[QStringLiteral("recording")].toString(), QStringLiteral("shop.har"));
        QCOMPARE(said[QStringLiteral("cacheModel")].toString(), QStringLiteral("private"));
        QCOMPARE(said[QStringLiteral("exchangesOfSubject")].toInt(), exchanges);
        QCOMPARE(said[QStringLiteral("changedDecisions")].toInt(), changed);
        QCOMPARE(said[QStringLiteral("revalidationsToHits")].toInt(), changed);
        QCOMPARE(said[QStringLiteral("requestsBefore")].toInt() -
                     said[QStringLiteral("requestsAfter")].toInt(),
                 changed);
        QVERIFY(!said.contains(QStringLiteral("caches")));
    }

    void caches() {
        SimulateCall call = simulate(WhatIf::Target::Host, "a.example");
        call.caches = {CacheChoice(), *cacheChoiceFromName("nginx")};
        const QJsonArray rows =
            objectOf(simulationAnswer(recording(), call))[QStringLiteral("caches")].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(compact(rows[0].toObject()),
                 QByteArray(R"({"cache":"private","hitsAfter":2,"hitsBefore":0,"requestsAfter":2})"));
        QCOMPARE(rows[1].toObject()[QStringLiteral("cache")].toString(), QStringLiteral("nginx"));
    }

    void comparison() {
        const Compared compared(faulty, mended);
        const ComparedTexts texts(*compared.comparison, *compared.pool, *compared.mask);
        Progress progress;
        const ToolAnswer answer = comparisonAnswer(*compared.comparison, texts, progress);
        QVERIFY(!answer.failed);
        QCOMPARE(answer.text.toUtf8(), compared.written(ComparisonFormat::Markdown));
        const QJsonObject said = objectOf(answer);
        QCOMPARE(said[QStringLiteral("cacheModel")].toString(), QStringLiteral("private"));
        QCOMPARE(compact(said[QStringLiteral("findings")].toObject()),
                 QByteArray(R"({"fixed":1,"gone-with-resource":0,"new":0,"new-on-new-resource":0,)"
                            R"("not-tested-after":0,"not-tested-before":0,"remaining":0})"));
        QCOMPARE(said[QStringLiteral("outcomesChanged")].toInt(),
                 static_cast<int>(compared->outcomes.size()));
        QCOMPARE(said[QStringLiteral("validatorsChanged")].toInt(),
                 static_cast<int>(compared->validators.size()));
        const QJsonObject bytes = said[QStringLiteral("bytes")].toObject();
        QCOMPARE(bytes.keys(), (QStringList{QStringLiteral("avoidable"), QStringLiteral("missed"),
                                            QStringLiteral("saved"), QStringLiteral("transferred")}));
        for (std::size_t i = 0; i < byteKindCount; ++i) {
            const QJsonObject kind = bytes[name(static_cast<ByteKind>(i))].toObject();
            const auto value = [&kind](const char* member) {
                return kind[QLatin1StringView(member)].toObject()[QStringLiteral("value")].toInteger();
            };
            QCOMPARE(value("before"), compared->total[i].before.value());
            QCOMPARE(value("after"), compared->total[i].after.value());
            QCOMPARE(value("difference"), value("after") - value("before"));
        }
        const auto transferred = static_cast<std::size_t>(ByteKind::Transferred);
        QVERIFY(compared->total[transferred].after.value() < compared->total[transferred].before.value());
    }
};

HCI_TEST(TstChangeAnswers)
#include "tst_change_answers.moc"
