#include "model/report/address_words.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <string>

using namespace hci;
using namespace hci::test;

namespace {

/// An answer with these fields and content to the same request.
std::string answer(const char* fields, const char* content = "x", const char* status = "200 OK") {
    std::string text = std::string("@ 12:00:00\n> GET https://a.example/x\n< ") + status + "\n";
    for (const QByteArray& field : QByteArray(fields).split('\n'))
        if (!field.isEmpty())
            text += "< " + field.toStdString() + "\n";
    return text + "= " + content + "\n";
}

} // namespace

/// The sentence on what differs between the addresses of a host.
class TstAddressWords final : public QObject {
    Q_OBJECT

private slots:
    void sentences_data() {
        QTest::addColumn<QByteArray>("here");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("fault");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const std::string& here, const std::string& there, bool fault,
                            const char* said) {
            QTest::newRow(name) << QByteArray::fromStdString(here) << QByteArray::fromStdString(there)
                                << fault << QString::fromUtf8(said);
        };
        row("the same", answer("ETag: \"a\""), answer("ETag: \"a\""), false, "");
        row("another status", answer("", "x"), answer("", "x", "404 Not Found"), true, "404, here 200");
        row("no answer", answer("", "x"), "> GET https://a.example/x\n< failed: nobody listens\n", true,
            "no answer, here 200");
        row("another tag", answer("ETag: \"a\""), answer("ETag: \"b\""), true,
            "the same content, but ETag `\"b\"`, here `\"a\"`: a client that moves between them downloads "
            "all of it again");
        row("other content, too", answer("ETag: \"a\""), answer("ETag: \"b\"", "y"), true,
            "other content, and ETag `\"b\"`, here `\"a\"`");
        row("other content alone", answer("ETag: \"a\""), answer("ETag: \"a\"", "y"), true,
            "other content behind the same ETag: a client that moves between them keeps the old content");
        row("other content without tags", answer(""), answer("", "y"), true, "other content");
        row("another date", answer("Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT"),
            answer("Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT"), true,
            "Last-Modified `Mon, 05 Jan 2026 11:00:00 GMT`, here `Mon, 05 Jan 2026 10:00:00 GMT`");
        row("another policy", answer("Cache-Control: max-age=60"), answer("cache-control: no-cache"), true,
            "Cache-Control `no-cache`, here `max-age=60`");
        row("a policy on one side", answer("Vary: Cookie"), answer(""), true, "Vary none, here `Cookie`");
        row("another age", answer("Age: 1"), answer("Age: 2"), false, "Age `2`, here `1`");
    }
    void sentences() {
        QFETCH(const QByteArray, here);
        QFETCH(const QByteArray, there);
        QFETCH(const bool, fault);
        const SessionPtr session = dialogue(here.toStdString() + there.toStdString());
        const ExchangeDiff diff = diffExchanges({session, 0}, {session, 1});
        QTEST(addressSentence(diff), "said");
        QCOMPARE(isFault(diff), fault);
    }

    void hosts() {
        QCOMPARE(hostInWords({"a.example", {"192.0.2.1", "192.0.2.2"}, 0}),
                 QStringLiteral("a.example: 192.0.2.1, 192.0.2.2"));
        QCOMPARE(hostInWords({"a.example", {"192.0.2.1"}, 3}),
                 QStringLiteral("a.example: 192.0.2.1 (3 more not asked)"));
        QCOMPARE(hostInWords({"a.example", {}, 0}), QStringLiteral("a.example: no address was found"));
    }
};

HCI_TEST(TstAddressWords)
#include "tst_address_words.moc"
