#include "model/report/state_words.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

#include <string>

using namespace hci;
using namespace hci::test;

namespace {

/// An inspection, compared with the one before it.
struct Looked {
    SessionPtr session;
    StateReport report;

    Looked(const std::string& before, const std::string& now) {
        State state;
        if (!before.empty())
            (void)compareWithState(*dialogue(before), state, false);
        session = dialogue(now);
        report = compareWithState(*session, state, false);
    }
    [[nodiscard]] QString sentence(std::size_t row = 0) const {
        return stateSentence(*session, report.rows.at(row));
    }
    [[nodiscard]] QByteArray text() const {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        TextWriter writer(out, {});
        writeState(writer, *session, report, MaskedSession(*session, false));
        return writer.finish() ? out.data() : QByteArray("not written");
    }
    [[nodiscard]] QByteArray json() const {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        JsonWriter writer(out);
        writer.beginObject();
        writeState(writer, *session, report, MaskedSession(*session, false));
        writer.endObject();
        return writer.finish() ? out.data() : QByteArray("not written");
    }
};

/// An answer of https://a.example/x with these fields, one per line.
std::string answer(const char* fields, const char* content, const char* status = "200 OK") {
    std::string text = std::string("@ 12:00:00\n> GET https://a.example/x\n< ") + status + "\n";
    for (const QByteArray& field : QByteArray(fields).split('\n'))
        if (!field.isEmpty())
            text += "< " + field.toStdString() + "\n";
    return text + "= " + content + "\n";
}

constexpr const char* oldDate = "Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT";
constexpr const char* newDate = "Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT";

/// So many resources whose content is another each time.
std::string changing(int count, const char* content) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "> GET https://a.example/" + std::to_string(i) + "\n< 200 OK\n= " + content + "\n";
    return text;
}

} // namespace

/// The sentences of reports on an inspection and the remembered state.
class TstStateWords final : public QObject {
    Q_OBJECT

private slots:
    void sentences_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("severity");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const std::string& before, const std::string& now,
                            const char* severity, const char* sentence) {
            QTest::newRow(name) << QByteArray::fromStdString(before) << QByteArray::fromStdString(now)
                                << QByteArray(severity) << QString::fromUtf8(sentence);
        };
        const std::string dates = std::string("ETag: \"a\"\n") + oldDate;
        const std::string laterDates = std::string("ETag: \"a\"\n") + newDate;
        row("new", "", answer("ETag: \"a\"", "x"), "", "Seen for the first time.");
        row("unchanged", answer("ETag: \"a\"", "x"), answer("ETag: \"a\"", "x"), "",
            "Content and validators are the same.");
        row("changed", answer("ETag: \"a\"", "x"), answer("ETag: \"b\"", "y"), "",
            "The content is another, and ETag was `\"a\"` and is `\"b\"`.");
        row("changed, tag gone", answer("ETag: \"a\"", "x"), answer("", "y"), "",
            "The content is another, and ETag was `\"a\"` and is none.");
        row("changed without validator", answer("", "x"), answer("", "y"), "",
            "The content is another; it has no validator.");
        row("both validators changed", answer(dates.c_str(), "x"),
            answer((std::string("ETag: \"b\"\n") + newDate).c_str(), "y"), "",
            "The content is another, and ETag was `\"a\"` and is `\"b\"`, Last-Modified was "
            "`Mon, 05 Jan 2026 10:00:00 GMT` and is `Mon, 05 Jan 2026 11:00:00 GMT`.");
        row("unnoticed", answer("ETag: \"a\"", "x"), answer("ETag: \"a\"", "y"), "error",
            "The content is another, and ETag `\"a\"` the same: a client that revalidates with it gets a 304 "
            "and keeps the old content.");
        row("unnoticed by date", answer(oldDate, "x"), answer(oldDate, "y"), "error",
            "The content is another, and Last-Modified `Mon, 05 Jan 2026 10:00:00 GMT` the same: a client "
            "that revalidates with it gets a 304 and keeps the old content.");
        row("unnoticed under a weak tag", answer("ETag: W/\"a\"", "x"), answer("ETag: W/\"a\"", "y"), "info",
            "The content is another, and the weak ETag `W/\"a\"` the same: the server takes one for as good "
            "as the other (RFC 9110 8.8.1), and clients that have the old one keep it.");
        row("another tag", answer("ETag: \"a\"", "x"), answer("ETag: \"b\"", "x"), "warning",
            "The content is the same, and ETag was `\"a\"` and is `\"b\"`: a client that revalidates with "
            "the old value downloads all of it again.");
        row("another date beside the tag", answer(dates.c_str(), "x"), answer(laterDates.c_str(), "x"),
            "warning",
            "The content is the same, and Last-Modified was `Mon, 05 Jan 2026 10:00:00 GMT` and is `Mon, 05 "
            "Jan 2026 11:00:00 GMT`: a client that revalidates by the date alone downloads all of it again.");
        row("another date alone", answer(oldDate, "x"), answer(newDate, "x"), "warning",
            "The content is the same, and Last-Modified was `Mon, 05 Jan 2026 10:00:00 GMT` and is `Mon, 05 "
            "Jan 2026 11:00:00 GMT`: a client that revalidates with the old value downloads all of it "
            "again.");
        row("undetermined", answer("ETag: \"a\"", "x"), answer("ETag: \"a\"", "x\n! cut"), "",
            "The contents cannot be compared: one was not whole, or coded otherwise.");
        row("undetermined, another tag", answer("ETag: \"a\"", "x"), answer("ETag: \"b\"", "x\n! cut"), "",
            "The contents cannot be compared: one was not whole, or coded otherwise; ETag was `\"a\"` and is "
            "`\"b\"`.");
        row("an error", answer("ETag: \"a\"", "x"), answer("", "x", "503 Unavailable"), "",
            "The answer was 503.");
        row("no answer", answer("ETag: \"a\"", "x"), "> GET https://a.example/x\n< failed: nobody listens\n",
            "", "There was no whole answer.");
    }
    void sentences() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, now);
        QFETCH(const QByteArray, severity);
        const Looked looked(before.toStdString(), now.toStdString());
        QCOMPARE(looked.report.rows.size(), std::size_t{1});
        QTEST(looked.sentence(), "sentence");
        const auto found = severityOf(looked.report.rows[0]);
        QCOMPARE(found ? QByteArray(name(*found).data()) : QByteArray(), severity);
        for (const Severity asked : {Severity::Error, Severity::Warning, Severity::Info})
            QCOMPARE(reaches(looked.report, asked), found.has_value() && *found <= asked);
    }

    void heading() {
        const Looked first("", answer("ETag: \"a\"", "x"));
        QCOMPARE(sinceInWords(first.report), QStringLiteral("Remembered from now on"));
        QCOMPARE(summaryOf(first.report), QStringLiteral("1 resource: 1 new"));
        const Looked again(answer("ETag: \"a\"", "x"), changing(2, "y"));
        QCOMPARE(sinceInWords(again.report), QStringLiteral("Since 2026-01-05 12:00:00.000 UTC"));
        QCOMPARE(summaryOf(again.report), QStringLiteral("2 resources: 2 new, 1 not asked for this time"));
        QCOMPARE(summaryOf(StateReport()), QStringLiteral("0 resources"));
        QVERIFY(changedRows(again.report).empty());
        QVERIFY(!reaches(StateReport(), Severity::Info));
    }

    /// People read the first fifty; programs get all.
    void manyRows() {
        const Looked looked(changing(51, "x"), changing(51, "y"));
        QCOMPARE(changedRows(looked.report).size(), std::size_t{51});
        const QByteArray text = looked.text();
        QVERIFY(text.contains(
            "  changed  https://a.example/0\n    The content is another; it has no validator."));
        QCOMPARE(text.count("  changed  "), 50);
        QVERIFY2(text.endsWith("  and 1 more\n"), text.constData());
        const QStringList lines =
            markdownState(*looked.session, looked.report, MaskedSession(*looked.session, false));
        QCOMPARE(lines.filter(QStringLiteral("- **changed**")).size(), 50);
        QCOMPARE(lines.back(), QStringLiteral("- and 1 more, which `--format json` has"));
        QCOMPARE(looked.json().count("\"outcome\":\"changed\""), 51);
        const Looked fifty(changing(50, "x"), changing(50, "y"));
        QVERIFY(!fifty.text().contains("more\n"));
    }

    void forPrograms() {
        const Looked looked(answer("ETag: \"a\"", "x"),
                            answer(newDate, "x") +
                                "> GET https://a.example/gone?token=s3cr3t-value\n< failed\n");
        const QByteArray json = looked.json();
        QVERIFY2(json.startsWith(
                     "{\"lastSeen\":\"2026-01-05T12:00:00.000Z\",\"counts\":{\"new\":0,\"unchanged\":0,"
                     "\"changed\":0,"),
                 json.constData());
        QVERIFY2(json.contains("\"outcome\":\"validators-changed\",\"severity\":\"warning\",\"message\":"),
                 json.constData());
        QVERIFY2(json.contains(
                     "\"etagChanged\":true,\"lastModifiedChanged\":true,\"content\":\"same\",\"before\":{"
                     "\"seenAt\":\"2026-01-05T12:00:00.000Z\",\"status\":200,\"etag\":\"\\\"a\\\"\","
                     "\"lastModified\":null,"),
                 json.constData());
        QVERIFY2(
            json.contains("\"url\":\"https://a.example/gone?token=[secret 1]\",\"outcome\":\"not-compared\","
                          "\"severity\":null,\"message\":\"There was no whole answer.\""),
            json.constData());
        QVERIFY2(json.contains("\"before\":null,\"now\":null"), json.constData());
    }
};

HCI_TEST(TstStateWords)
#include "tst_state_words.moc"
