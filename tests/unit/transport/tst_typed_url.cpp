#include "model/transport/typed_url.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// The scheme of a URL typed without one.
class TstTypedUrl : public QObject {
    Q_OBJECT
private slots:
    void completed_data() {
        QTest::addColumn<QByteArray>("completed");
        const auto row = [](const char* typed, const char* completed) {
            QTest::newRow(typed) << QByteArray(completed);
        };
        row("", "");
        row("a.example/x", "https://a.example/x");
        row("a.example:8080", "https://a.example:8080");
        row("http://a.example/", "http://a.example/");
        row("ftp://a.example/", "ftp://a.example/");
        row("127.0.0.1:8080/app.js", "http://127.0.0.1:8080/app.js");
        row("localhost", "http://localhost");
        row("LOCALHOST:3000/x", "http://LOCALHOST:3000/x");
        row("app.localhost:3000", "http://app.localhost:3000");
        row("router:8080/x", "http://router:8080/x");
        row("nas.lan", "http://nas.lan");
        row("lan.example", "https://lan.example");
        row("a.notlocalhost", "https://a.notlocalhost");
        row("localhost.example", "https://localhost.example");
        row("[::1]:80/", "http://[::1]:80/");
        row("192.168.1.7/x?u=https", "http://192.168.1.7/x?u=https");
        row("172.31.0.1", "http://172.31.0.1");
        row("172.32.0.1", "https://172.32.0.1");
        row("8.8.8.8", "https://8.8.8.8");
        row("[2001:db8::1]", "https://[2001:db8::1]");
    }
    void completed() { QTEST(QByteArray::fromStdString(completedUrl(QTest::currentDataTag())), "completed"); }
};

HCI_TEST(TstTypedUrl)
#include "tst_typed_url.moc"
