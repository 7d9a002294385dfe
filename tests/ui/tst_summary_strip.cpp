#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/elided_label.h"
#include "ui/savings/summary_strip.h"

using namespace hci;

class TstSummaryStrip : public QObject {
    Q_OBJECT
private slots:
    /// In a narrow window the words end early, and every number stands whole.
    void wordsGiveWayBeforeNumbers() {
        SummaryStrip strip;
        strip.setView(test::twoVisits());
        strip.resize(620, strip.sizeHint().height());
        strip.show();
        QVERIFY(strip.sizeHint().width() > strip.width()); // or nothing had to give way
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
};

HCI_TEST(TstSummaryStrip)
#include "tst_summary_strip.moc"
