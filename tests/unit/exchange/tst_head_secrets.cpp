#include "model/exchange/secrets.h"
#include "tests/unit/test_main.h"

using hci::SecretMask;

/// Secrets in the head of a message.
class TstHeadSecrets : public QObject {
    Q_OBJECT

private slots:
    /// However small a part of a secret is copied, it is masked; the text beside it is not.
    void partsOfAHead() {
        const std::string head = "GET /?token=qqqq HTTP/1.1\nCookie: a=1234; b=5678\nAccept: */*\n";
        const hci::SecretSpans spans = hci::findHeadSecrets(head);
        QCOMPARE(spans.size(), std::size_t{3});
        const auto part = [&](std::string_view from, std::size_t skipped, std::size_t length) {
            SecretMask mask;
            const std::size_t begin = head.find(from) + skipped;
            return mask.part(head, spans, begin, begin + length);
        };
        QCOMPARE(part("GET", 0, 12), std::string("GET /?token="));
        QCOMPARE(part("GET", 0, 13), std::string("GET /?token=[secret 1]"));
        QCOMPARE(part("1234", 3, 1), std::string("[secret 1]"));
        QCOMPARE(part("1234", 4, 4), std::string("; b="));
        QCOMPARE(part("1234", 3, 6), std::string("[secret 1]; b=[secret 2]"));
        QCOMPARE(part("Accept", 0, 99), std::string("Accept: */*\n"));
        QCOMPARE(part("Accept", 4, 0), std::string());
        hci::SecretMask open(true);
        QCOMPARE(open.part(head, spans, 0, head.size()), head);
    }

    /// A start line is no field, whatever it contains; neither is a status line.
    void headsBeginWithAStartLine() {
        QVERIFY(hci::findHeadSecrets("HTTP/1.1 200 OK\nETag: \"token\"\n").empty());
        QVERIFY(hci::findHeadSecrets("Cookie: a=1234").empty());
        QCOMPARE(hci::findHeadSecrets("GET / HTTP/1.1\nCookie: a=1234").size(), std::size_t{1});
        for (const std::string protocol : {"HTTP/1.1", "h2"}) {
            const hci::SecretSpans spans = hci::findHeadSecrets("GET /?token=a b " + protocol + "\n");
            QCOMPARE(spans, (hci::SecretSpans{{12, 15, false, true}}));
        }
    }
};

HCI_TEST(TstHeadSecrets)
#include "tst_head_secrets.moc"
