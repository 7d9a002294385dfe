#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/unit/test_main.h"
#include "tests/unit/transport/hostile_server.h"
#include "tests/unit/transport/tls_server.h"
#include "ui/request/request_bar.h"

using namespace hci;
using test::LiveWindow;

namespace {

/// Puts a text on the clipboard and pastes it into the URL line by its key.
template <class Window> void paste(Window& f, const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    auto* line = f.template find<QLineEdit>("urlLine");
    line->setFocus();
    line->selectAll();
    QTest::keySequence(line, QKeySequence::Paste);
}

template <class Window> HttpRequest requestOf(Window& f) {
    return f.window.template findChild<RequestBar*>()->request();
}

} // namespace

class TstRequestBar : public QObject {
    Q_OBJECT
private slots:
    void curlIsPasted() {
        LiveWindow f;
        paste(f, QStringLiteral("curl 'https://a.example/x?y=1' \\\n  -X PURGE \\\n  -H 'Accept: text/html' "
                                "\\\n  --data-raw 'k=v' --connect-to ::127.0.0.1:8443 --compressed"));
        const HttpRequest request = requestOf(f);
        QCOMPARE(request.url, std::string("https://a.example/x?y=1"));
        QCOMPARE(request.method, std::string("PURGE"));
        QCOMPARE(request.body, QByteArray("k=v"));
        QCOMPARE(std::string(fieldValue(request.fields, "accept")), std::string("text/html"));
        test::buildEditors(f.window); // they show the values set before they were built
        QCOMPARE(f.find<QLineEdit>("connectToLine")->text(), QStringLiteral("127.0.0.1:8443"));
        QCOMPARE(f.find<QPlainTextEdit>("contentEdit")->toPlainText(), QStringLiteral("k=v"));
        QVERIFY(f.find<QPushButton>("fieldsButton")->text().contains(QStringLiteral("content")));
        QVERIFY(f.find<QPushButton>("connectionButton")->text().contains(QStringLiteral("127.0.0.1:8443")));
    }

    void otherTextStays() {
        LiveWindow f;
        paste(f, QStringLiteral("https://a.example/curl"));
        QCOMPARE(requestOf(f).url, std::string("https://a.example/curl"));
        QCOMPARE(requestOf(f).method, std::string("GET"));
    }

    void copyAsCurlGivesTheSameRequest() {
        LiveWindow f;
        QVERIFY(f.send({f.url("/good/both")}));
        const HttpRequest before = requestOf(f);
        f.trigger("copyAsCurl");
        const QString curl = QGuiApplication::clipboard()->text();
        f.find<QLineEdit>("urlLine")->clear();
        paste(f, curl);
        QCOMPARE(requestOf(f).url, before.url);
        QCOMPARE(requestOf(f).method, before.method);
        QCOMPARE(std::string(fieldValue(requestOf(f).fields, "accept-encoding")),
                 std::string(fieldValue(before.fields, "accept-encoding")));
    }

    /// The URL names a host that does not exist; the connection goes to the demo origin.
    void connectsElsewhere() {
        LiveWindow f;
        test::buildEditors(f.window);
        f.find<QLineEdit>("connectToLine")->setText(QStringLiteral("127.0.0.1:%1").arg(f.demo.port()));
        QVERIFY(f.send({"http://www.example.invalid/good/etag"}));
        const Exchange answer = (*f.window.sessions().view().session)[0];
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.url(), std::string_view("http://www.example.invalid/good/etag"));
        f.find<QLineEdit>("connectToLine")->setText(QStringLiteral("no address"));
        QVERIFY(f.find<QLineEdit>("connectToLine")->property("problem").toBool());
        QCOMPARE(f.find<QPushButton>("connectionButton")->text(), QStringLiteral("Connection ▾"));
    }

    /// The proxy stays after a command without one, and in the next run; its password is not saved.
    void goesThroughAProxy() {
        const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        test::HostileServer proxy({{"http://a.invalid/x", {{okay, 0, 1, true}}}});
        const QString address = QStringLiteral("127.0.0.1:%1").arg(proxy.port());
        LiveWindow f;
        paste(f, QStringLiteral("curl --proxy http://me:pw@%1 http://b.invalid/y").arg(address));
        paste(f, QStringLiteral("curl http://a.invalid/x"));
        QCOMPARE(f.find<QPushButton>("connectionButton")->text(), QStringLiteral("Through a proxy ▾"));
        f.trigger("send");
        QVERIFY(test::waitForExchanges(f.window, 1));
        QCOMPARE((*f.window.sessions().view().session)[0].status(), 200);
        QCOMPARE(proxy.requests().size(), 1);
        f.window.rememberSettings();
        QSettings file(f.folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        f.settings.save(file);
        QCOMPARE(Settings::load(file).proxy, QStringLiteral("http://%1").arg(address));
    }

    /// Marks invalid values, and sends nothing without them.
    void unusableConnections_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("proxy") << QByteArray("proxyLine") << QStringLiteral("a.example");
        QTest::newRow("certificate") << QByteArray("certificateLine") << QStringLiteral("/nonexistent.pem");
    }
    void unusableConnections() {
        QFETCH(QByteArray, line);
        QFETCH(QString, text);
        LiveWindow f;
        test::buildEditors(f.window);
        f.find<QLineEdit>(line.constData())->setText(text);
        QVERIFY(f.find<QLineEdit>(line.constData())->property("problem").toBool());
        QVERIFY(f.send({f.url("/good/etag")}));
        QCOMPARE((*f.window.sessions().view().session)[0].record().failure, Failure::Other);
        f.find<QLineEdit>(line.constData())->clear();
        QVERIFY(!f.find<QLineEdit>(line.constData())->property("problem").toBool());
        QVERIFY(f.send({f.url("/good/etag")}));
        QCOMPARE((*f.window.sessions().view().session)[1].status(), 200);
    }

    void reloadsCarryTheirDirectives_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("field"); // empty: none
        QTest::newRow("plain") << QStringLiteral("send") << QByteArray();
        QTest::newRow("9111 5.2.1.1 reload") << QStringLiteral("reload") << QByteArray("max-age=0");
        QTest::newRow("9111 5.2.1.4 hard reload") << QStringLiteral("hardReload") << QByteArray("no-cache");
    }
    void reloadsCarryTheirDirectives() {
        QFETCH(QString, action);
        QFETCH(QByteArray, field);
        LiveWindow f;
        f.find<QLineEdit>("urlLine")->setText(QString::fromStdString(f.url("/good/etag")));
        f.window.findChild<QAction*>(action)->trigger();
        QVERIFY(test::waitForExchanges(f.window, 1));
        const Exchange sent = (*f.window.sessions().view().session)[0];
        QCOMPARE(sent.request().combined(FieldName::CacheControl), field.toStdString());
    }

    void unsafeMethodsAreConfirmed_data() {
        QTest::addColumn<QString>("method");
        for (const char* method : {"POST", "DELETE", "OPTIONS"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }
    void unsafeMethodsAreConfirmed() {
        QFETCH(QString, method);
        test::HostileServer server(
            {{"/x", {{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", 0, 1, true}}}});
        const QString url = QString::fromStdString(server.url("/x"));
        LiveWindow f;
        const QString command = QStringLiteral("curl -X %1 -d hello %2").arg(method, url);
        paste(f, command);
        QString told;
        LiveWindow::whenDialogOpens([&](QWidget* dialog) {
            told = qobject_cast<QMessageBox*>(dialog)->text();
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        f.trigger("send"); // Return: the default is not to send
        QCOMPARE(told, method + QLatin1Char(' ') + url);
        f.window.inspect({server.url("/behind")});
        QVERIFY(test::waitForExchanges(f.window, 1));
        QCOMPARE(server.requests().size(), 1); // nothing was sent before it
        paste(f, command);
        LiveWindow::whenDialogOpens(
            [&](QWidget* dialog) { test::clickIn(dialog, QStringLiteral("Send ") + method); });
        f.trigger("send");
        QVERIFY(test::waitForExchanges(f.window, 2));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().last().startsWith(QByteArray(method.toLatin1() + ' ')));
    }

    void tlsErrorsAreAcceptedForOneHost() {
        test::TlsServer server;
        LiveWindow f;
        QVERIFY(f.send({"https://" + server.address() + "/x"}));
        QCOMPARE((*f.window.sessions().view().session)[0].record().failure, Failure::Tls);
        auto* accept = f.find<QPushButton>("noticeAct");
        QVERIFY(accept->isVisible());
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(test::waitForExchanges(f.window, 2));
        QCOMPARE((*f.window.sessions().view().session)[1].status(), 200);
        QVERIFY(!accept->isVisible());
        QTest::mouseClick(f.find<QPushButton>("connectionButton"), Qt::LeftButton);
        f.click("forgetHostsButton");
        QVERIFY(f.send({"https://" + server.address() + "/x"}));
        QCOMPARE((*f.window.sessions().view().session)[2].status(), 0);
        f.click("noticeDismiss");
        QVERIFY(!accept->isVisible());
    }

    void recordedCredentialsNeedConsent() {
        test::HostileServer server(
            {{"/x",
              {{"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", 0, 1,
                true}}}});
        QByteArray har = test::smallRecording();
        har.replace("https://shop.example/app.js", QByteArray::fromStdString(server.url("/x")));
        har.replace(R"("headers": []})", R"("headers": [{"name": "Cookie", "value": "id=1"}]})");
        LiveWindow f;
        f.window.openFiles({test::writeRecording(f.folder, har)});
        QVERIFY(test::waitForExchanges(f.window, 2));
        f.window.selection().select({0, 0});
        QString told;
        LiveWindow::whenDialogOpens([&](QWidget* dialog) {
            told = qobject_cast<QMessageBox*>(dialog)->text();
            QTest::keyClick(dialog, Qt::Key_Return); // the default is to send without
        });
        f.trigger("revalidate");
        QVERIFY2(told.contains(QStringLiteral("Cookie")) && told.contains(QStringLiteral("http://127.0.0.1")),
                 qPrintable(told));
        QVERIFY(test::waitForExchanges(f.window, 3));
        QTRY_VERIFY_WITH_TIMEOUT(!f.find<QAction>("stop")->isEnabled(), 10000);
        for (const QByteArray& request : server.requests())
            QVERIFY(!request.contains("id=1"));
    }

    void historyIsOffered() {
        LiveWindow f;
        QVERIFY(f.send({f.url("/good/etag"), f.url("/good/both")}));
        auto* line = f.find<QLineEdit>("urlLine");
        line->clear();
        QTest::keyClicks(line, QStringLiteral("both"));
        QCOMPARE(line->completer()->completionCount(), 1);
        QVERIFY(line->completer()->currentCompletion().endsWith(QStringLiteral("/good/both")));
        line->clear();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Down);
        QVERIFY(line->completer()->popup()->isVisible());
        QCOMPARE(line->completer()->completionCount(), 2);
    }

    /// Send acts on the bar: selecting a row fills it, unless that would lose something.
    void selectingARowFillsTheBar() {
        test::WindowFixture f;
        QVERIFY(f.open(test::twoKinds(), 2));
        const auto rowUrl = [&](std::uint32_t index) {
            return std::string((*f.view().session)[index].url());
        };
        f.window.selection().select({1, noIndex});
        QCOMPARE(requestOf(f).url, rowUrl(1));
        f.window.selection().select({0, noIndex});
        QCOMPARE(requestOf(f).url, rowUrl(0));
        auto* line = f.find<QLineEdit>("urlLine");
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("b.example/typed"));
        f.window.selection().select({1, noIndex});
        QCOMPARE(requestOf(f).url, std::string("https://b.example/typed"));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        f.window.selection().select({0, noIndex});
        QCOMPARE(requestOf(f).url, rowUrl(0));
        paste(f, QStringLiteral("curl https://c.example/ -d k=v"));
        f.window.selection().select({1, noIndex});
        QCOMPARE(requestOf(f).url, std::string("https://c.example/"));
        QCOMPARE(requestOf(f).method, std::string("POST"));
    }

    /// A URL with a secret in it stays in the list, where copies are masked.
    void secretsDoNotFillTheBar() {
        test::WindowFixture f;
        QVERIFY(f.open(test::twoKinds().replace("a.css", "a.css?access_token=pl4ntQzXv9w"), 2));
        for (const std::uint32_t resource : {0U, 1U, 0U, 1U}) {
            f.window.selection().select({resource, noIndex});
            QVERIFY(requestOf(f).url.find("pl4nt") == std::string::npos);
        }
        QCOMPARE(requestOf(f).url, std::string("https://shop.example/app.js"));
    }

    void contentIsKeptByteForByte() {
        LiveWindow f;
        auto* bar = f.window.findChild<RequestBar*>();
        HttpRequest request;
        request.method = "POST";
        request.url = "https://a.example/";
        request.body = QByteArray("\xFF\x00z", 3);
        bar->setRequest(request);
        QCOMPARE(bar->request().body, request.body);
        test::buildEditors(f.window);
        QVERIFY(f.find<QPlainTextEdit>("contentEdit")->toPlainText().isEmpty()); // it is no text
        f.find<QPlainTextEdit>("contentEdit")->setPlainText(QStringLiteral("ü"));
        QCOMPARE(bar->request().body, QByteArray("\xC3\xBC"));
    }
};

HCI_TEST(TstRequestBar)
#include "tst_request_bar.moc"
