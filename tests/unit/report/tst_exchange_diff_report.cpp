#include "model/report/exchange_diff_report.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/golden.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <functional>

using namespace hci;
using namespace hci::test;

namespace {

/// The first and the last exchange of a session beside each other.
struct Pair {
    SessionPtr session;
    ExchangeDiff diff;
    MaskedSession mask;

    explicit Pair(const char* text)
        : session(dialogue(text)), diff(diffExchanges({session, 0}, {session, session->size() - 1})),
          mask(*session, false) {}
};

QByteArray written(const std::function<Result<void>(QIODevice&)>& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return write(out) ? out.data() : QByteArray("not written");
}

const DiffNames names{QStringLiteral("edge"), QStringLiteral("origin")};

QByteArray text(const Pair& pair) {
    return written(
        [&](QIODevice& out) { return writeExchangeDiffText(out, pair.diff, pair.mask, names, {}); });
}
QByteArray markdown(const Pair& pair) {
    return written(
        [&](QIODevice& out) { return writeExchangeDiffMarkdown(out, pair.diff, pair.mask, names); });
}
QByteArray json(const Pair& pair) {
    return written([&](QIODevice& out) { return writeExchangeDiffJson(out, pair.diff, pair.mask); });
}

/// A request field, one that came, one that went and one that is another; a secret in the URL.
constexpr const char* different = R"(
    @ 12:00:00
    > GET https://a.example/x?token=s3cr3t-value
    > Accept: text/html
    < 200 OK
    < ETag: "a"
    < Age: 7
    < Set-Cookie: a=first-cookie-value
    < Set-Cookie: b=second-cookie-value
    < Cache-Control: max-age=60
    = one
    > GET https://a.example/x?token=s3cr3t-value
    < 404 Not Found
    < ETag: "b`c"
    < X-Served-By: origin
    < Cache-Control: max-age=60
    = two
)";

} // namespace

/// Two exchanges alone, as text, Markdown and JSON.
class TstExchangeDiffReport final : public QObject {
    Q_OBJECT

private slots:
    void asText() {
        const QByteArray difference =
            differenceFromGolden(QStringLiteral("exchanges.txt"), text(Pair(different)));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void asMarkdown() {
        const Pair pair(different);
        QCOMPARE(markdown(pair), "```text\n" + text(pair) + "```\n");
        const Pair ticks("> GET https://a.example/\n< 200 OK\n< X-A: ````\n= x\n"
                         "> GET https://a.example/\n< 200 OK\n= x\n");
        QCOMPARE(markdown(ticks), "`````text\n" + text(ticks) + "`````\n"); // longer than what is inside
    }

    void asJson() {
        const QByteArray difference =
            differenceFromGolden(QStringLiteral("exchanges.json"), json(Pair(different)));
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

    void nothingDiffers() {
        const Pair same("> GET https://a.example/\n< 200 OK\n< ETag: \"a\"\n= x\n"
                        "> GET https://a.example/\n< 200 OK\n< ETag: \"a\"\n= x\n");
        QCOMPARE(text(same),
                 QByteArray("Two exchanges that do not differ\n    edge    200  GET https://a.example/\n    "
                            "origin  200  GET https://a.example/\n    the content is the same, byte for "
                            "byte; 1 field unchanged\n    0 secrets masked\n"));
        QVERIFY(json(same).contains("\"same\":true"));
    }

    /// Contents that cannot be compared are reported so; an exchange without an answer is named as failed.
    void withoutAnswer() {
        const Pair failed("> GET https://a.example/\n< 200 OK\n= x\n"
                          "> GET https://a.example/\n< failed: nobody listens\n");
        QCOMPARE(text(failed),
                 QByteArray("Two exchanges\n    edge    200  GET https://a.example/\n    origin  failed  GET "
                            "https://a.example/\n    the contents cannot be compared: one is not there, or "
                            "was cut; 0 fields\n    unchanged\n    0 secrets masked\n"));
        QVERIFY(json(failed).contains("\"status\":null"));
        QVERIFY(json(failed).contains("\"same\":false"));
    }

    void sessionOfBothSides() {
        const Pair pair(different);
        const SessionPtr both = sessionOf(pair.diff);
        QCOMPARE(both->size(), 2 * pair.session->size());
        QCOMPARE((*both)[2].url(), (*pair.session)[0].url());
    }

    void answersAtTwoAddresses() {
        const Pair pair(different);
        const QByteArray also = written([&](QIODevice& out) {
            JsonWriter writer(out);
            writer.beginObject();
            writeAlso(writer, {"192.0.2.7:443", {pair.diff}, {}}, pair.mask);
            writer.endObject();
            return writer.finish();
        });
        QVERIFY2(
            also.startsWith("{\"also\":{\"connectTo\":\"192.0.2.7:443\",\"exchanges\":[\n{\"first\":{"
                            "\"exchange\":0,\"method\":\"GET\",\"url\":\"https://a.example/x?token=[secret "),
            also.constData());
        QVERIFY(!also.contains("s3cr3t"));
    }
};

HCI_TEST(TstExchangeDiffReport)
#include "tst_exchange_diff_report.moc"
