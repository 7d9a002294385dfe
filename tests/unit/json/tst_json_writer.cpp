#include "model/base/text_view.h"
#include "model/json/json_writer.h"
#include "model/json/utf8.h"
#include "model/report/row_blocks.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <atomic>
#include <limits>

using namespace hci;

namespace {

/// A device that takes `room` bytes and then fails, as a full disk does.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 length) override {
        if (length > m_room) {
            setErrorString(QStringLiteral("No space left on device"));
            return -1;
        }
        m_room -= length;
        return length;
    }

private:
    qint64 m_room;
};

QByteArray written(const std::function<void(JsonWriter&)>& write) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    write(json);
    [[maybe_unused]] const bool whole = json.finish().has_value();
    Q_ASSERT(whole);
    return buffer.data();
}

} // namespace

class TstJsonWriter final : public QObject {
    Q_OBJECT

private slots:
    void strings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, QByteArray bytes, QByteArray json) {
            QTest::newRow(name) << std::move(bytes) << QByteArray(json.prepend('"') + '"');
        };
        row("empty", "", "");
        row("plain", "max-age=60", "max-age=60");
        row("quotes and backslash", R"(W/"a\b")", R"(W/\"a\\b\")");
        row("short escapes", "\b\t\n\f\r", R"(\b\t\n\f\r)");
        row("NUL", QByteArray("a\0b", 3), R"(a\u0000b)");
        row("0x1a to 0x1f", "\x1a\x1b\x1c\x1d\x1e\x1f", R"(\u001a\u001b\u001c\u001d\u001e\u001f)");
        row("0x1b after a word of eight", "12345678\x1b", R"(12345678\u001b)");
        row("0x1b within a word of eight",
            "1234\x1b"
            "678",
            R"(1234\u001b678)");
        row("DEL", "\x7f", R"(\u007f)");
        row("C1 control CSI",
            "\xC2\x9B"
            "31m",
            R"(\u009b31m)");
        row("no C1 control", "\xC2\xA0", "\xC2\xA0");
        row("override and isolate", "a\xE2\x80\xAE\xE2\x81\xA6z", R"(a\u202e\u2066z)");
        row("zero width, byte order mark", "\xE2\x80\x8B\xEF\xBB\xBF", R"(\u200b\ufeff)");
        row("tag, beyond U+FFFF", "\xF3\xA0\x81\x81", R"(\udb40\udc41)");
        row("no mark: a dash beside them", "\xE2\x80\x90\xE2\x80\xAF", "\xE2\x80\x90\xE2\x80\xAF");
        row("a command of a build's log", "###vso[a]##[b]##teamcity[c]##d",
            R"(#\u0023#vso[a]\u0023#[b]\u0023#teamcity[c]##d)");
        row("a fragment", "http://a.example/aaaaaaaa#bbbbbbbbbbbbbbbbb#[c]##",
            "http://a.example/aaaaaaaa#bbbbbbbbbbbbbbbbb#[c]##");
        row("one choice of emoji behind a character", "❤\xEF\xB8\x8F#\xEF\xB8\x8F",
            "❤\xEF\xB8\x8F#\xEF\xB8\x8F");
        row("a run of such choices", "❤\xEF\xB8\x8F\xEF\xB8\x8E", "❤\xEF\xB8\x8F\\ufe0e");
        row("a choice of nothing",
            "\xEF\xB8\x8F"
            "a\xEF\xB8\x8E",
            R"(\ufe0fa\ufe0e)");
        row("two, three, four bytes", "é€😀", "é€😀");
        row("Latin-1", "caf\xE9", "caf\xEF\xBF\xBD");
        row("overlong slash", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD");
        row("surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        row("beyond U+10FFFF", "\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        row("cut off", "a\xE2\x82", "a\xEF\xBF\xBD");
        row("cut off before ASCII", "\xE2\x82z", "\xEF\xBF\xBDz");
    }
    void strings() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, json);
        const auto write = [&](JsonWriter& out) {
            out.string(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        };
        QCOMPARE(written(write), json);
    }

    /// Texts are processed in blocks: each ASCII byte is escaped or not at every position in a block.
    void everyByteEverywhere() {
        const auto json = [](const QByteArray& bytes) {
            return written([&](JsonWriter& out) { out.string(toView(bytes)); });
        };
        for (int byte = 0; byte < 0x80; ++byte) {
            const QByteArray alone = json(QByteArray(1, static_cast<char>(byte)));
            const QByteArray inside = alone.sliced(1, alone.size() - 2);
            const bool escaped = byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
            QCOMPARE(inside.startsWith('\\'), escaped);
            for (int place = 0; place < 40; ++place) {
                const QByteArray before(place, '!');
                const QByteArray after(39 - place, '~');
                QCOMPARE(json(before + static_cast<char>(byte) + after), '"' + before + inside + after + '"');
            }
        }
    }

    void longStrings() {
        for (const int length : {65533, 65535, 65536, 65537, 200000}) {
            QByteArray bytes(length, 'x');
            bytes[length / 2] = '"';
            const QByteArray json = written([&](JsonWriter& out) {
                out.beginArray();
                out.string(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
                out.endArray();
            });
            QCOMPARE(QJsonDocument::fromJson(json)[0].toString().toUtf8(), bytes);
        }
    }

    void shortestDecimals_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* json, double value) {
            QTest::newRow(json) << value << QByteArray(json);
        };
        row("0.0", 0);
        row("-0.0", -0.0);
        row("1.0", 1);
        row("-2.5", -2.5);
        row("0.1", 0.1);
        row("0.30000000000000004", 0.1 + 0.2);
        row("100.0", 100);
        row("1792243629123.5", 1792243629123.5);
        row("100000000000000000000.0", 1e20);
        row("999999999999999868928.0", 999999999999999868928.0);
        row("1e21", 1e21);
        row("-1.5e300", -1.5e300);
        row("0.000001", 1e-6);
        row("0.0000012", 1.2e-6);
        row("9.9e-7", 9.9e-7);
        row("1e-7", 1e-7);
        row("1.7976931348623157e308", std::numeric_limits<double>::max());
        row("5e-324", std::numeric_limits<double>::denorm_min());
    }
    void shortestDecimals() {
        QFETCH(const double, value);
        QFETCH(const QByteArray, json);
        QCOMPARE(written([&](JsonWriter& out) { out.number(value); }), json);
        QCOMPARE(json.toDouble(), value);
    }

    void numbers() {
        const QByteArray json = written([](JsonWriter& out) {
            out.beginArray();
            out.integer(std::numeric_limits<std::int64_t>::min());
            out.integer(std::numeric_limits<std::int64_t>::max());
            out.number(0.25);
            out.number(std::numeric_limits<double>::quiet_NaN());
            out.number(-std::numeric_limits<double>::infinity());
            out.endArray();
        });
        QCOMPARE(json, QByteArray("[-9223372036854775808,9223372036854775807,0.25,null,null]"));
    }

    void members() {
        const QByteArray json = written([](JsonWriter& out) {
            out.beginObject();
            out.member("text", "literal");
            out.member("bytes", std::string_view("ab"));
            out.member("string", QStringLiteral("é"));
            out.member("latin1", QLatin1StringView("\xE9z", 1)); // bytes of Latin-1 keep their characters
            out.member("true", true);
            out.member("zero", 0U);
            out.member("null", nullptr);
            out.endObject();
        });
        QCOMPARE(
            json,
            QByteArray(
                R"({"text":"literal","bytes":"ab","string":"é","latin1":"é","true":true,"zero":0,"null":null})"));
    }

    void lineBreaks() {
        const QByteArray json = written([](JsonWriter& out) {
            out.beginObject();
            out.lineBreak();
            out.key("a");
            out.beginArray();
            for (int i = 0; i < 2; ++i) {
                out.lineBreak();
                out.beginObject();
                out.endObject();
            }
            out.lineBreak();
            out.endArray();
            out.lineBreak();
            out.member("b", 1);
            out.endObject();
        });
        QCOMPARE(json, QByteArray("{\n\"a\":[\n{},\n{}\n],\n\"b\":1}"));
    }

    void failureToWrite_data() {
        QTest::addColumn<int>("room");
        QTest::addColumn<bool>("fails");
        QTest::newRow("at the first chunk") << 0 << true;
        QTest::newRow("at the last chunk") << 65536 << true;
        QTest::newRow("just enough") << 100003 << false;
    }
    void failureToWrite() {
        QFETCH(int, room);
        QFETCH(bool, fails);
        FullDevice disk(room);
        JsonWriter json(disk);
        json.beginArray();
        for (int i = 0; i < 14286; ++i) // 100,003 bytes with commas and brackets
            json.string(std::string_view("1234"));
        json.endArray();
        const Result<void> result = json.finish();
        QCOMPARE(!result.has_value(), fails);
        if (fails)
            QCOMPARE(result.error(), (Error{ErrorCode::Io, 0, "No space left on device"}));
    }

    /// Rows made by several threads are written in order, the same as by one thread.
    void rowsInBlocks() {
        const auto row = [](JsonWriter& json, std::uint32_t i) {
            json.beginObject();
            json.member("row", i);
            json.member("text", std::string(i % 300, i % 7 == 0 ? '"' : 'x'));
            json.endObject();
        };
        constexpr std::uint32_t count = 5000;
        const QByteArray inOrder = written([&](JsonWriter& json) {
            json.beginArray();
            for (std::uint32_t i = 0; i < count; ++i) {
                json.lineBreak();
                row(json, i);
            }
            json.endArray();
        });
        bool whole = false;
        const QByteArray inBlocks = written([&](JsonWriter& json) {
            Progress progress;
            ExportProgress rows(progress, count);
            json.beginArray();
            whole = writeInBlocks(json, count, rows, row);
            json.endArray();
        });
        QVERIFY(whole);
        QCOMPARE(inBlocks, inOrder);
        QCOMPARE(written([&](JsonWriter& json) {
                     Progress progress;
                     ExportProgress rows(progress, 0);
                     json.beginArray();
                     whole = writeInBlocks(json, 0, rows, row);
                     json.endArray();
                 }),
                 QByteArray("[]"));
    }

    void rowsInBlocksAreStopped() {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        JsonWriter json(buffer);
        json.beginArray();
        std::atomic<std::uint32_t> rows = 0;
        std::atomic<int> asked = 0;
        Progress progress([&asked] { return ++asked > 2; }, {});
        ExportProgress all(progress, 1'000'000);
        QVERIFY(!writeInBlocks(json, 1'000'000, all, [&rows](JsonWriter& to, std::uint32_t i) {
            ++rows;
            to.integer(i);
        }));
        QVERIFY(rows < 100'000);
    }

    void rowsInBlocksOnAFullDisk() {
        FullDevice disk(100'000);
        JsonWriter json(disk);
        json.beginArray();
        Progress progress;
        ExportProgress all(progress, 1'000'000);
        QVERIFY(!writeInBlocks(json, 1'000'000, all, [](JsonWriter& to, std::uint32_t i) { to.integer(i); }));
        QVERIFY(!json.finish());
    }
};

HCI_TEST(TstJsonWriter)
#include "tst_json_writer.moc"
