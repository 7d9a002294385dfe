#include "model/view/chart_data.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

/// The groups and sums behind the savings chart's bars.
class TstChartData : public QObject {
    Q_OBJECT

private slots:
    void groups_data();
    void groups();
};

void TstChartData::groups_data() {
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("bars");
    const auto row = [](const char* name, ChartGroup group, const char* bars) {
        QTest::newRow(name) << static_cast<int>(group) << QString::fromLatin1(bars);
    };
    row("resource", ChartGroup::Resource,
        "http://a.example/x?u=1 1, http://a.example/x?u=2 1, http://b.example/x 1");
    row("host", ChartGroup::Host, "a.example 2, b.example 1");
    row("media type", ChartGroup::MediaType, "text/css 1, text/html 2");
    row("address without query", ChartGroup::Path, "http://a.example/x 2, http://b.example/x 1");
}

void TstChartData::groups() {
    QFETCH(int, group);
    const SessionPtr session =
        dialogue("> GET http://a.example/x?u=1\n< 200\n< Content-Type: text/html\n=#300\n"
                 "> GET http://a.example/x?u=2\n< 200\n< Content-Type: text/html\n=#300\n"
                 "> GET http://b.example/x\n< 200\n< Content-Type: text/css\n=#300\n");
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const ChartData data =
        chartData({static_cast<ChartGroup>(group), ChartSort::Name, 20}, *session, *analysis);
    QStringList bars;
    for (const ChartBar& bar : data.bars)
        bars += QStringLiteral("%1 %2").arg(QString::fromStdString(bar.name)).arg(bar.resources);
    QTEST(bars.join(QStringLiteral(", ")), "bars");
}

HCI_TEST(TstChartData)
#include "tst_chart_data.moc"
