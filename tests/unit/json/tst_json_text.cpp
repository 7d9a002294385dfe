#include "model/exchange/body_reader.h"
#include "model/exchange/content_hasher.h"
#include "model/json/json_text.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {
class BytesSource final : public BodySource {
public:
    explicit BytesSource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override {
        return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }

private:
    QByteArray m_bytes;
};
} // namespace

/// Texts in JSON strings, and bodies inside them.
class TstJsonText : public QObject {
    Q_OBJECT

private slots:
    void unescape_data() {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("faulty");
        const auto row = [](const char* title, const QByteArray& raw, const QByteArray& text,
                            bool faulty = false) { QTest::newRow(title) << raw << text << faulty; };
        row("8259 7 plain", "abc", "abc");
        row("8259 7 short escapes", R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t");
        row("8259 7 code unit", R"(\u00e9\u20AC)", "\xC3\xA9\xE2\x82\xAC");
        row("8259 7 surrogate pair", R"(\ud83d\ude00)", "\xF0\x9F\x98\x80");
        row("8259 8.2 lone high", R"(a\ud83db)",
            "a\xEF\xBF\xBD"
            "b",
            true);
        row("8259 8.2 lone low", R"(\ude00)", "\xEF\xBF\xBD", true);
        row("8259 8.2 high twice", R"(\ud83d\ud83d\ude00)", "\xEF\xBF\xBD\xF0\x9F\x98\x80", true);
        row("NUL", R"(a\u0000b)", QByteArray("a\0b", 3));
        row("unknown escape", R"(a\qb)", "a\\qb", true);
        row("cut escape", R"(a\u12)", "a\\u12", true);
        row("cut backslash", "a\\", "a", true);
    }
    void unescape() {
        QFETCH(const QByteArray, raw);
        QFETCH(const QByteArray, text);
        QFETCH(const bool, faulty);
        std::string got;
        JsonTextFaults faults;
        appendUnescaped(raw.toStdString(), got, &faults);
        QCOMPARE(QByteArray::fromStdString(got), text);
        QCOMPARE(faults.badEscape || faults.loneSurrogate, faulty);
    }

    void escapeAndBack() {
        std::string every;
        for (int c = 0; c < 128; ++c)
            every += static_cast<char>(c);
        std::string escaped;
        std::string back;
        appendEscaped(every, escaped);
        appendUnescaped(escaped, back);
        QCOMPARE(back, every);
    }

    void utf8_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("mended");
        QTest::newRow("3629 plain") << QByteArray("a\xC3\xA9") << QByteArray("a\xC3\xA9");
        QTest::newRow("3629 3 overlong") << QByteArray("\xC0\xAF") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("3629 3 surrogate")
            << QByteArray("\xED\xA0\x80") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("cut") << QByteArray("a\xE2\x82") << QByteArray("a\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80")
                                        << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    }
    void utf8() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, mended);
        std::string got;
        appendValidUtf8(bytes.toStdString(), got);
        QCOMPARE(QByteArray::fromStdString(got), mended);
        QCOMPARE(isValidUtf8(bytes.toStdString()), bytes == mended);
    }

    void body_data() {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("form");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char* title, const char* raw, BodyForm form, const char* content) {
            QTest::newRow(title) << QByteArray(raw) << static_cast<int>(form) << QByteArray(content);
        };
        row("raw stays", "a\\nb", BodyForm::Raw, "a\\nb");
        row("text", "a\\nb", BodyForm::JsonText, "a\nb");
        row("base64", "aGVsbG8=", BodyForm::JsonBase64, "hello");
        row("base64 without padding", "aGVsbG8", BodyForm::JsonBase64, "hello");
        row("base64 with line breaks", "aGVs\\r\\nbG8=", BodyForm::JsonBase64, "hello");
        row("base64 with escaped slashes", "\\/\\/79", BodyForm::JsonBase64, "\xFF\xFE\xFD");
        row("base64url", "__79", BodyForm::JsonBase64, "\xFF\xFE\xFD");
        row("base64 in vain", "*", BodyForm::JsonBase64, nullptr);
        row("empty", "", BodyForm::JsonText, "");
    }
    void body() {
        QFETCH(const QByteArray, raw);
        QFETCH(const int, form);
        QFETCH(const QByteArray, content);
        Segment segment(std::make_shared<TextPool>());
        segment.sources.append(std::make_shared<BytesSource>("**" + raw + "**"));
        BodyRef ref;
        ref.offset = 2;
        ref.rawLength = static_cast<std::uint64_t>(raw.size());
        ref.form = static_cast<BodyForm>(form);
        const Result<QByteArray> got = readBody(segment, ref);
        QCOMPARE(got.has_value(), !content.isNull());
        if (got)
            QCOMPARE(*got, content);
        if (ref.rawLength > 1)
            QCOMPARE(readBody(segment, ref, {.maxBytes = 1}).error().code, ErrorCode::TooLarge);
    }

    void hashInPieces() {
        const std::string bytes(5000, 'q');
        ContentHasher hasher;
        hasher.add(std::string_view(bytes).substr(0, 777));
        hasher.add(std::string_view(bytes).substr(777));
        QVERIFY(hasher.finish() == hashContent(bytes));
        hasher.reset();
        QVERIFY(hasher.finish() == hashContent(""));
    }
};

HCI_TEST(TstJsonText)
#include "tst_json_text.moc"
