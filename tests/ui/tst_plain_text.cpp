#include "tests/ui/gates.h"
#include "tests/ui/live_window.h"
#include "tests/ui/open_watch.h"
#include "tests/ui/strangers_recording.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/base/shown_text.h"
#include "ui/replay/replay_dialog.h"
#include "ui/savings/savings_panel.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tips.h"
#include "ui/widgets/question.h"

using namespace hci;
using namespace hci::test;

namespace {

const QString image = QStringLiteral("<img src='trap.png'>&x");

/// The window with that recording, whose file has the same text as its name.
struct StrangersWindow : WindowFixture {
    OpenWatch watch;

    [[nodiscard]] bool openIt() {
        const QString path = watch.folder().filePath(image + QStringLiteral(".har"));
        QFile file(path);
        const QByteArray har = strangersRecording(image);
        if (!file.open(QIODevice::WriteOnly) || file.write(har) != har.size())
            qFatal("cannot write the recording");
        file.close();
        window.openFiles({path});
        return waitForExchanges(window, 6);
    }

    /// Lays out and paints until nothing is pending.
    void draw(QWidget* widget = nullptr) {
        finishWork();
        (void)(widget ? widget : &window)->grab();
        finishWork();
    }

    void openEveryTab() {
        auto* tabs = find<QTabWidget>("detailTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            draw();
        }
    }
};

void pointAt(QWidget* widget, const QPoint& position) {
    QHelpEvent help(QEvent::ToolTip, position, widget->mapToGlobal(position));
    QApplication::sendEvent(widget, &help);
    QCoreApplication::processEvents();
}

/// The text of the visible tooltip, in Qt's own label.
QString toolTipOnScreen() {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel*>(widget)->text();
    return {};
}

/// Opens the tooltip of every visible cell and heading.
void pointAtCells(QAbstractItemView* view) {
    const QAbstractItemModel* model = view->model();
    for (int row = 0; row < std::min(model->rowCount(view->rootIndex()), 40); ++row)
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column)
            if (const QRect cell = view->visualRect(model->index(row, column, view->rootIndex()));
                cell.isValid())
                pointAt(view->viewport(), cell.center());
    if (auto* tree = qobject_cast<QTreeView*>(view))
        for (int section = 0; section < tree->header()->count(); ++section)
            pointAt(tree->header()->viewport(), {tree->header()->sectionViewportPosition(section) + 3, 5});
}

/// Labels that quote are plain text; others, such as headlines and tooltips, escape their values.
void verifyLabels(const QWidget& parent) {
    for (const auto* label : parent.findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(QStringLiteral("<img")),
                 qPrintable(label->objectName() + QLatin1Char(' ') + label->text()));
}

/// Checks every question and answers no.
class SayNo {
public:
    SayNo() {
        m_timer.callOnTimeout([this] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            ++m_seen;
            verifyLabels(*dialog);
            (void)dialog->grab();
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        m_timer.start(10);
    }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    QTimer m_timer;
    int m_seen = 0;
};

} // namespace

/// No text from outside acts in the window: it is shown literally.
class TstPlainText final : public QObject {
    Q_OBJECT
private slots:
    void theWatchSees();
    void panels();
    void toolTips();
    void toolTipsOfWidgets();
    void menusAndButtons();
    void questions();
    void replayDialog();
    void unsafeProbes();
    void liveAnswers();
    void chartFiles();
    void textsAreShownAsTheyAre();
    void controlsAreEscaped_data();
    void controlsAreEscaped();
    void controlsInTheWindow();
};

/// Otherwise none of these tests could fail.
void TstPlainText::theWatchSees() {
    OpenWatch watch;
    QCOMPARE(watch.opened(), 0);
    QLabel label(image);
    (void)label.grab();
    QVERIFY(watch.opened() > 0);
    QToolTip::showText({10, 10}, image);
    QVERIFY(watch.opened() > 0);
    QToolTip::hideText();
}

void TstPlainText::panels() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    f.draw();
    QVERIFY(f.trigger("flatList"));
    f.draw();
    const auto exchanges = f.view().session->size();
    for (std::uint32_t exchange = 0; exchange < exchanges; ++exchange) {
        f.window.selection().select({f.view().analysis->resources.resourceOf[exchange], exchange});
        f.openEveryTab();
        verifyLabels(f.window);
    }
    f.openTab("Findings");
    QVERIFY(f.choose(f.find<QPushButton>("findingsExtent"), QStringLiteral("Whole session")));
    f.draw();
    auto* findings = f.find<QTreeView>("findingsTable");
    QVERIFY(findings->model()->rowCount() > 3);
    for (int row = 0; row < findings->model()->rowCount(); ++row) {
        findings->setCurrentIndex(findings->model()->index(row, 0));
        emit findings->activated(findings->currentIndex());
        f.draw();
    }
    QTest::mouseClick(f.find<QPushButton>("warningsLink"), Qt::LeftButton);
    f.draw();
    QVERIFY(f.find<QTreeView>("warningsTable")->model()->rowCount() > 0);
    QVERIFY(f.choose(f.find<QPushButton>("chartGroup"), QStringLiteral("Media type")));
    f.draw();
    f.find<QPushButton>("chartAsTable")->click();
    f.draw();
    f.find<QLineEdit>("filterLine")->setText(QStringLiteral("is:") + image);
    f.draw();
    QVERIFY2(f.find<QLabel>("sessionName")->text().startsWith(image), "the file's name, as it is");
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::toolTips() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    f.window.selection().select({0, noIndex});
    f.find<QLineEdit>("filterLine")->setText(QStringLiteral("is:") + image);
    QTest::mouseClick(f.find<QPushButton>("warningsLink"), Qt::LeftButton);
    f.draw();
    pointAt(f.find<QLineEdit>("filterLine"), {5, 5});
    QVERIFY2(toolTipOnScreen().contains(QStringLiteral("“is:&lt;img”")), qPrintable(toolTipOnScreen()));
    f.find<QLineEdit>("filterLine")->clear();
    f.draw();
    auto* tree = f.find<QTreeView>("resourceTree");
    pointAt(tree->viewport(), tree->visualRect(tree->model()->index(0, 0)).center());
    QVERIFY2(toolTipOnScreen().contains(image.toHtmlEscaped()), qPrintable(toolTipOnScreen()));
    auto* tabs = f.find<QTabWidget>("detailTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        f.draw();
        for (auto* view : f.window.findChildren<QAbstractItemView*>())
            if (view->isVisible())
                pointAtCells(view);
    }
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::toolTipsOfWidgets() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    f.draw();
    int shown = 0;
    for (auto* widget : f.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->toolTip().isEmpty())
            continue;
        widget->setToolTip(widget->toolTip() + image); // any of them could quote something one day
        pointAt(widget, widget->rect().center());
        ++shown;
    }
    QVERIFY(shown > 5);
    auto* bar = f.find<QTabWidget>("detailTabs")->tabBar();
    bar->setTabToolTip(1, image);
    pointAt(bar, bar->tabRect(1).center());
    QVERIFY(toolTipOnScreen().contains(image.toHtmlEscaped()));
    QMenu menu;
    menu.setToolTipsVisible(true);
    menu.addAction(QStringLiteral("x"))->setToolTip(image);
    menu.popup({20, 20});
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    QCoreApplication::processEvents(); // activating a window hides tooltips
    pointAt(&menu, menu.actionGeometry(menu.actions().front()).center());
    QVERIFY(toolTipOnScreen().contains(image.toHtmlEscaped()));
    PlainToolTips::show({5, 5}, image,
                        &f.window); // for widgets that find tooltips themselves: the chart, a narrow label
    f.draw();
    QVERIFY(toolTipOnScreen().contains(image.toHtmlEscaped()));
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::menusAndButtons() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    auto* recent = f.find<QMenu>("recentFiles");
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().front()->text(), shownCaption(image + QStringLiteral(".har")));
    recent->popup({20, 20});
    pointAt(recent, recent->actionGeometry(recent->actions().front()).center());
    f.draw(recent);
    recent->close();
    QFile file(f.settings.recentFiles.front());
    QVERIFY(file.open(QIODevice::Append));
    file.write(" ");
    file.close();
    auto* again = f.find<QPushButton>("readAgain");
    QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 20000);
    QVERIFY2(again->text().contains(QStringLiteral("&&x")), qPrintable(again->text()));
    f.find<QLineEdit>("urlLine")->setText(QStringLiteral("curl -X '%1' https://a.example/").arg(image));
    f.draw();
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::questions() {
    OpenWatch watch;
    int asked = 0;
    const auto answer = [&](QWidget* dialog) {
        ++asked;
        verifyLabels(*dialog);
        QStringList texts;
        for (const auto* label : dialog->findChildren<QLabel*>())
            texts << label->text();
        QCOMPARE(texts.filter(image).size(), 2); // the text and the explanation
        (void)dialog->grab();
        QTest::keyClick(dialog, Qt::Key_Return); // the default: no
    };
    LiveWindow::whenDialogOpens(answer);
    QVERIFY(!ask(nullptr, {QStringLiteral("?"), image, image, shownCaption(image), shownCaption(image)}));
    LiveWindow::whenDialogOpens(answer);
    showMessage(nullptr, QStringLiteral("!"), image, image);
    QCOMPARE(asked, 2);
    QCOMPARE(watch.opened(), 0);
}

void TstPlainText::replayDialog() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    QVERIFY(f.trigger("replay"));
    auto* dialog = f.window.findChild<ReplayDialog*>();
    QVERIFY(dialog);
    f.draw(dialog);
    verifyLabels(*dialog);
    for (auto* view : dialog->findChildren<QAbstractItemView*>())
        pointAtCells(view);
    dialog->close();
    f.find<QLineEdit>("urlLine")->setText(QStringLiteral("https://a.example/") + image);
    QVERIFY(f.trigger("repeat"));
    for (auto* any : f.window.findChildren<QDialog*>()) {
        f.draw(any);
        verifyLabels(*any);
    }
    const SayNo no;
    QVERIFY(f.trigger("exportReport"));
    QCOMPARE(no.seen(), 1);
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::unsafeProbes() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    f.window.selection().select({f.view().analysis->resources.resourceOf[0], 0});
    const SayNo no;
    QVERIFY(f.trigger("probeUnsafe"));
    QVERIFY(no.seen() >= 1);
    QVERIFY(f.trigger("probeBasic")); // with the recorded cookies or without
    QVERIFY(no.seen() >= 2);
    if (f.find<QAction>("stop")->isEnabled())
        f.find<QAction>("stop")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 20000);
    f.draw();
    QCOMPARE(f.watch.opened(), 0);
}

/// Texts from a server: answers, probes, repeat and the notice of a failure.
void TstPlainText::liveAnswers() {
    const QByteArray evil = image.toUtf8();
    const QByteArray answer = "HTTP/1.1 200 " + evil + "\r\nETag: \"" + evil + "\"\r\nX-Cache: " + evil +
                              "\r\nContent-Type: " + evil +
                              "\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    HostileServer server({{"/x", {{answer, 0, 1, true}}}, {"/bad", {{evil + "\r\n\r\n", 0, 1, true}}}});
    OpenWatch watch;
    LiveWindow f;
    QVERIFY(f.send({server.url("/x")}));
    f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(server.url("/bad")));
    f.trigger("send");
    QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 60000);
    f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(server.url("/x")));
    f.trigger("send");
    QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 60000);
    f.trigger("probeBasic");
    QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 60000);
    auto* tabs = f.find<QTabWidget>("detailTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        finishWork();
        (void)f.window.grab();
        for (auto* view : f.window.findChildren<QAbstractItemView*>())
            if (view->isVisible())
                pointAtCells(view);
    }
    verifyLabels(f.window);
    QCOMPARE(watch.opened(), 0);
}

void TstPlainText::chartFiles() {
    StrangersWindow f;
    QVERIFY(f.openIt());
    f.draw();
    auto* panel = f.window.findChild<SavingsPanel*>();
    for (const char* file : {"chart.svg", "chart.pdf", "chart.png", "chart.csv"}) {
        const QString path = f.folder.filePath(QLatin1StringView(file));
        QVERIFY(panel->save(path));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY(!content.isEmpty());
        if (path.endsWith(QStringLiteral(".svg")))
            QVERIFY(!content.contains("<img") && !content.contains("<image"));
    }
    QCOMPARE(f.watch.opened(), 0);
}

void TstPlainText::textsAreShownAsTheyAre() {
    const PlainLabel label(image);
    QCOMPARE(label.text(), image);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(shownCaption(QStringLiteral("a&b\tc")), QStringLiteral("a&&b\\x09c"));
    QVERIFY(shownToolTip(image).contains(image.toHtmlEscaped()));
    QVERIFY(shownToolTip({}).isEmpty());
    QVERIFY(shownToolTip(QString(100'000, QLatin1Char('x'))).size() < 5000);
    QCOMPARE(shownText(QStringLiteral("äö 漢字 عربي 🎉 “x”")), QStringLiteral("äö 漢字 عربي 🎉 “x”"));
    QCOMPARE(shownText(QStringLiteral("a\n\tb")), QStringLiteral("a\n\tb"));
}

void TstPlainText::controlsAreEscaped_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, char32_t c, const char* shown) {
        QTest::newRow(name) << QStringLiteral("a") + QStringView(QChar::fromUcs4(c)) + QStringLiteral("b")
                            << QStringLiteral("a") + QLatin1StringView(shown) + QStringLiteral("b");
    };
    row("ESC", 0x1B, "\\x1b");
    row("DEL", 0x7F, "\\x7f");
    row("C1", 0x9B, "\\x9b");
    row("soft hyphen", 0xAD, "\\xad");
    row("right-to-left override", 0x202E, "\\u202e");
    row("isolate", 0x2066, "\\u2066");
    row("zero width space", 0x200B, "\\u200b");
    row("line separator", 0x2028, "\\u2028");
    row("byte order mark", 0xFEFF, "\\ufeff");
    row("tag", 0xE0041, "\\u{e0041}");
    row("line feed", '\n', "\\x0a");
}

void TstPlainText::controlsAreEscaped() {
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(shownLine(text), shown);
    QCOMPARE(shownCaption(text), shown);
}

void TstPlainText::controlsInTheWindow() {
    WindowFixture f;
    QByteArray har = smallRecording().replace("app.js", "app\\u202esj.exe");
    har.replace("Accept-Encoding", "Accept\\u200b-Encoding");
    har.replace("Firefox", "Fire\\u202efox");
    QVERIFY(f.open(har, 2));
    f.window.selection().select({0, noIndex});
    f.openTab("Messages");
    finishWork();
    QVERIFY(
        f.find<QPlainTextEdit>("requestHead")->toPlainText().contains(QStringLiteral("app\\u202esj.exe")));
    QVERIFY(
        f.find<QPlainTextEdit>("responseHead")->toPlainText().contains(QStringLiteral("Accept\\u200b-Enc")));
    for (const auto* label : f.window.findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->text()));
    auto* tree = f.find<QTreeView>("resourceTree");
    pointAt(tree->viewport(), tree->visualRect(tree->model()->index(0, 0)).center());
    QVERIFY2(toolTipOnScreen().contains(QStringLiteral("\\u202e")), qPrintable(toolTipOnScreen()));
    const QStyleOptionViewItem option;
    const QModelIndex cell = tree->model()->index(0, 0);
    QVERIFY(tree->itemDelegate()->sizeHint(option, cell).width() >
            QFontMetrics(option.font).horizontalAdvance(cell.data().toString())); // drawn with its escape
}

HCI_TEST(TstPlainText)
#include "tst_plain_text.moc"
