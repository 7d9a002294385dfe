#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

struct Chips : WindowFixture {
    Chips() { installTextsOnce(); }
    QLineEdit& line() { return *find<QLineEdit>("filterLine"); }
    QPushButton& chip(const char* name) { return *find<QPushButton>(name); }
    QTreeView& tree() { return *find<QTreeView>("resourceTree"); }
    /// The entries of the popup that completes the word.
    QStringList offered() {
        const auto* popup = line().findChild<QAbstractItemView*>();
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* list = qobject_cast<QAbstractItemView*>(top); list && list->isVisible())
                popup = list;
        return popup && popup->isVisible() ? columnOf(*popup->model(), 0) : QStringList();
    }
};

} // namespace

/// The filter's buttons, and the values that it offers.
class TstFilterChips final : public QObject {
    Q_OBJECT
private slots:
    void toggleTheirWord() {
        Chips f;
        QVERIFY(f.openSmall());
        QTRY_VERIFY(f.chip("chip:is:304").isVisible());
        QCOMPARE(f.chip("chip:is:304").text(), QStringLiteral("304  1"));
        QVERIFY(!f.chip("chip:is:missed").isVisible()); // it would leave no row
        QTest::mouseClick(&f.chip("chip:is:304"), Qt::LeftButton);
        QCOMPARE(f.line().text(), QStringLiteral("is:304"));
        QVERIFY(f.chip("chip:is:304").isChecked());
        f.line().setText(QStringLiteral("is:304 app"));
        QVERIFY(f.chip("chip:is:304").isChecked());
        QTest::mouseClick(&f.chip("chip:is:304"), Qt::LeftButton);
        QCOMPARE(f.line().text(), QStringLiteral("app"));
        QVERIFY(!f.chip("chip:is:304").isChecked());
        f.line().setText(QStringLiteral("is:missed"));
        QVERIFY(f.chip("chip:is:missed").isVisible()); // so that the user can turn it off
        QVERIFY(f.chip("chip:is:missed").isChecked());
    }

    void goWithTheSession() {
        Chips f;
        QVERIFY(f.openSmall());
        QTRY_VERIFY(f.chip("chip:is:304").isVisible());
        f.window.sessions().clear();
        QTRY_VERIFY(!f.chip("chip:is:304").isVisible());
    }

    /// Offers the session's values behind a colon, the words before it.
    void completesValues() {
        Chips f;
        QVERIFY(f.openSmall());
        QTRY_VERIFY(f.chip("chip:is:304").isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.line().setFocus();
        QTest::keyClicks(&f.line(), QStringLiteral("host:sh"));
        QCOMPARE(f.offered(), QStringList(QStringLiteral("host:shop.example    2 exchanges")));
        f.line().clear();
        QTest::keyClicks(&f.line(), QStringLiteral("ho"));
        QVERIFY(!f.offered().filter(QStringLiteral("host:    ")).isEmpty());
        QVERIFY(f.offered().filter(QStringLiteral("shop.example")).isEmpty());
    }

    /// Shows why a word is invalid.
    void tellsTheProblem() {
        Chips f;
        QVERIFY(f.openSmall());
        auto* problem = f.find<QLabel>("filterProblem");
        QVERIFY(!problem->isVisible());
        f.line().setText(QStringLiteral("is:nothing"));
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->text(), QStringLiteral("Cannot read “is:nothing”"));
        f.line().clear();
        QVERIFY(!problem->isVisible());
    }
};

HCI_TEST(TstFilterChips)
#include "tst_filter_chips.moc"
