#include "model/exchange/resource.h"
#include "model/transport/live_session.h"
#include "model/words/merge_words.h"

#include "tests/unit/test_main.h"

using namespace hci;

namespace {

using Fields = ExchangeDraft::Fields;

constexpr Milliseconds start = 1'767'600'000'000; // 2026-01-05T08:00:00Z

/// A resource that a browser has, and validates once or twice.
struct ValidatedPage {
    LiveSession live;

    void answer(int status, const Fields& fields, const char* condition, const Fields& browser = {}) {
        ExchangeDraft draft;
        draft.startedAt = start + Milliseconds{live.size()} * 1000;
        draft.responseDelayMs = 1;
        draft.url = "http://a.example/x";
        draft.status = status;
        draft.requestFields = {{"User-Agent", "Mozilla/5.0 HeadlessChrome/156.0.0.0 Safari/537.36"}};
        if (*condition)
            draft.requestFields.emplace_back("If-None-Match", condition);
        draft.responseFields = fields;
        draft.browserStatus = browser.empty() ? 0 : 200;
        draft.browserFields = browser;
        live.append(draft);
    }
    /// The words about the first 304: the verdict, then the remarks on each differing field, with sections.
    [[nodiscard]] QStringList words() const {
        const SessionPtr session = live.session();
        const auto revalidations = findRevalidations(*session, findResources(*session));
        const auto merge = browserMerge(*session, revalidations, 0);
        if (!merge)
            return {};
        const QString browser = browserInWords((*session)[1]);
        QStringList all{mergeVerdict(*merge, session->pool(), browser).text};
        for (const MergedField& field : merge->fields)
            for (const BrowserRemark& remark : mergeRemarks(*merge, field, *session, browser))
                all << remark.text + QStringLiteral(" [%1]").arg(QString::fromUtf8(
                                         remark.place.section.data(),
                                         static_cast<qsizetype>(remark.place.section.size())));
        return all;
    }
};

QStringList lines(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

} // namespace

/// A browser's merge of a 304, in sentences.
class TstMergeWords : public QObject {
    Q_OBJECT

private slots:
    void agree() {
        ValidatedPage asked;
        asked.answer(200, {{"ETag", "\"1\""}, {"Cache-Control", "max-age=60"}}, "");
        asked.answer(304, {{"ETag", "\"1\""}, {"Cache-Control", "max-age=90"}}, "\"1\"",
                     {{"ETag", "\"1\""}, {"Cache-Control", "max-age=90"}});
        QCOMPARE(asked.words(), lines("Chromium keeps what an update makes of the two"));
    }

    /// The 304's tag matches weakly (4.3.4), so it replaces the stored one. The tag that the browser offers
    /// next is mentioned only if it was seen.
    void tag() {
        const Fields stored{{"ETag", "\"1\""}, {"Cache-Control", "no-cache"}};
        const Fields received{{"ETag", "W/\"1\""}, {"Cache-Control", "no-cache"}};
        ValidatedPage asked;
        asked.answer(200, stored, "");
        asked.answer(304, received, "\"1\"", stored);
        QCOMPARE(
            asked.words(),
            lines("Chromium keeps the old ETag where an update takes the new one\n"
                  "Chromium keeps the stored ETag. A 304 has brought another value, which an update puts in "
                  "its place. [3.2]\n"
                  "The next If-None-Match offers the tag that is stored. [4.3.1]\n"
                  "If-None-Match compares weakly: both forms match. [13.1.2]\n"
                  "The strong form may stand in If-Range, which the weak one that the server now sends may "
                  "not. [13.1.5]"));
        asked.answer(304, received, "\"1\"", stored);
        QCOMPARE(
            asked.words()[2],
            QStringLiteral("Seen: the next If-None-Match, at 08:00:02, offers the tag that it kept. []"));
        ValidatedPage other;
        other.answer(200, stored, "");
        other.answer(304, received, "\"1\"", stored);
        other.answer(304, received, "W/\"1\"", stored);
        QCOMPARE(
            other.words()[2],
            QStringLiteral("Seen: the next If-None-Match, at 08:00:02, still offers the tag of the 304. []"));
    }

    void policy() {
        ValidatedPage asked;
        asked.answer(200, {{"ETag", "\"1\""}, {"Cache-Control", "max-age=60"}}, "");
        asked.answer(304, {{"ETag", "\"1\""}, {"Cache-Control", "max-age=90"}}, "\"1\"",
                     {{"ETag", "\"1\""}, {"Cache-Control", "max-age=60"}});
        const QStringList words = asked.words();
        QCOMPARE(words.size(), 3);
        QCOMPARE(words[2],
                 QStringLiteral("What it kept is fresh for 60 s, and updated it would be for 90 s. [4.2.1]"));
        ValidatedPage same; // another directive, the same lifetime
        same.answer(200, {{"ETag", "\"1\""}, {"Cache-Control", "max-age=60"}}, "");
        same.answer(304, {{"ETag", "\"1\""}, {"Cache-Control", "public, max-age=60"}}, "\"1\"",
                    {{"ETag", "\"1\""}, {"Cache-Control", "max-age=60"}});
        QCOMPARE(same.words()[2], QStringLiteral("Both are fresh for 60 s. [4.2.1]"));
    }

    /// 3.2 lets a browser keep the type of content that it has parsed: no fault.
    void contentType() {
        ValidatedPage asked;
        asked.answer(200, {{"ETag", "\"1\""}, {"Content-Type", "text/css"}}, "");
        asked.answer(304, {{"ETag", "\"1\""}, {"Content-Type", "text/plain"}}, "\"1\"",
                     {{"ETag", "\"1\""}, {"Content-Type", "text/css"}});
        const QStringList words = asked.words();
        QCOMPARE(words[0],
                 QStringLiteral("Chromium keeps the old Content-Type, which an update may leave out"));
        QVERIFY2(words[2].startsWith(QStringLiteral("It may:")) && words[2].endsWith(QStringLiteral("[3.2]")),
                 qPrintable(words[2]));
    }

    void severalFields() {
        ValidatedPage asked;
        asked.answer(200, {{"ETag", "\"1\""}, {"X-A", "1"}}, "");
        asked.answer(304, {{"ETag", "\"1\""}, {"X-A", "2"}, {"X-B", "1"}}, "\"1\"",
                     {{"ETag", "\"1\""}, {"X-A", "1"}});
        const QStringList words = asked.words();
        QCOMPARE(words[0], QStringLiteral("Chromium differs from an update by RFC 9111 in X-A, X-B"));
        QVERIFY2(words.contains(QStringLiteral(
                     "Chromium gives the page no X-B. The 304 brings one, which an update puts in. [3.2]")),
                 qPrintable(words.join(QLatin1Char('\n'))));
    }

    /// One field that is merged otherwise, and what follows from it.
    void oneField_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArrayList>("values"); // stored, received, the browser's; empty: none
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, const char* stored, const char* received, const char* browser,
                            const char* said) {
            QTest::addRow("%s: %s, %s, %s", name, stored, received, browser)
                << QByteArray(name) << QByteArrayList{stored, received, browser} << lines(said);
        };
        row("X-A", "1", "2", "1",
            "Chromium keeps the old X-A where an update takes the new one\nChromium keeps the stored X-A. A "
            "304 has brought another value, which an update puts in its place. [3.2]\nThe page reads what "
            "the browser kept. []");
        row("X-A", "1", "", "",
            "Chromium loses X-A, which an update keeps\nChromium gives the page no X-A. The stored response "
            "has one, and the 304 does not take it away. [3.2]\nThe page reads what the browser kept. []");
        row("X-A", "", "1", "",
            "Chromium leaves out X-A, which the 304 brings\nChromium gives the page no X-A. The 304 brings "
            "one, which an update puts in. [3.2]\nThe page reads what the browser kept. []");
        row("X-A", "", "", "1",
            "Chromium has another X-A than an update makes\nChromium gives the page a X-A that is neither in "
            "the stored response nor in the 304. [3.2]\nThe page reads what the browser kept. []");
        row("X-A", "1", "2", "3",
            "Chromium has another X-A than an update makes\nChromium gives the page another X-A than an "
            "update makes. [3.2]\nThe page reads what the browser kept. []");
        row("Content-Length", "1", "2", "2",
            "Chromium takes the new Content-Length where an update keeps the old one\nChromium takes over "
            "the Content-Length of the 304, which an update leaves out. [3.2]\nThe page reads what the "
            "browser kept. []");
        row("Expires", "Mon, 05 Jan 2026 09:00:00 GMT", "0", "Mon, 05 Jan 2026 09:00:00 GMT",
            "Chromium keeps the old Expires where an update takes the new one\nChromium keeps the stored "
            "Expires. A 304 has brought another value, which an update puts in its place. [3.2]\nWhat it "
            "kept is fresh for 60 min, and updated it would be for 0 s. [4.2.1]");
        row("Age", "1", "2", "1",
            "Chromium keeps the old Age where an update takes the new one\nChromium keeps the stored Age. A "
            "304 has brought another value, which an update puts in its place. [3.2]\nThe current age is "
            "counted from it. [4.2.3]");
        row("Last-Modified", "Mon, 05 Jan 2026 07:00:00 GMT", "Mon, 05 Jan 2026 07:30:00 GMT",
            "Mon, 05 Jan 2026 07:00:00 GMT",
            "Chromium keeps the old Last-Modified where an update takes the new one\nChromium keeps the "
            "stored Last-Modified. A 304 has brought another value, which an update puts in its place. "
            "[3.2]\nThe next If-Modified-Since and a heuristic lifetime come from it. [4.3.1]");
        row("Vary", "Accept", "Cookie", "Accept",
            "Chromium keeps the old Vary where an update takes the new one\nChromium keeps the stored Vary. "
            "A 304 has brought another value, which an update puts in its place. [3.2]\nIt names the request "
            "fields that have to match before the stored response is used. [4.1]");
        row("Content-Type", "text/css", "text/plain", "text/html",
            "Chromium has another Content-Type than an update makes\nChromium gives the page another "
            "Content-Type than an update makes. [3.2]\nThe page takes the content for what the kept value "
            "says. [8.3]");
    }
    void oneField() {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArrayList, values);
        const auto fields = [&name](const QByteArray& value) {
            Fields all{{"ETag", "\"1\""}};
            if (!value.isEmpty())
                all.emplace_back(name.toStdString(), value.toStdString());
            return all;
        };
        ValidatedPage asked;
        asked.answer(200, fields(values[0]), "");
        asked.answer(304, fields(values[1]), "\"1\"", fields(values[2]));
        QTEST(asked.words(), "said");
    }

    void tagIsGone() {
        ValidatedPage asked;
        asked.answer(200, {{"ETag", "\"1\""}, {"X-A", "1"}}, "");
        asked.answer(304, {{"ETag", "\"1\""}}, "\"1\"", {{"X-A", "1"}});
        QCOMPARE(asked.words(),
                 lines("Chromium loses ETag, which an update keeps\n"
                       "Chromium gives the page no ETag. The 304 brings one, which an update puts in. [3.2]\n"
                       "Without a tag the next request has no If-None-Match. [4.3.1]"));
    }

    /// Five are named at most.
    void manyFields() {
        Fields stored{{"ETag", "\"1\""}};
        Fields received = stored;
        for (const char* name : {"X-A", "X-B", "X-C", "X-D", "X-E"}) {
            stored.emplace_back(name, "1");
            received.emplace_back(name, "2");
        }
        ValidatedPage five;
        five.answer(200, stored, "");
        five.answer(304, received, "\"1\"", stored);
        QCOMPARE(five.words()[0],
                 QStringLiteral("Chromium differs from an update by RFC 9111 in X-A, X-B, X-C, X-D, X-E"));
        stored.emplace_back("X-F", "1");
        received.emplace_back("X-F", "2");
        ValidatedPage six;
        six.answer(200, stored, "");
        six.answer(304, received, "\"1\"", stored);
        QCOMPARE(
            six.words()[0],
            QStringLiteral("Chromium differs from an update by RFC 9111 in X-A, X-B, X-C, X-D, X-E, \u2026"));
    }

    void bothSides() {
        BrowserMerge merge;
        merge.status = 200;
        QCOMPARE(bothSidesInWords(merge, QStringLiteral("Firefox")),
                 QStringLiteral("Firefox gave the page 200 from its cache; the network answered 304."));
    }

    /// Only the request names the browser.
    void browsers_data() {
        QTest::addColumn<QByteArray>("agent");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* agent, const char* name) {
            QTest::newRow(agent) << QByteArray(agent) << QString::fromLatin1(name);
        };
        row("Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36", "Chromium");
        row("Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36", "Chromium");
        row("Mozilla/5.0 (Windows) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0", "Edge");
        row("Mozilla/5.0 (X11; Linux; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox");
        row("Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26 Safari/605.1.15", "The browser");
        row("", "The browser");
    }
    void browsers() {
        QFETCH(QByteArray, agent);
        LiveSession live;
        ExchangeDraft draft;
        draft.url = "http://a.example/";
        draft.requestFields = {{"User-Agent", agent.toStdString()}};
        live.append(draft);
        QTEST(browserInWords((*live.session())[0]), "name");
    }
};

HCI_TEST(TstMergeWords)
#include "tst_merge_words.moc"
