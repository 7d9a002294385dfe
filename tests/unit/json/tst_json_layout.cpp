#include "model/json/json_layout.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// JSON formatted for reading.
class TstJsonLayout final : public QObject {
    Q_OBJECT
private slots:
    void lines_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("laidOut");
        const auto row = [](const char* name, const char* text, const char* laidOut) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(laidOut);
        };
        row("members", "{\"a\":1,\"b\":[true,null]}",
            "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}\n");
        row("what is laid out stays", "{\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}\n");
        row("empty ones", "{\"a\":{ },\"b\":[]}", "{\n  \"a\": {},\n  \"b\": []\n}\n");
        row("marks in strings", "[\"a,b:{}\",\"\\\"]\\\\\"]", "[\n  \"a,b:{}\",\n  \"\\\"]\\\\\"\n]\n");
        row("digits, order, repeats and escapes stay",
            "{\"b\":1.50e+3,\"a\":12345678901234567890,\"b\":\"\\u00e4\"}",
            "{\n  \"b\": 1.50e+3,\n  \"a\": 12345678901234567890,\n  \"b\": \"\\u00e4\"\n}\n");
        row("mark of byte order", "\xEF\xBB\xBF[1]", "[\n  1\n]\n");
    }
    void lines() {
        QFETCH(QByteArray, text);
        const auto result = laidOutJson(text.toStdString());
        QVERIFY(result.has_value());
        QTEST(QByteArray::fromStdString(*result), "laidOut");
    }

    void noJson_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
        row("nothing", "");
        row("a number", "1");
        row("a script", "{a: 1}");
        row("cut off", "{\"a\":[1,");
        row("two", "{}{}");
        row("words behind", "[1] x");
        row("lines of JSON", "{\"a\":1}\n{\"a\":2}\n");
    }
    void noJson() {
        QFETCH(QByteArray, text);
        QVERIFY(!laidOutJson(text.toStdString()));
    }

    /// If indentation would be nearly all of the text.
    void bounded() {
        std::string deep;
        for (int i = 0; i < 100; ++i)
            deep += "[";
        std::string wide;
        for (int i = 0; i < 50'000; ++i)
            wide += i == 0 ? "1" : ",1";
        const std::string close(100, ']');
        QVERIFY(laidOutJson(deep + "1" + close));
        QVERIFY(!laidOutJson(deep + wide + close));
        QVERIFY(!laidOutJson(std::string(100'000, '[')));
    }
};

HCI_TEST(TstJsonLayout)
#include "tst_json_layout.moc"
