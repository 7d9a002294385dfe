#include "model/har/import.h"
#include "model/har/json_repair.h"

#include "tests/unit/growth.h"
#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::har;
using namespace hci::test;

/// The cost of reading grows linearly with its input, whatever its shape.
class TstHarGrowth : public QObject {
    Q_OBJECT

private slots:
    void growthOfRepair_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("again");
        QTest::newRow("quotes without an end") << QByteArray("{\"a\":\"") << QByteArray("\"x");
        QTest::newRow("quotes and line ends") << QByteArray("{\"a\":\"") << QByteArray("\"x\n");
        QTest::newRow("quotes and blanks") << QByteArray("{\"a\":\"") << QByteArray("\"    ");
        QTest::newRow("backslashes") << QByteArray("{\"a\":\"") << QByteArray("\\");
        QTest::newRow("names without a colon") << QByteArray("{") << QByteArray("\"a\" ");
        QTest::newRow("wrong brackets") << QByteArray("{\"a\":").repeated(255) << QByteArray("]");
        QTest::newRow("brackets that open and do not match") << QByteArray("{\"a\":") << QByteArray("[}");
        QTest::newRow("too deep") << QByteArray("{\"a\":") << QByteArray("[");
        QTest::newRow("control characters") << QByteArray("{\"a\":\"") << QByteArray("\1");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"a\":\"") << QByteArray("\xFF");
    }
    void growthOfRepair() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, again);
        const double times = growth(500'000, [&](std::size_t n) {
            const std::string broken =
                before.toStdString() + again.repeated(static_cast<qsizetype>(n)).toStdString();
            QVERIFY(repairJson(broken).text.size() > 1);
        });
        QVERIFY2(times < linearGrowth, qPrintable(QString::number(times)));
    }

    void growthOfReader_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<QByteArray>("behind");
        const QByteArray log = "{\"log\":{\"entries\":[";
        const auto row = [](const char* name, const QByteArray& before, const QByteArray& again,
                            const QByteArray& behind) { QTest::newRow(name) << before << again << behind; };
        row("empty pages", "{\"log\":{\"pages\":[", "{},", "{}],\"entries\":[{}]}}");
        row("creators", "{\"log\":{", "\"creator\":{},", "\"entries\":[{}]}}");
        row("recordings in a row", "", "{\"log\":{\"entries\":[]}}", "");
        row("empty objects in a row", "{\"log\":{\"entries\":[]}}", "{}", "");
        row("stray elements", log, "1,", "{}]}}");
        row("stray strings", log, "\"a\\\\\",", "{}]}}");
        row("broken entries", log, "{\"time\":\"x\"y},", "{}]}}");
        row("braces too many", log, "{\"time\":1}},", "{}]}}");
        row("brackets", log, "[", "");
        row("objects in one another", log, "{\"a\":", "");
        row("blanks and braces", log + "{", ",                    {\"b\"", "");
        row("fields beyond the bound", log + "{\"request\":{\"headers\":[", "{\"name\":\"a\\n\"},",
            "{}]}}]}}");
        row("values of one field", log + "{\"request\":{\"headers\":[{\"name\":\"a\",\"value\":[",
            "\"v\\n\",", "1]}]}}]}}");
        row("one member again and again", log + "{", "\"time\":1,", "\"time\":2}]}}");
        row("colons between the entries", log, "{}:", "{}]}}");
    }
    void growthOfReader() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, again);
        QFETCH(const QByteArray, behind);
        const double times = growth(60'000, [&](std::size_t n) {
            Progress progress;
            (void)importHar(before + again.repeated(static_cast<qsizetype>(n)) + behind, {},
                            std::make_shared<TextPool>(), {}, progress);
        });
        QVERIFY2(times < linearGrowth, qPrintable(QString::number(times)));
    }

    /// One entry with many long texts, each looked up in the recording.
    void growthOfLongTexts() {
        const QByteArray element = "{\"name\":\"a\",\"value\":\"" + QByteArray(4200, 'v') + "\"},";
        const double times = growth(800, [&](std::size_t n) {
            Progress progress;
            const auto part = importHar("{\"log\":{\"entries\":[{\"request\":{\"headers\":[" +
                                            element.repeated(static_cast<qsizetype>(n)) + "{}]}}]}}",
                                        {}, std::make_shared<TextPool>(), {}, progress);
            QVERIFY(part && part->exchanges == 1);
        });
        QVERIFY2(times < linearGrowth, qPrintable(QString::number(times)));
    }

    void growthOfAttachedFiles() {
        const double times = growth(2000, [](std::size_t n) {
            QByteArrayList entries;
            QList<std::pair<QByteArray, QByteArray>> members;
            for (std::size_t i = 0; i < n; ++i) {
                const QByteArray name = "file-with-a-name-" + QByteArray::number(i);
                const QByteArray content = "'_file': '" + name + "'";
                entries << entryText({.content = content.constData()});
                members << std::pair(name, QByteArray("x"));
            }
            members << std::pair(QByteArray("har.har"), harText(entries, "Playwright", "1.40"));
            const Session::Part part = imported(zipOf(members, false));
            QCOMPARE(part.warnings, 0U);
        });
        QVERIFY2(times < linearGrowth, qPrintable(QString::number(times)));
    }
};

HCI_TEST(TstHarGrowth)
#include "tst_har_growth.moc"
