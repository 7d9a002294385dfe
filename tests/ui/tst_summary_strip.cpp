#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/base/text_size.h"
#include "ui/savings/summary_strip.h"
#include "ui/widgets/elided_label.h"

using namespace hci;

class TstSummaryStrip : public QObject {
    Q_OBJECT
private slots:
    /// In a narrow window labels are elided, and every number stays whole.
    void labelsElideNumbersDoNot() {
        SummaryStrip strip;
        strip.setView(test::twoVisits());
        strip.resize(620, strip.sizeHint().height());
        strip.show();
        QVERIFY(strip.sizeHint().width() > strip.width()); // otherwise nothing had to be elided
        bool elided = false;
        for (const QLabel* label : strip.findChildren<QLabel*>()) {
            const bool isWhole = label->width() >= label->sizeHint().width();
            if (qobject_cast<const ElidedLabel*>(label))
                elided = elided || !isWhole;
            else
                QVERIFY2(isWhole, qPrintable(label->text()));
        }
        QVERIFY(elided);
    }

    /// All cells are equally wide, and spare room stays empty.
    void cellsOfOneWidth() {
        test::WindowFixture f;
        QVERIFY(f.openSmall());
        f.window.resize(2200, 800);
        const auto width = [&f](const char* name) { return f.find<QAbstractButton>(name)->width(); };
        QTRY_COMPARE(width("savedFigure"), width("findingsFigure"));
        for (const char* name : {"transferredFigure", "missedFigure", "avoidableFigure", "hitsFigure"})
            QCOMPARE(width(name), width("findingsFigure"));
        QVERIFY(6 * width("findingsFigure") < 2200);
    }

    /// Larger text gets wider cells where there is room.
    void cellsGrowWithTheirText() {
        test::WindowFixture f;
        QVERIFY(f.openSmall());
        f.window.resize(2200, 800);
        const auto whole = [&f] {
            for (const QLabel* label : f.find<QWidget>("summaryBar")->findChildren<QLabel*>())
                if (label->width() < label->sizeHint().width())
                    return false;
            return true;
        };
        QTRY_VERIFY(whole());
        applyTextSize(150);
        QTRY_VERIFY(whole());
        applyTextSize(normalText);
    }

    /// A click, or the space bar, shows the exchanges behind a number; a second one shows everything again.
    void numbersFilter() {
        test::WindowFixture f;
        QVERIFY(f.openSmall());
        const auto* filter = f.find<QLineEdit>("filterLine");
        const std::pair<const char*, const char*> filters[] = {{"savedFigure", "is:304"},
                                                               {"missedFigure", "is:missed"},
                                                               {"avoidableFigure", "is:avoidable"},
                                                               {"hitsFigure", "is:hit"},
                                                               {"transferredFigure", ""}};
        for (const auto& [figure, wanted] : filters) {
            f.find<QAbstractButton>(figure)->click();
            QCOMPARE(filter->text(), QLatin1StringView(wanted));
        }
        auto* saved = f.find<QAbstractButton>("savedFigure");
        saved->setFocus();
        QTest::keyClick(saved, Qt::Key_Space);
        QCOMPARE(filter->text(), QStringLiteral("is:304"));
        QTest::keyClick(saved, Qt::Key_Space);
        QCOMPARE(filter->text(), QString());
        QVERIFY(saved->accessibleName().startsWith(QStringLiteral("Saved by 304: ")));
    }
};

HCI_TEST(TstSummaryStrip)
#include "tst_summary_strip.moc"
