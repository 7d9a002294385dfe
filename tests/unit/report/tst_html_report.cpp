#include "model/report/html_report.h"
#include "model/report/html_writer.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray reportOf(const SessionPtr& session, bool includeSecrets = false) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = writeHtmlReport(out, *session, *analysis, {includeSecrets, {}}, progress);
    return written ? out.data() : QByteArray();
}

/// A parser's results for a document.
struct Document {
    QStringList elements;
    QStringList attributes; ///< "a href=#rule-x"
    QString text;           ///< of all elements but the style sheet
    QString error;
};

Document parsed(const QByteArray& html) {
    Document document;
    QXmlStreamReader reader(html);
    bool style = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            style = reader.name() == u"style"_s;
            document.elements << reader.name().toString();
            for (const QXmlStreamAttribute& each : reader.attributes())
                document.attributes << reader.name().toString() + u' ' + each.name() + u'=' + each.value();
        } else if (reader.isCharacters() && !style) {
            document.text += reader.text();
        }
    }
    if (reader.hasError())
        document.error = u"%1 in line %2"_s.arg(reader.errorString()).arg(reader.lineNumber());
    return document;
}

/// Structural faults of a report: it acts, loads, or is no document. Empty: none.
QString dangerIn(const QByteArray& html) {
    const Document document = parsed(html);
    if (!document.error.isEmpty())
        return document.error;
    static const QStringList allowed{
        u"a"_s,     u"article"_s, u"body"_s,   u"caption"_s, u"code"_s,    u"dd"_s,   u"details"_s,
        u"div"_s,   u"dl"_s,      u"dt"_s,     u"footer"_s,  u"h1"_s,      u"h2"_s,   u"h3"_s,
        u"h4"_s,    u"h5"_s,      u"head"_s,   u"header"_s,  u"html"_s,    u"li"_s,   u"main"_s,
        u"meta"_s,  u"nav"_s,     u"ol"_s,     u"p"_s,       u"pre"_s,     u"rect"_s, u"section"_s,
        u"small"_s, u"span"_s,    u"strong"_s, u"style"_s,   u"summary"_s, u"svg"_s,  u"table"_s,
        u"tbody"_s, u"td"_s,      u"th"_s,     u"thead"_s,   u"title"_s,   u"tr"_s,   u"ul"_s};
    for (const QString& element : document.elements)
        if (!allowed.contains(element))
            return u"element "_s + element;
    static const QRegularExpression plain(
        u"^(a href=(#[a-z0-9-]+|https://www\\.rfc-editor\\.org/rfc/rfc[0-9]+\\.html(#section-[0-9.]+)?)"
        "|a rel=noreferrer noopener|[a-z0-9]+ (class|id|role|scope|tabindex|title|aria-[a-z]+)=.*"
        "|html lang=en|meta (charset|http-equiv|name|content)=.*|svg (xmlns|viewBox|preserveAspectRatio)=.*"
        "|rect (x|y|width|height)=[0-9.]+)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    for (const QString& attribute : document.attributes)
        if (!plain.match(attribute).hasMatch())
            return u"attribute "_s + attribute;
    const QString text = QString::fromUtf8(html);
    for (const QChar c : text)
        if (c != u'\n' && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
            return u"character U+%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    return {};
}

QByteArray big(char c) {
    return QByteArray(1024 * 1024, c);
}

} // namespace

class TstHtmlReport final : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheAnalysisSays() {
        const SessionPtr session = dialogue(R"(
            @ 12:00:00
            > GET https://shop.example/data.json
            < 200 OK
            < Date: @
            < Server: nginx
            < ETag: "d1"
            < Cache-Control: no-cache
            =#4000
            @ 12:05:00
            > GET https://shop.example/data.json
            > If-None-Match: "d1"
            < 200 OK
            < Date: @
            < Server: nginx
            < ETag: "d1"
            < Cache-Control: no-cache
            =#4000
            @ 12:05:30
            > GET https://shop.example/data.json
            > If-None-Match: "d1"
            < 304
            < Date: @
            < ETag: "d1"
            < Cache-Control: no-cache
            @ 12:06:00
            > GET https://shop.example/data.json
            > If-None-Match: "d1"
            < 304
            < Date: @
            < ETag: "d2"
            < Cache-Control: no-cache
        )");
        const QByteArray html = reportOf(session);
        QCOMPARE(dangerIn(html), QString());
        QVERIFY(html.startsWith("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\""));
        const QString text = parsed(html).text;
        for (const auto& part :
             {u"https://shop.example/data.json"_s, u"missed-304"_s, u"RFC 9110 13.1.2"_s,
              u"costs4,000 bytes, measured"_s, u"Fix for nginx: "_s, u"Missed not modified (1)"_s,
              u"2026-01-05 12:00:00.000"_s, u"as a private cache sees them"_s, u"saved 4,"_s})
            QVERIFY2(QString(text).replace(QChar::Nbsp, u' ').contains(part), qPrintable(part));
    }

    /// Validators come first in the diff, even if they are the same.
    void validatorsComeFirst() {
        const QString text = parsed(reportOf(dialogue("> GET http://a.example/x\n< 200 OK\n< Server: a\n"
                                                      "< Date: @\n< ETag: \"v\"\n= x\n"
                                                      "> GET http://a.example/x\n> If-None-Match: \"v\"\n"
                                                      "< 304\n< Server: b\n< Date: @\n< ETag: \"v\"\n")))
                                 .text;
        const qsizetype heads = text.indexOf(u"StoredReceivedChange"_s);
        QVERIFY(heads > 0);
        const qsizetype tag = text.indexOf(u"ETag\"v\"\"v\"same"_s, heads);
        QVERIFY2(tag > heads && tag < text.indexOf(u"Server"_s, heads), qPrintable(text.mid(heads, 200)));
    }

    void nothingInItActs_data() {
        QTest::addColumn<QByteArray>("evil");
        QTest::newRow("script") << QByteArray("<script>alert(1)</script>");
        QTest::newRow("image") << QByteArray("\"><img src=x onerror=alert(1)>");
        QTest::newRow("single quote") << QByteArray("' onmouseover='alert(1)");
        QTest::newRow("end of style") << QByteArray("</style></title></svg><script>1</script>");
        QTest::newRow("end of CDATA") << QByteArray("]]><![CDATA[ --> <!-- ?>");
        QTest::newRow("entity") << QByteArray("&lt;&#x3c;script&#62;&nosuch;");
        QTest::newRow("scheme") << QByteArray("javascript:alert(1)");
        QTest::newRow("direction") << QByteArray("\xE2\x80\xAEtxt.exe\xE2\x81\xA6");
        QTest::newRow("controls") << QByteArray("a\x1b[31m\x7f\xC2\x9B\xC2\x85z");
        QTest::newRow("zero widths, tags") << QByteArray("\xE2\x80\x8B\xEF\xBB\xBF\xF3\xA0\x81\x81");
        QTest::newRow("no characters") << QByteArray("\xEF\xBF\xBE\xEF\xBF\xBF\xF0\x9F\xBF\xBF");
        QTest::newRow("no UTF-8") << QByteArray("\xED\xA0\x80\xC0\xAF\xFF\x80");
        QTest::newRow("backticks") << QByteArray("`<b>`<i>```");
        QTest::newRow("a megabyte") << big('"');
        QTest::newRow("a megabyte of marks") << big('<');
    }
    void nothingInItActs() {
        QFETCH(const QByteArray, evil);
        std::string text;
        const auto exchange = [&](const QByteArray& condition, const QByteArray& status) {
            QByteArray one =
                "@ 12:00:0" + QByteArray(status == "200 OK" ? "0" : "5") + "\n> G" + evil.left(100);
            one += " http://a.example/" + evil + "?x=" + evil + "\n> Accept-Language: " + evil + '\n' +
                   condition;
            one += "< " + status + ' ' + evil + "\n< ETag: \"" + evil + "\"\n< Vary: Accept-Language\n";
            one += "< Cache-Control: max-age=" + evil + ", " + evil + "\n< Last-Modified: " + evil + '\n';
            one += "< Content-Type: " + evil + "\n< X-" + evil.left(40) + ": " + evil + "\n< Server: " + evil;
            one += "\n< Content-Location: " + evil + '\n';
            text += one.toStdString();
        };
        exchange({}, "200 OK");
        text += "= x\n";
        exchange("> If-None-Match: \"" + evil + "\"\n", "304 Not Modified");
        const std::string get = QByteArray("> GET http://a.example/" + evil + '\n').toStdString();
        text += get + "< 200 OK\n< ETag: \"x\"\n= x\n";
        text += get + "> If-None-Match: \"x\"\n< 304\n< ETag: \"" + evil.toStdString() +
                "\"\n< Vary: " + evil.toStdString() + '\n';
        text += get + "< failed: " + evil.toStdString() + '\n';
        const QByteArray html = reportOf(dialogue(text));
        QVERIFY(!html.isEmpty());
        const QString danger = dangerIn(html);
        QVERIFY2(danger.isEmpty(), qPrintable(danger.left(400)));
        QVERIFY(html.size() < 2 * 1024 * 1024);
    }

    void namesOfRecordingsAreTextToo() {
        const SessionPtr plain = dialogue("> GET http://a.example/x\n< 200 OK\n");
        Session::Part part = plain->parts().front();
        part.info.name = u"</title><script>\u202E.har"_s;
        part.info.creator = u"<img src=x>\u0007"_s;
        const auto session = std::make_shared<const Session>(plain->poolForWriters(), std::vector{part});
        const QByteArray html = reportOf(session);
        QCOMPARE(dangerIn(html), QString());
        QVERIFY(html.contains("&lt;/title&gt;&lt;script&gt;\\u202e.har"));
    }

    void longValuesKeepBothEnds() {
        const QString text = parsed(reportOf(dialogue("> GET http://a.example/" + std::string(5000, 'x') +
                                                      "/last.js\n< 200 OK\n")))
                                 .text;
        QVERIFY(text.contains(u"/last.js"_s));
        QVERIFY2(text.contains(u" bytes left out]"_s), qPrintable(text.left(2000)));
        QVERIFY(!text.contains(QString(1000, u'x')));
    }

    /// A character at the cut is left out whole.
    void textIsCutBetweenCharacters() {
        QCOMPARE(withoutMiddle("short", 5), u"short"_s);
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "\xF0\x9F\x98\x80";
        for (std::size_t most = 8; most < 40; ++most)
            QVERIFY(!withoutMiddle(text, most).contains(QChar::ReplacementCharacter));
    }

    /// The policy's hash is that of the style sheet as a browser sees it: the element's raw text.
    void theStyleSheetIsTheOneAllowed() {
        const QByteArray html = reportOf(dialogue("> GET http://a.example/x\n< 200 OK\n"));
        const qsizetype begin = html.indexOf("<style>") + 7;
        const QByteArray css = html.mid(begin, html.indexOf("</style>") - begin);
        QVERIFY(css.contains("prefers-color-scheme: dark"));
        QVERIFY(css.contains("@media print"));
        QVERIFY2(!css.contains('&') && !css.contains('<'), "HTML would not take an escape back");
        QVERIFY(!css.contains("url(") && !css.contains("@import"));
        const QByteArray hash = QCryptographicHash::hash(css, QCryptographicHash::Sha256).toBase64();
        QByteArray policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
        policy += "style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'\"/>";
        QVERIFY2(html.contains(policy), policy.constData());
    }

    /// HTML ignores self-closing, except on void elements.
    void onlyVoidElementsCloseThemselves() {
        const QString html =
            QString::fromUtf8(reportOf(dialogue("> GET http://a.example/x\n< 200 OK\n= x\n")));
        static const QRegularExpression closed(u"<([a-z0-9]+)[^<>]*/>"_s);
        QStringList names;
        for (auto found = closed.globalMatch(html); found.hasNext();)
            names << found.next().captured(1);
        names.removeDuplicates();
        names.sort();
        QCOMPARE(names, (QStringList{u"meta"_s, u"rect"_s}));
    }

    void emptySession() {
        const QByteArray html = reportOf(std::make_shared<const Session>());
        QCOMPARE(dangerIn(html), QString());
        QVERIFY(parsed(html).text.contains(u"0 exchanges"_s));
    }

    void exchangesWithoutTimeAreCounted() {
        ExchangeDraft draft;
        draft.url = "http://a.example/x";
        draft.status = 200;
        const auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
        append(*segment, draft, 0);
        draft.startedAt = at(12, 0);
        append(*segment, draft, 1);
        const auto session =
            std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
        const QByteArray html = reportOf(session);
        QCOMPARE(dangerIn(html), QString());
        QVERIFY(parsed(html).text.contains(u"1 exchange without a time not shown here."_s));
    }

    /// The report bounds its rows, and says how many it leaves out.
    void manyRowsAreBounded() {
        std::string text = "@ 12:00:00\n";
        for (int i = 0; i < 3000; ++i)
            text += "> GET http://a.example/" + std::to_string(i) + "\n< 200 OK\n< Date: @\n= x\n";
        const QByteArray html = reportOf(dialogue(text));
        QCOMPARE(dangerIn(html), QString());
        QVERIFY(html.contains("2,500 more resources not shown here"));
        QVERIFY(html.contains("2,800 more exchanges not shown here"));
        QVERIFY(html.contains("and 2,988 more resources together"));
        QVERIFY2(html.count("<rect") <= 4 * 240 + 20 * 5 + 4, "marks of the charts");
    }

    void secretsAreMasked() {
        const SessionPtr session = dialogue(R"(
            > GET http://a.example/?token=abcdefgh
            > Cookie: sid=abcdefgh
            < 200 OK
            < Vary: Cookie
            > GET http://a.example/abcdefgh
            < failed: nobody at abcdefgh
        )");
        const QByteArray masked = reportOf(session);
        QVERIFY(!masked.contains("abcdefgh"));
        QVERIFY(masked.contains("[secret 1]"));
        QVERIFY(masked.contains("1 secret masked"));
        QVERIFY(reportOf(session, true).contains("token=abcdefgh"));
    }

    void failuresAndCancelAreReported() {
        Progress analysing;
        const SessionPtr session = dialogue("> GET http://a.example/x\n< 200 OK\n");
        const AnalysisPtr analysis = analyse(session, {}, analysing);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress cancelled([] { return true; }, {});
        const auto stopped = writeHtmlReport(out, *session, *analysis, {}, cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);

        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto failed = writeHtmlReport(full, *session, *analysis, {}, analysing);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Io);
    }
};

HCI_TEST(TstHtmlReport)
#include "tst_html_report.moc"
