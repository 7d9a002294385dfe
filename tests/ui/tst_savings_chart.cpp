#include "tests/unit/test_main.h"

#include "ui/savings/savings_chart.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace hci;

namespace {

/// Bars of the resources first, first + 1 … (modulo count), more than fit into the chart.
ChartData bars(std::uint32_t first) {
    constexpr std::uint32_t count = 20;
    ChartData chart;
    for (std::uint32_t i = 0; i < count; ++i) {
        ChartBar bar;
        bar.resource = (first + i) % count;
        bar.bytes.needed = ByteCount(1000 - i, Basis::Measured);
        chart.bars.push_back(bar);
    }
    return chart;
}

} // namespace

/// The visible bars while the chart's numbers change.
class TstSavingsChart final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_chart = std::make_unique<SavingsChart>();
        m_chart->resize(600, 160);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        m_scroll = m_chart->findChild<QScrollBar*>();
        m_chart->setChart(bars(0));
        QVERIFY(m_scroll->maximum() > 5);
    }
    void cleanup() { m_chart.reset(); }

    void theMarkIsFollowed() {
        QCOMPARE(m_scroll->value(), 0);
        m_chart->markResource(15);
        QVERIFY(m_scroll->value() > 5);
        m_chart->setChart(bars(15)); // now the first
        QCOMPARE(m_scroll->value(), 0);
        m_chart->setChart(bars(1));
        QVERIFY(m_scroll->value() > 5);
    }

    void withoutAMarkItBeginsAtTheTop() {
        m_chart->markResource(15);
        m_chart->markResource(noIndex);
        m_chart->setChart(bars(3));
        QCOMPARE(m_scroll->value(), 0);
    }

    void whereTheUserScrolledItStays() {
        m_chart->markResource(0);
        auto* plot = m_chart->findChild<QWidget*>(QStringLiteral("savingsPlot"));
        const QPointF middle = QRectF(plot->rect()).center();
        QWheelEvent down(middle, plot->mapToGlobal(middle), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot, &down);
        const int place = m_scroll->value();
        QVERIFY(place > 0);
        m_chart->setChart(bars(2));
        QCOMPARE(m_scroll->value(), place);
        m_chart->markResource(0); // the same one again, as after an analysis
        QCOMPARE(m_scroll->value(), place);
        m_chart->markResource(2);
        QCOMPARE(m_scroll->value(), 0);
    }

private:
    std::unique_ptr<SavingsChart> m_chart;
    QScrollBar* m_scroll = nullptr;
};

HCI_TEST(TstSavingsChart)

#include "tst_savings_chart.moc"
