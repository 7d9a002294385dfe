#include "model/mcp/tool_answers.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hci;
using namespace hci::test;

namespace {

KeptRecording shop() {
    Progress progress;
    KeptRecording recording;
    recording.name = QStringLiteral("shop.har");
    recording.session = reloadedShop();
    recording.analysis = analyse(recording.session, {}, progress);
    recording.mask = std::make_shared<MaskedSession>(*recording.session, false);
    return recording;
}

/// The object of an answer; empty if it failed or is no object.
QJsonObject objectOf(const ToolAnswer& answer) {
    if (answer.failed || answer.structured.contains('\n'))
        return {};
    return QJsonDocument::fromJson(answer.structured).object();
}

} // namespace

/// The answers of the tools of the Model Context Protocol: pure functions of a recording.
class TstToolAnswers final : public QObject {
    Q_OBJECT
private slots:
    void summary();
    void explanation();
    void findingsPageByPage();
    void simulation();
    void failure();
};

void TstToolAnswers::summary() {
    const KeptRecording recording = shop();
    const QJsonObject all = objectOf(summaryAnswer(recording));
    QVERIFY(!all.isEmpty());
    const QJsonObject inspected = objectOf(inspectionAnswer(recording));
    QCOMPARE(inspected.value(QStringLiteral("exchanges")).toArray().size(),
             static_cast<qsizetype>(recording.session->size()));
}

void TstToolAnswers::explanation() {
    const KeptRecording recording = shop();
    for (std::uint32_t i = 0; i < recording.session->size(); ++i) {
        ExplainCall call;
        call.exchange = i;
        const ToolAnswer answer = explanationAnswer(recording, call);
        QVERIFY2(!objectOf(answer).isEmpty(), answer.structured.constData());
        ExplainCall byUrl;
        byUrl.url = std::string((*recording.session)[i].url());
        QVERIFY(!objectOf(explanationAnswer(recording, byUrl)).isEmpty());
    }
    ExplainCall beyond;
    beyond.exchange = recording.session->size();
    QVERIFY(explanationAnswer(recording, beyond).failed);
    ExplainCall unknown;
    unknown.url = "https://nowhere.example/";
    QVERIFY(explanationAnswer(recording, unknown).failed);
}

void TstToolAnswers::findingsPageByPage() {
    const KeptRecording recording = shop();
    const auto total = recording.analysis->findings.findings.size();
    QVERIFY(total > 1);
    std::size_t seen = 0;
    FindingsCall call;
    call.limit = 1;
    for (call.offset = 0; call.offset < total; ++call.offset) {
        const QJsonObject page = objectOf(findingsAnswer(recording, call));
        QCOMPARE(page.value(QStringLiteral("findings")).toArray().size(), 1);
        ++seen;
    }
    QCOMPARE(seen, total);
    FindingsCall nginx;
    nginx.caches = {*cacheChoiceFromName("nginx")};
    nginx.server = QStringLiteral("nginx");
    QVERIFY(!objectOf(findingsAnswer(recording, nginx)).isEmpty());
    FindingsCall none;
    none.url = "nowhere";
    QCOMPARE(objectOf(findingsAnswer(recording, none)).value(QStringLiteral("findings")).toArray().size(), 0);
}

void TstToolAnswers::simulation() {
    const KeptRecording recording = shop();
    SimulateCall call;
    call.whatIf = {WhatIf::Target::Everything, {}, "max-age=86400"};
    call.caches = {*cacheChoiceFromName("nginx")};
    const ToolAnswer answer = simulationAnswer(recording, call);
    QVERIFY2(!objectOf(answer).isEmpty(), answer.structured.constData());
    QVERIFY(answer.structured.contains("nginx"));
}

void TstToolAnswers::failure() {
    const ToolAnswer answer = failedAnswer(QStringLiteral("no such file"));
    QVERIFY(answer.failed);
    QVERIFY(answer.text.contains(QStringLiteral("no such file")));
}

HCI_TEST(TstToolAnswers)
#include "tst_tool_answers.moc"
