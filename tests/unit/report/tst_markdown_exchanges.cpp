#include "model/report/markdown_exchanges.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view visits = R"(
    @ 12:00:00
    > GET https://shop.example/app.js?token=qu3ryk3yqu3ryk3y HTTP/1.1
    > Cookie: theme=dark; sid=c00kie5ecretv4lue
    < 200 OK
    < Date: @
    < Cache-Control: max-age=1
    < Vary: Accept-Encoding
    < ETag: "v1"
    =#6000
    @ 12:00:09
    > GET https://shop.example/app.js?token=qu3ryk3yqu3ryk3y HTTP/1.1
    > Cookie: theme=dark; sid=c00kie5ecretv4lue
    > If-None-Match: "v1"
    < 304 Not Modified
    < Date: @
    < ETag: "v1"
    > GET https://shop.example/gone
    < failed: connection refused
)";

QString ticket(std::string_view text, const std::vector<std::uint32_t>& exchanges) {
    const SessionPtr session = dialogue(text);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const FindingIndex index(analysis->findings, analysis->resources);
    return markdownExchanges(*session, *analysis, index, exchanges);
}

/// The lines of the first code block.
QStringList block(const QString& text) {
    QStringList lines = text.split(u'\n');
    const qsizetype begin = lines.indexOf(u"```http"_s);
    const qsizetype end = lines.indexOf(u"```"_s, begin);
    return lines.mid(begin + 1, end - begin - 1);
}

} // namespace

/// Exchanges as Markdown for a ticket.
class TstMarkdownExchanges final : public QObject {
    Q_OBJECT
private slots:
    void oneExchange() {
        const QString text = ticket(visits, {1});
        QVERIFY2(
            text.startsWith(u"### `GET https://shop.example/app.js?token=[secret 1]` → `304 Not Modified`\n\n"
                            "2026-01-05 12:00:09.000 UTC, network, "_s),
            qPrintable(text));
        QVERIFY(text.contains(u", revalidation: not modified, saved "_s));
        QCOMPARE(block(text), QStringList({u"GET /app.js?token=[secret 1] HTTP/1.1"_s,
                                           u"Cookie: theme=[secret 2]; sid=[secret 3]"_s,
                                           u"If-None-Match: \"v1\""_s, u""_s, u"HTTP/1.1 304 Not Modified"_s,
                                           u"Date: Mon, 05 Jan 2026 12:00:09 GMT"_s, u"ETag: \"v1\""_s}));
        QVERIFY2(text.contains(u"\n### Findings\n\n- "_s), qPrintable(text));
        QVERIFY(text.contains(u"· [RFC\u00A091"_s)); // 9110 or 9111
        QVERIFY(text.endsWith(
            u"\nFindings are for a private cache. Cookies, credentials and keys are masked.\n"_s));
        QVERIFY(!text.contains(u"c00kie5ecretv4lue"_s));
        QVERIFY(!text.contains(u"qu3ryk3yqu3ryk3y"_s));
    }

    /// Several exchanges share one list of findings, each listed once.
    void severalExchanges() {
        const QString text = ticket(visits, {0, 1});
        QCOMPARE(text.count(u"\n### "_s), 2); // and the one at the beginning
        const QStringList lines = text.split(u'\n').filter(u"- "_s);
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), lines.size());
    }

    void noAnswer() {
        const QString text = ticket(visits, {2});
        QVERIFY2(text.startsWith(u"### `GET https://shop.example/gone` → `no answer`\n"_s), qPrintable(text));
        QCOMPARE(block(text).last(), u"(no answer) connection refused"_s);
    }

    void nothing() { QCOMPARE(ticket(visits, {}), QString()); }

    /// Texts from the wire stay in their block and on their line, and form no link, mention or heading.
    void nothingActs() {
        const QString text = ticket(R"(
            > GET https://a.example/`x`?<img/src=x>
            > X-A: ```` @somebody
            < 200 # heading ` [a](javascript:b)
            < X-B: </code><script>alert(1)</script>
        )",
                                    {0});
        const QStringList lines = text.split(u'\n');
        const qsizetype begin = lines.indexOf(QRegularExpression(u"^`+http$"_s));
        const QString fence = QString(lines[begin]).remove(u"http"_s);
        QCOMPARE(fence.size(), 5);
        const qsizetype end = lines.indexOf(fence);
        QVERIFY(end > begin);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > begin && i < end)
                continue;
            // Outside the block only code spans may hold it.
            const QString outside =
                QString(lines[i]).remove(QRegularExpression(u"(`+)(?!`).*?[^`]\\1(?!`)"_s));
            for (const QString& what : {u"img"_s, u"@somebody"_s, u"heading"_s, u"javascript"_s, u"script"_s})
                QVERIFY2(!outside.contains(what), qPrintable(lines[i]));
        }
    }

    /// Beyond a readable number it only says how many there are.
    void bounded() {
        std::string many;
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < 25; ++i) {
            many += "> GET https://a.example/" + std::to_string(i) + "\n< 200 OK\n< ETag: \"a\"\n";
            all.push_back(i);
        }
        const QString text = ticket(many, all);
        QCOMPARE(text.count(u"→ `200 OK`"_s), 20);
        QVERIFY2(text.contains(u"\nAnd 5 more exchanges. Findings"_s), qPrintable(text));
    }
};

HCI_TEST(TstMarkdownExchanges)
#include "tst_markdown_exchanges.moc"
