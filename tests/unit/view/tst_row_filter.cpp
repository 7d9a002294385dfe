#include "model/transport/live_session.h"
#include "model/view/row_filter.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr std::string_view site = R"(
    @ 12:00:00
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Content-Type: application/javascript
    < Cache-Control: max-age=2
    < ETag: "v1"
    =#20000
    > GET https://cdn.example:8443/Image.avif
    < 200 OK
    < Date: @
    =#500
    @ 12:00:10
    > GET https://shop.example/app.js
    > If-None-Match: "v1"
    < 304 Not Modified
    < Date: @
    < ETag: "v1"
    > GET https://shop.example/missing
    < 404 Not Found
    < Date: @
    > POST https://shop.example/cart
    < failed
)";

QString matching(const char* line, std::string_view dialogue = site) {
    const SessionPtr session = test::dialogue(dialogue);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const FindingIndex findings(analysis->findings, analysis->resources);
    const RowFilter filter = parseRowFilter(line);
    RowMatcher matcher(filter, *session, *analysis, findings);
    QString rows;
    for (std::uint32_t i = 0; i < session->size(); ++i)
        if (matcher.matches(i))
            rows += QString::number(i);
    return rows;
}

} // namespace

/// The filter line: its grammar, and the rows that its words match.
class TstRowFilter : public QObject {
    Q_OBJECT
private slots:
    /// Fresh, and stale if the response lets a cache serve it stale (RFC 5861 3).
    void hits() {
        constexpr std::string_view visits = R"(
    @ 12:00:00
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Cache-Control: max-age=5, stale-while-revalidate=60
    =#500
    @ 12:00:03
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Cache-Control: max-age=5, stale-while-revalidate=60
    =#500
    @ 12:00:20
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Cache-Control: max-age=5, stale-while-revalidate=60
    =#500
    @ 12:10:00
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Cache-Control: max-age=5, stale-while-revalidate=60
    =#500
)";
        QCOMPARE(matching("is:hit", visits), QStringLiteral("12"));
        QCOMPARE(matching("is:fresh", visits), QStringLiteral("1"));
    }

    void matches_data() {
        QTest::addColumn<QString>("rows");
        const auto row = [](const char* line, const char* rows) {
            QTest::newRow(line) << QString::fromLatin1(rows);
        };
        row("", "01234");
        row("app", "02");
        row("IMAGE", "1");
        row("-app", "134");
        row("\"app.js\"", "02");
        row("\"is:304\"", "");
        row("is:304", "2");
        row("-is:304", "0134");
        row("is:revalidated", "2");
        row("is:missed", "");
        row("is:conditional", "2");
        row("is:failed", "4");
        row("is:storable", "013"); // a 404 may be stored too (9110 15.1)
        row("no-validator", "13");
        row("status:404", "3");
        row("status:4xx", "3");
        row("status:2xx app", "0");
        row("host:shop.example", "0234");
        row("host:cdn.example", "1");
        row("host:cdn.example:8443", "1");
        row("host:cdn.example:80", "");
        row("host:*.example", "01234");
        row("host:example", "01234"); // and all its subdomains
        row("host:example:8443", "1");
        row("host:dn.example", "");
        row("host:.example", "");
        row("mime:application/", "0");
        row("method:post", "4");
        row("larger-than:10k", "0");
        row("larger-than:100k", "");
        row("wire>10k", "0");
        row("wire<10k -is:failed", "123");
        row("saved>10k", "2");
        row("saved>1M", "");
        row("lifetime<3", "02");
        row("outcome:not-modified", "2");
        row("has-response-header:etag", "02");
        row("has-request-header:If-None-Match", "2");
        row("https://shop", "0234");
    }
    void matches() { QTEST(matching(QTest::currentDataTag()), "rows"); }

    /// Pages by title, URL or id; visits by their whole number, and by how they were loaded.
    void pagesAndVisits_data() {
        QTest::addColumn<QString>("rows");
        const auto row = [](const char* line, const char* rows) {
            QTest::newRow(line) << QString::fromLatin1(rows);
        };
        row("page:shoes", "01");
        row("page:SHOES", "01");
        row("page:shop.example/bag", "2");
        row("page:page_1", "0");
        row("page:shop.example", "012");
        row("-page:shoes", "23");
        row("page:cap", "");
        row("visit:1", "0");
        row("visit:2", "1");
        row("visit:12", "2");
        row("visit:3", "");
        row("visit:reload", "2");
        row("visit:visit", "01");
        row("visit:back", "");
        row("visit:1 page:bag", "");
        row("-visit:1", "123");
        row("is:unlike-cache", "1");
    }
    void pagesAndVisits() {
        LiveSession live;
        const auto add = [&live](const char* page, const char* title, int visit, PageMark mark,
                                 const char* path) {
            Page one;
            one.mark = mark;
            one.visit = static_cast<std::uint16_t>(visit);
            live.append(one, page, title);
            ExchangeDraft draft;
            draft.startedAt = 1'767'600'000'000 + visit * 1000;
            draft.responseDelayMs = 1;
            draft.url = std::string("http://shop.example") + path;
            draft.page = page;
            draft.status = 200;
            draft.responseFields = {{"Cache-Control", "max-age=60"}};
            live.append(draft);
        };
        add("page_1", "http://shop.example/shoes", 1, PageMark::Visit, "/a.js");
        add("page_2", "http://shop.example/Shoes", 2, PageMark::Visit, "/a.js"); // this one is fresh
        add("p", "http://shop.example/bag", 12, PageMark::Reload, "/b.js");
        ExchangeDraft alone; // without a page
        alone.startedAt = 1'767'600'030'000;
        alone.url = "http://shop.example/shoes";
        alone.status = 200;
        live.append(alone);
        const SessionPtr session = live.session();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const FindingIndex findings(analysis->findings, analysis->resources);
        const RowFilter filter = parseRowFilter(QTest::currentDataTag());
        RowMatcher matcher(filter, *session, *analysis, findings);
        QString rows;
        for (std::uint32_t i = 0; i < session->size(); ++i)
            if (matcher.matches(i))
                rows += QString::number(i);
        QTEST(rows, "rows");
    }

    void unreadableWordsAreReportedAndFilterNothing_data() {
        QTest::addColumn<int>("problems");
        QTest::newRow("is:nonsense") << 1;
        QTest::newRow("larger-than:big") << 1;
        QTest::newRow("saved>10q") << 1;
        QTest::newRow("saved>-1") << 1;
        QTest::newRow("host:") << 1;
        QTest::newRow("visit:first") << 1;
        QTest::newRow("visit:0") << 1;
        QTest::newRow("visit:2x") << 1;
        QTest::newRow("visit:65536") << 1;
        QTest::newRow("page:") << 1;
        QTest::newRow("unknown:word is text") << 0;
        QTest::newRow("-") << 0;
    }
    void unreadableWordsAreReportedAndFilterNothing() {
        QFETCH(int, problems);
        const RowFilter filter = parseRowFilter(QTest::currentDataTag());
        QCOMPARE(static_cast<int>(filter.problems.size()), problems);
        QCOMPARE(filter.terms.empty(), problems > 0);
    }

    void amounts_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("wire>300") << qint64{300};
        QTest::newRow("wire>10k") << qint64{10000};
        QTest::newRow("wire>1.5M") << qint64{1500000};
        QTest::newRow("wire>2MB") << qint64{2000000};
        QTest::newRow("larger-than:1kb") << qint64{1000};
    }
    void amounts() {
        const RowFilter filter = parseRowFilter(QTest::currentDataTag());
        QCOMPARE(filter.terms.size(), std::size_t{1});
        QTEST(qint64{filter.terms.front().number}, "bytes");
    }

    void everyOfferedWordIsRead() {
        for (const FilterWord& word : filterWords()) {
            std::string text(word.word);
            if (text.ends_with(':') || text.ends_with('>') || text.ends_with('<'))
                text += "1";
            const RowFilter filter = parseRowFilter(text);
            QVERIFY2(filter.problems.empty() && filter.terms.size() == 1 &&
                         filter.terms.front().key != FilterKey::Text,
                     text.c_str());
        }
    }
};

HCI_TEST(TstRowFilter)
#include "tst_row_filter.moc"
