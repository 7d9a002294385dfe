#include "model/exchange/masked_places.h"
#include "model/exchange/stop_check.h"
#include "model/har/har_writer.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <atomic>
#include <limits>

using namespace hci;
using namespace hci::test;

namespace {

constexpr std::size_t size = std::size_t{1} << 20;
constexpr std::size_t blocks = size / StopCheck::block;
constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

std::string repeated(const QByteArray& part) {
    std::string all;
    while (all.size() < size)
        all += std::string_view(part.constData(), static_cast<std::size_t>(part.size()));
    return all;
}

/// Counts the questions whether to stop, and answers yes after so many.
struct Questions {
    std::size_t most = never;
    std::atomic<std::size_t> count = 0;

    bool operator()() { return ++count > most; }
};

std::string masked(SecretMask& mask, const std::string& text, const char* type, Questions& questions) {
    const std::function<bool()> stopped = [&questions] { return questions(); };
    return std::string_view(type) == "form" ? mask.parameters(text, stopped)
                                            : mask.content(text, type, stopped);
}

} // namespace

/// The search for secrets in one large text ends soon after the user cancels.
class TstSecretStop final : public QObject {
    Q_OBJECT

private slots:
    void largeTexts_data() {
        QTest::addColumn<QByteArray>("part");
        for (const char* part : {"a", "a b", " ", "=", "\"k\":\"v\",", "\"token\":\"a1b2c3d4e5\",", "\\u0041",
                                 "%41", "&amp;", "/x", "Qx7ZpW9sLk3v", "Qx7ZpW9sLk3", "UXg3WnBXOXNMazN2",
                                 "YWFhYWFhYWFhYWFh\n", "YWFhYWFhYWFhYWFhYWFh|"})
            QTest::newRow(part) << QByteArray(part);
    }
    void largeTexts() {
        QFETCH(const QByteArray, part);
        const std::string text = repeated(part);
        SecretMask mask;
        mask.learnField("Cookie", "a=Qx7ZpW9sLk3v");
        mask.indexKnown();
        for (const char* type : {"application/json", "text/html", "image/png", "form"}) {
            Questions all;
            const std::string whole = masked(mask, text, type, all);
            QVERIFY2(all.count >= blocks, type);
            Questions none{0};
            QCOMPARE(masked(mask, text, type, none), std::string("[secret]"));
            QVERIFY2(none.count < 40, type);
            Questions half{all.count / 2};
            QCOMPARE(masked(mask, text, type, half), std::string("[secret]"));
            QVERIFY2(half.count - half.most < 40, qPrintable(QString::number(half.count - half.most)));
            Questions last{all.count};
            QCOMPARE(masked(mask, text, type, last), whole);
        }
    }

    /// Each of the passes over a text asks, so that none runs on alone.
    void passes_data() {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<std::size_t>("passes");
        QTest::newRow("syntax") << QByteArray("= ") << std::size_t{1};
        QTest::newRow("syntax and lists") << QByteArray(", ") << std::size_t{2};
        QTest::newRow("syntax and paths") << QByteArray("/ ") << std::size_t{2};
        QTest::newRow("syntax and escapes") << QByteArray("=\\/") << std::size_t{4};
    }
    void passes() {
        QFETCH(const QByteArray, part);
        QFETCH(const std::size_t, passes);
        SecretMask mask;
        Questions all;
        (void)masked(mask, repeated(part), "text/plain", all);
        QVERIFY2(all.count >= passes * (blocks - 1), qPrintable(QString::number(all.count)));
    }
    void passesOfKnownTexts() {
        SecretMask mask;
        mask.learnField("Cookie", "a=Qx7ZpW9sLk3v");
        mask.indexKnown();
        Questions all;
        (void)masked(mask, repeated("abcdefghijklmnop "), "image/png", all);
        QVERIFY2(all.count >= 2 * (blocks - 1), qPrintable(QString::number(all.count)));
    }
    void tables() {
        SecretMask mask;
        Questions all;
        (void)masked(mask, "password\n" + repeated("=\n"), "text/csv", all);
        QVERIFY2(all.count >= 2 * (blocks - 1), qPrintable(QString::number(all.count)));
    }

    void numbersOfManySecrets() {
        SecretMask mask;
        const std::string text = repeated("{\"token\":\"a1b2c3d4e5\"}\n");
        Questions all;
        (void)masked(mask, text, "application/json", all);
        Questions last{all.count - 1};
        QCOMPARE(masked(mask, text, "application/json", last), std::string("[secret]"));
    }

    void placesOfContents() {
        const SessionPtr session =
            dialogue("> GET http://a.example/x\n< 200 OK\n< Content-Type: text/plain\n= " +
                     repeated("token=a1b2c3d4e5 ") + '\n');
        MaskedSession mask(*session, false);
        Questions all;
        QCOMPARE(maskContents(*session, mask, [&all] { return all(); }).count, 1U);
        Questions half{all.count / 2};
        QCOMPARE(maskContents(*session, mask, [&half] { return half(); }).count, 0U);
    }

    void recordings() {
        const SessionPtr session =
            dialogue("> GET http://a.example/x\n< 200 OK\n< Content-Type: text/plain\n= " +
                     repeated("token=a1b2c3d4e5 word ") + '\n');
        const auto write = [&session](Questions& questions, QByteArray& bytes) {
            QBuffer out(&bytes);
            out.open(QIODevice::WriteOnly);
            Progress progress([&questions] { return questions(); }, {});
            return writeHar(*session, out, {}, progress);
        };
        Questions all;
        QByteArray whole;
        QVERIFY(write(all, whole));
        QVERIFY(whole.contains(" word "));
        Questions half{all.count / 2};
        QByteArray part;
        const Result<HarWritten> stopped = write(half, part);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QVERIFY(!part.contains(" word "));
        QVERIFY(half.count - half.most < 40);
    }
};

HCI_TEST(TstSecretStop)
#include "tst_secret_stop.moc"
