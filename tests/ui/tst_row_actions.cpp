#include "tests/ui/gates.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/ui/opened_urls.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "ui/request/request_bar.h"

#include <QtGui/QClipboard>

using namespace hci;
using namespace hci::test;

namespace {

const QString token = QStringLiteral("bearerTok3n99887766");
const QString password = QStringLiteral("p4ssw0rdp4ssw0rd");

/// A GET, a POST with a credential and a content with a password, a GET with a token in its URL, and one that
/// no browser can open.
QByteArray fourRequests() {
    QByteArrayList entries;
    entries << entryText({.url = "https://a.example/plain"});
    const QByteArray fields =
        quoted("{'name': 'Authorization', 'value': 'Bearer ") + token.toUtf8() +
        quoted("'}, {'name': 'Content-Type', 'value': 'application/x-www-form-urlencoded'}");
    const QByteArray form = "user=me&password=" + password.toUtf8();
    const QByteArray request =
        QByteArray("\"request\": {\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", "
                   "\"text\": \"") +
        form + "\"},";
    entries << entryText({.url = "https://a.example/login", .requestFields = fields.constData()})
                   .replace("\"GET\"", "\"POST\"")
                   .replace("\"request\": {", request);
    const QByteArray url = "https://a.example/x?access_token=" + token.toUtf8();
    entries << entryText({.url = url.constData()});
    entries << entryText({.url = "ftp://a.example/file"});
    return harText(entries);
}

struct RowsWindow : WindowFixture {
    OpenedUrls opened;

    RowsWindow() {
        installTextsOnce();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
    QTreeView* tree() { return find<QTreeView>("resourceTree"); }
    [[nodiscard]] bool openFour() {
        return open(fourRequests(), 4) && trigger("flatList") &&
               QTest::qWaitFor([this] { return tree()->model()->rowCount() == 4; }, hci::test::maxWaitMs);
    }
    void choose(int first, int last) {
        tree()->selectionModel()->select(
            QItemSelection(tree()->model()->index(first, 0), tree()->model()->index(last, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    HttpRequest request() { return window.findChild<RequestBar*>()->request(); }
    QAction& action(const char* name) { return *find<QAction>(name); }
    [[nodiscard]] QString reason(const char* name) {
        return action(name).isEnabled() ? QString() : action(name).statusTip();
    }
};

/// Answers questions with the button of that text.
class Answering {
public:
    explicit Answering(const QString& button) {
        m_timer.callOnTimeout([this, button] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                ++m_asked;
                clickIn(dialog, button);
            }
        });
        m_timer.start(10);
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    QTimer m_timer;
    int m_asked = 0;
};

QString clipboard() {
    return QGuiApplication::clipboard()->text();
}

} // namespace

/// The commands of the row's menu for the chosen rows.
class TstRowActions final : public QObject {
    Q_OBJECT
private slots:
    void reasons();
    void editAndResend();
    void withoutWhatWasRecorded();
    void nothingIsSentBeforeSend();
    void contentThatIsNoText();
    void urlsAndFields();
    void openInBrowser();
    void exportSelection();
    void revalidateSeveral();
    void aRowIsNoCurlCommand();
};

void TstRowActions::reasons() {
    RowsWindow f;
    for (const char* name : {"editAndResend", "openInBrowser", "copyUrls", "copyFields", "exportChosen"})
        QCOMPARE(f.reason(name), QStringLiteral("Choose a row of the list first"));
    QVERIFY(f.openFour());
    f.choose(0, 0);
    for (const char* name : {"editAndResend", "openInBrowser", "copyUrls", "copyFields", "exportChosen"})
        QVERIFY2(f.action(name).isEnabled(), name);
    QVERIFY(f.action("openInBrowser").statusTip().startsWith(QStringLiteral("Open the URL")));
    QVERIFY(f.tree()->actions().contains(&f.action("editAndResend")));
    f.choose(0, 1);
    QCOMPARE(f.reason("editAndResend"), QStringLiteral("Choose one row alone"));
    QCOMPARE(f.reason("openInBrowser"), QStringLiteral("Choose one row alone"));
    QVERIFY(f.action("copyUrls").isEnabled());
    f.choose(1, 1);
    QCOMPARE(f.reason("openInBrowser"), QStringLiteral("A browser can only open what a GET requested"));
    QVERIFY(f.action("editAndResend").isEnabled());
    f.choose(3, 3);
    QCOMPARE(f.reason("openInBrowser"), QStringLiteral("Only http and https open in a browser"));
    QCOMPARE(f.reason("editAndResend"), QStringLiteral("Only http and https can be sent"));
    QVERIFY(f.trigger("closeSession"));
    QTRY_COMPARE(f.reason("copyUrls"), QStringLiteral("Choose a row of the list first"));
}

/// By its key, with all recorded fields and content.
void TstRowActions::editAndResend() {
    RowsWindow f;
    QVERIFY(f.openFour());
    f.choose(1, 1);
    f.tree()->setFocus();
    const Answering with(QStringLiteral("With ")); // but not "Without"
    QTest::keyClick(&f.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* editor = f.find<QWidget>("fieldsEditor");
    QTRY_VERIFY(editor->isVisible());
    QCOMPARE(with.asked(), 2); // the field, and the content
    const HttpRequest request = f.request();
    QCOMPARE(request.method, std::string("POST"));
    QCOMPARE(request.url, std::string("https://a.example/login"));
    QCOMPARE(std::string(fieldValue(request.fields, "authorization")), "Bearer " + token.toStdString());
    QCOMPARE(request.body, "user=me&password=" + password.toUtf8());
    QVERIFY(f.find<QTreeView>("fieldsTable")->isAncestorOf(QApplication::focusWidget())); // its first field
    editor->close();
    f.choose(0, 0); // would otherwise fill the bar
    f.window.selection().select({0, 0});
    QCOMPARE(f.request().url, std::string("https://a.example/login"));
}

void TstRowActions::withoutWhatWasRecorded() {
    RowsWindow f;
    QVERIFY(f.openFour());
    f.choose(1, 1);
    const Answering without(QStringLiteral("Without"));
    QVERIFY(f.trigger("editAndResend"));
    auto* editor = f.find<QWidget>("fieldsEditor");
    QTRY_VERIFY(editor->isVisible());
    QVERIFY(!hasField(f.request().fields, "authorization"));
    QVERIFY(f.request().body.isEmpty());
    editor->close();
}

void TstRowActions::nothingIsSentBeforeSend() {
    const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    HostileServer server({{"/x", {{okay, 0, 1, true}}}});
    RowsWindow f;
    const QByteArray url = QByteArray::fromStdString(server.url("/x"));
    QVERIFY(f.open(harText({entryText({.url = url.constData(), .requestFields = ""})}), 1));
    QTRY_COMPARE(f.tree()->model()->rowCount(), 1);
    f.choose(0, 0);
    QVERIFY(f.trigger("editAndResend"));
    auto* editor = f.find<QWidget>("fieldsEditor");
    QTRY_VERIFY(editor->isVisible());
    QVERIFY(f.request().fields.empty()); // as it was sent, without the bar's own fields
    editor->close();
    finishWork();
    QVERIFY(server.requests().isEmpty());
    QVERIFY(f.trigger("send"));
    QVERIFY(waitForExchanges(f.window, 2));
    QCOMPARE(server.requests().size(), 1);
}

/// Binary content is sent unchanged, and not shown.
void TstRowActions::contentThatIsNoText() {
    LiveWindow f;
    auto* bar = f.window.findChild<RequestBar*>();
    test::buildEditors(f.window);
    auto* edit = f.find<QPlainTextEdit>("contentEdit");
    const QByteArray binary("\x89PNG\x00\xff", 6);
    bar->edit({"POST", "https://a.example/", {}, binary});
    QCOMPARE(bar->request().body, binary);
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(edit->placeholderText().contains(QStringLiteral("6 B")));
    const QByteArray large(100'000, 'x');
    bar->edit({"POST", "https://a.example/", {}, large});
    QCOMPARE(bar->request().body, large);
    QVERIFY(edit->toPlainText().isEmpty());
    bar->edit({"POST", "https://a.example/", {}, "a=1"});
    QCOMPARE(edit->toPlainText(), QStringLiteral("a=1"));
    f.find<QWidget>("fieldsEditor")->close();
}

void TstRowActions::urlsAndFields() {
    RowsWindow f;
    QVERIFY(f.openFour());
    f.choose(0, 2);
    QGuiApplication::clipboard()->clear();
    QVERIFY(f.trigger("copyUrls"));
    QTRY_COMPARE(clipboard(), QStringLiteral("https://a.example/plain\nhttps://a.example/login\n"
                                             "https://a.example/x?access_token=[secret 1]"));
    QVERIFY(f.trigger("copyFields"));
    QTRY_VERIFY(clipboard().startsWith(QStringLiteral("# https://a.example/plain\nGET /plain")));
    QVERIFY(clipboard().contains(QStringLiteral("\nAuthorization: Bearer [secret 1]\n")));
    QVERIFY(!clipboard().contains(token) && !clipboard().contains(password));
}

void TstRowActions::openInBrowser() {
    RowsWindow f;
    QVERIFY(f.openFour());
    f.choose(0, 0);
    f.tree()->setFocus();
    QTest::keyClick(&f.window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.opened.urls, QList<QUrl>{QUrl(QStringLiteral("https://a.example/plain"))});
    f.choose(2, 2);
    {
        const Answering no(QStringLiteral("Do Not Open"));
        QVERIFY(f.trigger("openInBrowser"));
        QCOMPARE(no.asked(), 1);
    }
    QCOMPARE(f.opened.urls.size(), 1);
    const Answering yes(QStringLiteral("Open"));
    QVERIFY(f.trigger("openInBrowser"));
    QCOMPARE(f.opened.urls.size(), 2);
}

/// The dialog opens with the chosen rows; a later export of everything has its earlier scope again.
void TstRowActions::exportSelection() {
    RowsWindow f;
    QVERIFY(f.openFour());
    f.choose(0, 1);
    const auto scopeOf = [&f](const char* action) {
        QString scope;
        whenAsked<QDialog>([&scope](QDialog& dialog) {
            if (const auto* scopes = dialog.findChild<QComboBox*>())
                scope = scopes->currentText();
            dialog.reject();
        });
        [[maybe_unused]] const bool done = f.trigger(action);
        return scope;
    };
    QVERIFY2(scopeOf("exportChosen").contains(QStringLiteral("2")), qPrintable(scopeOf("exportChosen")));
    QVERIFY2(scopeOf("exportReport").contains(QStringLiteral("4")), qPrintable(scopeOf("exportReport")));
}

void TstRowActions::revalidateSeveral() {
    LiveWindow f;
    QVERIFY(f.send({f.url("/good/etag"), f.url("/good/both"), f.url("/fault/no-validator")}));
    auto* tree = f.find<QTreeView>("resourceTree");
    QTRY_COMPARE(tree->model()->rowCount(), 3);
    tree->selectAll();
    QVERIFY(f.find<QAction>("revalidate")->isEnabled());
    f.trigger("revalidate");
    QVERIFY(waitForExchanges(f.window, 5)); // one of the three has no validator
    int notModified = 0;
    const Session& session = *f.window.sessions().view().session;
    for (std::uint32_t i = 3; i < 5; ++i)
        notModified += session[i].status() == 304 ? 1 : 0;
    QCOMPARE(notModified, 2);
}

/// A recorded URL that reads like a curl command sets nothing.
void TstRowActions::aRowIsNoCurlCommand() {
    RowsWindow f;
    QVERIFY(f.open(harText({entryText({.url = "curl https://b.example/ --proxy http://evil.example:1"}),
                            entryText({.url = "https://a.example/x"})}),
                   2));
    const QString connection = f.find<QPushButton>("connectionButton")->text();
    f.window.selection().select({0, 0});
    QCOMPARE(f.find<QPushButton>("connectionButton")->text(), connection);
    QVERIFY(f.request().url.find("b.example") == std::string::npos);
}

HCI_TEST(TstRowActions)
#include "tst_row_actions.moc"
