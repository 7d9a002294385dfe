#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"

#include "ui/base/theme.h"
#include "ui/savings/summary_cell.h"

#include <QtGui/QAccessible>

#include <cmath>

using namespace hci;
using namespace hci::test;

namespace {

/// WCAG 2.1: relative luminance.
double luminance(const QColor& color) {
    const auto part = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

/// From 1 (none) to 21 (black on white).
double contrast(const QColor& one, const QColor& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

struct NamedColor {
    const char* name;
    QColor color;
};

/// What a screen reader reads of a widget.
QString spoken(QWidget* widget) {
    QAccessibleInterface* object = QAccessible::queryAccessibleInterface(widget);
    return object ? object->text(QAccessible::Name) : QString();
}

/// What a screen reader reads of a table's rows, cell by cell.
QStringList spokenRows(QAbstractItemView* table) {
    QAccessibleInterface* object = QAccessible::queryAccessibleInterface(table);
    QAccessibleTableInterface* cells = object ? object->tableInterface() : nullptr;
    QStringList rows;
    for (int row = 0; cells && row < cells->rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < cells->columnCount(); ++column)
            if (QAccessibleInterface* cell = cells->cellAt(row, column))
                texts << cell->text(QAccessible::Name);
        rows << texts.join(QStringLiteral(" | "));
    }
    return rows;
}

bool anyContains(const QStringList& texts, const QString& part) {
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(part); });
}

/// A window with the demo, one resource selected.
struct DemoWindow : LiveWindow {
    DemoWindow() { window.activateWindow(); }
    bool load() {
        return send({url("/good/etag"), url("/good/gzip")}) && QTest::qWaitForWindowActive(&window);
    }
    QWidget* focused() const { return QApplication::focusWidget(); }
};

/// Whether Tab reaches the widget.
bool takesTab(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

/// What a screen reader says, and what the keyboard reaches.
class TstAccessibility final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyTheme(*qApp, ThemeChoice::Light); }

    void textsStandOut_data() {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    /// 4.5 to 1 for texts (WCAG 2.1, 1.4.3), 3 to 1 for what shows the focus (1.4.11).
    void textsStandOut() {
        QFETCH(const ThemeChoice, theme);
        applyTheme(*qApp, theme);
        const QPalette palette = QApplication::palette();
        const Colors& colors = colorsFor(palette);
        const std::vector<NamedColor> grounds{{"base", palette.color(QPalette::Base)},
                                              {"window", palette.color(QPalette::Window)},
                                              {"alternate", palette.color(QPalette::AlternateBase)},
                                              {"button", palette.color(QPalette::Button)},
                                              {"selected row", palette.color(QPalette::Highlight)},
                                              {"pressed", palette.color(QPalette::Midlight)},
                                              {"bad", colors.badFill},
                                              {"changed", colors.changedFill},
                                              {"good", colors.goodFill}};
        const std::vector<NamedColor> texts{{"text", palette.color(QPalette::Text)},
                                            {"muted", colors.muted},
                                            {"placeholder", palette.color(QPalette::PlaceholderText)},
                                            {"good", colors.good},
                                            {"warning", colors.warning},
                                            {"bad", colors.bad},
                                            {"link", palette.color(QPalette::Link)}};
        QByteArray faint;
        const auto demand = [&faint](const NamedColor& text, const NamedColor& ground, double least) {
            if (const double is = contrast(text.color, ground.color); is < least)
                faint += QByteArray("\n") + text.name + " on " + ground.name + ": " +
                         QByteArray::number(is, 'f', 2);
        };
        for (const NamedColor& ground : grounds)
            for (const NamedColor& text : texts)
                demand(text, ground, 4.5);
        for (const NamedColor& ground :
             {NamedColor{"changed span", colors.changedSpan}, NamedColor{"found", colors.found},
              NamedColor{"found here", colors.foundHere}})
            demand({"text", palette.color(QPalette::Text)}, ground, 4.5);
        demand({"primary button", colors.onAccent}, {"accent", colors.accent}, 4.5);
        for (const NamedColor& ground : {grounds[0], grounds[1]})
            demand({"focus", colors.accent}, ground, 3.0);
        QVERIFY2(faint.isEmpty(), faint.constData());
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    }

    void theTreeIsRead() {
        DemoWindow f;
        QVERIFY(f.load());
        const QStringList rows = spokenRows(f.find<QTreeView>("resourceTree"));
        QVERIFY2(anyContains(rows, QStringLiteral("/good/etag")), qPrintable(rows.join(u'\n')));
        QCOMPARE(spoken(f.find<QTreeView>("resourceTree")).isEmpty(), false);
    }

    void theSummaryIsRead() {
        DemoWindow f;
        QVERIFY(f.load());
        QStringList names;
        for (SummaryCell* cell : f.window.findChildren<SummaryCell*>())
            names << spoken(cell);
        QVERIFY(names.size() >= 5);
        for (const QString& name : names) // "Transferred: 1.02 kB"
            QVERIFY2(name.section(QStringLiteral(": "), 1).size() > 0, qPrintable(name));
    }

    void theDiffIsRead() {
        DemoWindow f;
        QVERIFY(f.load());
        QTRY_VERIFY(f.find<QAction>("revalidate")->isEnabled());
        f.trigger("revalidate");
        QTRY_VERIFY(f.window.sessions().view().analysis->revalidations.size() == 1);
        f.openTab("Diff");
        auto* table = f.find<QAbstractItemView>("diffTable");
        QTRY_VERIFY(anyContains(spokenRows(table), QStringLiteral("ETag")));
        QVERIFY(!spoken(table).isEmpty());
    }

    void theChartIsReadAsATable() {
        DemoWindow f;
        QVERIFY(f.load());
        f.find<QAbstractButton>("chartAsTable")->click();
        auto* table = f.find<QAbstractItemView>("savingsTable");
        QTRY_VERIFY(table->isVisible());
        QVERIFY2(anyContains(spokenRows(table), QStringLiteral("etag")),
                 qPrintable(spokenRows(table).join(u'\n')));
        QVERIFY(!spoken(f.find<QWidget>("savingsPlot")).isEmpty());
    }

    void theProbesAreRead() {
        DemoWindow f;
        QVERIFY(f.load());
        f.openTab("Probes");
        f.trigger("probeBasic");
        auto* table = f.find<QAbstractItemView>("probesTable");
        QTRY_VERIFY_WITH_TIMEOUT(spokenRows(table).size() > 3, 20'000);
        QVERIFY(!spoken(table).isEmpty());
    }

    /// Opens every tab of the detail, so that all of it has been visible.
    void focusableWidgetsHaveNames() {
        DemoWindow f;
        QVERIFY(f.load());
        auto* tabs = f.find<QTabWidget>("detailTabs");
        QByteArray mute;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            for (QWidget* widget : f.window.findChildren<QWidget*>())
                if (takesTab(widget) && spoken(widget).isEmpty() && !widget->focusProxy())
                    mute += QByteArray("\n") + widget->metaObject()->className() + ' ' +
                            widget->objectName().toUtf8();
        }
        QVERIFY2(mute.isEmpty(), mute.constData());
    }

    /// Tab reaches every widget once and then the first again, from top to bottom.
    void tabGoesRound() {
        DemoWindow f;
        QVERIFY(f.load());
        auto* url = f.find<QWidget>("urlLine");
        url->setFocus();
        QList<QWidget*> way;
        do {
            way << f.focused();
            QTest::keyClick(f.focused(), Qt::Key_Tab);
        } while (f.focused() && !way.contains(f.focused()) && way.size() < 200);
        QVERIFY2(f.focused() == way.front(), f.focused() ? qPrintable(f.focused()->objectName()) : "nothing");
        const auto place = [&](const char* name) { return way.indexOf(f.find<QWidget>(name)); };
        QVERIFY(place("urlLine") == 0);
        // In their visual order, whatever was built first.
        const qsizetype tabs = way.indexOf(f.find<QTabWidget>("detailTabs")->tabBar());
        QVERIFY(place("filterLine") > 0);
        QVERIFY(place("resourceTree") > place("filterLine"));
        QVERIFY(tabs > place("resourceTree"));
        QByteArray names;
        for (const QWidget* widget : way)
            names +=
                QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8() + '\n';
        QVERIFY2(place("diffTable") > tabs, names.constData());
        QVERIFY2(place("chartGroup") > place("diffTable"), names.constData());
        QByteArray missed;
        for (QWidget* widget : f.window.findChildren<QWidget*>())
            if (takesTab(widget) && !widget->focusProxy() && !way.contains(widget) &&
                !qobject_cast<QAbstractButton*>(widget)) // of radio buttons one is enough
                missed += QByteArray("\n") + widget->metaObject()->className() + ' ' +
                          widget->objectName().toUtf8();
        QVERIFY2(missed.isEmpty(), missed.constData());
    }

    /// Focused widgets look different from others, in both themes.
    void theFocusIsSeen_data() { textsStandOut_data(); }
    void theFocusIsSeen() {
        QFETCH(const ThemeChoice, theme);
        DemoWindow f;
        QVERIFY(f.load());
        applyTheme(*qApp, theme);
        auto* other = f.find<QWidget>("urlLine");
        QByteArray unseen;
        int seen = 0;
        for (QWidget* widget : f.window.findChildren<QWidget*>()) {
            if (!takesTab(widget) || widget == other || widget->focusProxy())
                continue;
            other->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            if (!widget->hasFocus())
                continue;
            ++seen;
            if (widget->grab().toImage() == without)
                unseen += QByteArray("\n") + widget->metaObject()->className() + ' ' +
                          widget->objectName().toUtf8();
        }
        QVERIFY(seen > 15);
        QVERIFY2(unseen.isEmpty(), unseen.constData());
    }
};

HCI_TEST(TstAccessibility)
#include "tst_accessibility.moc"
