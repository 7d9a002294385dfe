#include "tests/ui/window_fixture.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/detail/safe_browser.h"

#include <QtGui/QClipboard>

using namespace hci;
using namespace hci::test;

namespace {

const QString cookie = QStringLiteral("c00kie5ecretv4lue");
const QString token = QStringLiteral("bearerTok3n99887766");
const QString inQuery = QStringLiteral("qu3ryk3yqu3ryk3y");

/// One exchange whose request carries a cookie and a token, and whose content repeats the cookie behind a
/// line longer than the view shows in one.
QByteArray withSecrets() {
    const QByteArray content = QByteArray(4090, 'x') + " you are " + cookie.toUtf8() + " today";
    EntryText entry;
    const QByteArray url = "https://a.example/x?access_token=" + inQuery.toUtf8();
    entry.url = url.constData();
    const QByteArray text = "'size': " + QByteArray::number(content.size()) +
                            ", 'mimeType': 'text/plain', 'text': '" + content + "'";
    entry.content = text.constData();
    const QByteArray fields = "{'name': 'Cookie', 'value': 'theme=dark; sid=" + cookie.toUtf8() +
                              "'}, {'name': 'Authorization', 'value': 'Bearer " + token.toUtf8() +
                              "'}, {'name': 'Accept', 'value': 'text/plain'}";
    entry.requestFields = fields.constData();
    entry.responseFields = "{'name': 'ETag', 'value': '\\\"v1\\\"'}";
    return harText({entryText(entry)});
}

QString clipboard() {
    return QGuiApplication::clipboard()->text();
}

bool holdsSecret(const QString& text) {
    return text.contains(cookie) || text.contains(token) || text.contains(inQuery);
}

void select(QPlainTextEdit& edit, qsizetype begin, qsizetype end) {
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

/// The copy of a part of the text.
QString copied(QPlainTextEdit& edit, qsizetype begin, qsizetype end) {
    QGuiApplication::clipboard()->clear();
    select(edit, begin, end);
    edit.copy();
    return clipboard();
}

QString copiedWhole(QPlainTextEdit& edit) {
    return copied(edit, 0, edit.toPlainText().size());
}

struct OpenedMessages : WindowFixture {
    [[nodiscard]] bool openThem() {
        if (!open(withSecrets(), 1))
            return false;
        window.selection().select({0, 0});
        openTab("Messages");
        return QTest::qWaitFor([this] { return !text("bodyText").toPlainText().isEmpty(); },
                               hci::test::maxWaitMs);
    }
    QPlainTextEdit& text(const char* name) { return *find<QPlainTextEdit>(name); }
};

} // namespace

/// Copies from the window hold no secrets, unless the user asks for them.
class TstCopies final : public QObject {
    Q_OBJECT
private slots:
    /// The chosen row as Markdown, by the action and by its key.
    void asMarkdown() {
        OpenedMessages f;
        QVERIFY(!f.find<QAction>("copyAsMarkdown")->isEnabled());
        QVERIFY(f.openThem());
        auto* tree = f.find<QTreeView>("resourceTree");
        f.clickRow(tree->model()->index(0, 0));
        QGuiApplication::clipboard()->clear();
        QVERIFY(f.trigger("copyAsMarkdown"));
        QTRY_VERIFY(clipboard().startsWith(
            QStringLiteral("### `GET https://a.example/x?access_token=[secret 1]` → `200")));
        QVERIFY(clipboard().contains(QStringLiteral("\nAccept: text/plain\n")));
        QVERIFY2(!holdsSecret(clipboard()), qPrintable(clipboard()));
        QGuiApplication::clipboard()->clear();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(tree, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!clipboard().isEmpty());
    }

    void heads() {
        OpenedMessages f;
        QVERIFY(f.openThem());
        QPlainTextEdit& head = f.text("requestHead");
        QVERIFY(holdsSecret(head.toPlainText())); // the window shows the received text
        const QString copy = copiedWhole(head);
        QVERIFY2(!holdsSecret(copy), qPrintable(copy));
        QVERIFY2(copy.contains(QStringLiteral("sid=[secret")), qPrintable(copy));
        QVERIFY2(copy.contains(QStringLiteral("Bearer [secret")), qPrintable(copy));
        QVERIFY2(copy.endsWith(QStringLiteral("Accept: text/plain\n")), qPrintable(copy));
    }

    /// Part of a secret is masked whole; a text without one is copied unchanged.
    void partsOfHeads() {
        OpenedMessages f;
        QVERIFY(f.openThem());
        QPlainTextEdit& head = f.text("requestHead");
        const QString text = head.toPlainText();
        const qsizetype at = text.indexOf(cookie);
        QVERIFY(at > 0);
        QVERIFY(copied(head, at + 3, at + 9).startsWith(QStringLiteral("[secret")));
        QVERIFY(copied(head, at - 4, at + 2).startsWith(QStringLiteral("sid=[secret")));
        const qsizetype accept = text.indexOf(QStringLiteral("Accept"));
        QCOMPARE(copied(head, accept, accept + 18), QStringLiteral("Accept: text/plain"));
        QCOMPARE(copied(head, at - 6, at - 4), QStringLiteral("; "));
    }

    void secretsOnDemand() {
        OpenedMessages f;
        QVERIFY(f.openThem());
        QPlainTextEdit& head = f.text("requestHead");
        select(head, 0, head.toPlainText().size());
        QTimer timer;
        connect(&timer, &QTimer::timeout, [&timer] {
            QWidget* menu = QApplication::activePopupWidget();
            if (!menu)
                return;
            timer.stop();
            menu->findChild<QAction*>(QStringLiteral("copyWithSecrets"))->trigger();
            menu->close();
        });
        timer.start(10);
        QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, head.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(head.viewport(), &event);
        QVERIFY(!timer.isActive());
        QCOMPARE(clipboard(), head.toPlainText());
    }

    /// The content repeats the cookie without a name beside it, across a line that the view breaks.
    void contents() {
        OpenedMessages f;
        QVERIFY(f.openThem());
        QPlainTextEdit& body = f.text("bodyText");
        QVERIFY(body.toPlainText().contains(QStringLiteral("⏎\n")));
        const QString copy = copiedWhole(body);
        QVERIFY2(!holdsSecret(copy), qPrintable(copy.right(80)));
        QVERIFY(!copy.contains(QStringLiteral("⏎")));
        QVERIFY2(copy.endsWith(QStringLiteral("x you are [secret 3] today")), qPrintable(copy.right(80)));
        const qsizetype end = body.toPlainText().size();
        QCOMPARE(copied(body, end - 5, end), QStringLiteral("today"));
        QVERIFY(copied(body, end - 8, end).startsWith(QStringLiteral("[secret"))); // two bytes of the cookie
    }

    void hexDumps() {
        WindowFixture f;
        EntryText entry;
        const QByteArray text =
            "'size': 30, 'mimeType': 'text/plain', 'text': 'ab " + cookie.toUtf8() + " c'";
        entry.content = text.constData();
        const QByteArray fields = "{'name': 'Cookie', 'value': 'sid=" + cookie.toUtf8() + "'}";
        entry.requestFields = fields.constData();
        QVERIFY(f.open(harText({entryText(entry)}), 1));
        f.window.selection().select({0, 0});
        f.openTab("Messages");
        QTRY_VERIFY(!f.find<QPlainTextEdit>("bodyText")->toPlainText().isEmpty());
        QVERIFY(f.choose(f.find<QPushButton>("bodyForm"), QStringLiteral("Hex")));
        auto* hex = f.find<QPlainTextEdit>("bodyHex");
        QVERIFY(hex->toPlainText().startsWith(QStringLiteral("00000000  61 62 20 63 30 ")));
        const QString copy = copiedWhole(*hex);
        QVERIFY2(copy.startsWith(QStringLiteral("00000000  61 62 20 ** ** ")), qPrintable(copy));
        QVERIFY2(copy.contains(QStringLiteral("ab *************\n")), qPrintable(copy));
        QCOMPARE(copy.size(), hex->toPlainText().size());
    }

    void rowsOfTheTree() {
        OpenedMessages f;
        QVERIFY(f.openThem());
        auto* tree = f.find<QTreeView>("resourceTree");
        f.clickRow(tree->model()->index(0, 0));
        QVERIFY(tree->model()->index(0, 0).data().toString().contains(inQuery));
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY2(clipboard().contains(QStringLiteral("/x?access_token=[secret ")),
                     qPrintable(clipboard()));
        QVERIFY2(!holdsSecret(clipboard()), qPrintable(clipboard()));
    }

    /// A row may quote the secret of any exchange; a word that no exchange has as one stays.
    void knownSecretsInRows() {
        WindowFixture f;
        QVERIFY(f.open(withSecrets(), 1));
        QStandardItemModel places;
        for (const QString& text : {cookie, QStringLiteral("c00kie5ecretv4lu")})
            places.appendRow(new QStandardItem(QStringLiteral("it says %1 here").arg(text)));
        QTreeView view;
        view.setModel(&places);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.show();
        view.selectAll();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!clipboard().isEmpty());
        const QStringList lines = clipboard().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(QStringLiteral("it says [secret ")), qPrintable(lines[0]));
        QCOMPARE(lines[1], QStringLiteral("it says c00kie5ecretv4lu here"));
    }

    /// A field's value is masked even if the name's column is hidden.
    void hiddenColumns() {
        WindowFixture f; // its filter works on the application
        auto* fields = new QStandardItemModel;
        const auto item = [](const QString& text) { return new QStandardItem(text); };
        fields->appendRow(
            {item(QStringLiteral("X-Api-Key")), item(QStringLiteral("k")), item(QStringLiteral("ours"))});
        QTreeView view;
        fields->setParent(&view);
        view.setModel(fields);
        view.show();
        for (const bool hidden : {false, true}) {
            view.setColumnHidden(2, hidden);
            view.setCurrentIndex(fields->index(0, 0));
            QGuiApplication::clipboard()->clear();
            QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
            QTRY_COMPARE(clipboard(), hidden ? QStringLiteral("X-Api-Key\t[secret 1]")
                                             : QStringLiteral("X-Api-Key\t[secret 1]\tours"));
        }
    }

    void sentences() {
        SafeBrowser browser;
        browser.setSafeMarkdown(
            QStringLiteral("The tag `\"v1\"` of /x?access_token=%1 differs.").arg(inQuery));
        browser.selectAll();
        browser.copy();
        QCOMPARE(clipboard(), QStringLiteral("The tag \"v1\" of /x?access_token=[secret 1] differs."));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }
};

HCI_TEST(TstCopies)
#include "tst_copies.moc"
