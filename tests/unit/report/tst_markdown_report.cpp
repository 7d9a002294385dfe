#include "model/report/markdown_report.h"
#include "model/report/markdown_text.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/report/reloaded_shop.h"
#include "tests/unit/test_main.h"

#include <QtCore/QBuffer>

using namespace hci;
using namespace hci::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(ReportWriter write, const SessionPtr& session) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return write(out, *session, *analysis, {}, progress) ? out.data() : QByteArray();
}

} // namespace

class TstMarkdownReport final : public QObject {
    Q_OBJECT

private slots:
    void code_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << u"a"_s << u"`a`"_s;
        QTest::newRow("empty") << u""_s << u"` `"_s;
        QTest::newRow("a backtick inside") << u"a`b"_s << u"``a`b``"_s;
        QTest::newRow("a run of backticks") << u"a```b"_s << u"````a```b````"_s;
        QTest::newRow("a backtick at the end") << u"a`"_s << u"`` a` ``"_s;
        QTest::newRow("a bar would end a cell") << u"a|b"_s << u"`a\\x7cb`"_s;
        QTest::newRow("a line break") << u"a\n# b"_s << u"`a\\x0a# b`"_s;
        QTest::newRow("HTML") << u"<b>"_s << u"`<b>`"_s;
    }
    void code() {
        QFETCH(QString, text);
        QTEST(markdownCode(text), "code");
    }

    void sentences_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("ours") << u"the 304 has none (RFC 9110 15.4.5): 48,213 bytes"_s
                              << u"the 304 has none (RFC 9110 15.4.5): 48,213 bytes"_s;
        QTest::newRow("a value") << u"`\"v1\"` became `\"v2\"`"_s << u"`\"v1\"` became `\"v2\"`"_s;
        QTest::newRow("a value with a backtick turns inside out, and stays text")
            << u"`a`<img src=x>` came"_s << u"`a` `<img` `src=x>` came"_s;
        QTest::newRow("marks behind a value") << u"`a`, (`b`); `c`?"_s << u"`a`, (`b`); `c`?"_s;
        QTest::newRow("a mention") << u"of @somebody"_s << u"of `@somebody`"_s;
        QTest::newRow("an issue") << u"of #12"_s << u"of `#12`"_s;
        QTest::newRow("an address") << u"of http://evil.example"_s << u"of `http://evil.example`"_s;
        QTest::newRow("a name that becomes an address")
            << u"of www.evil.example"_s << u"of `www.evil.example`"_s;
        QTest::newRow("a link") << u"[a](b)"_s << u"`[a](b)`"_s;
        QTest::newRow("emphasis") << u"*a* _b_"_s << u"`*a*` `_b_`"_s;
        QTest::newRow("a list") << u"- a"_s << u"`-` a"_s;
        QTest::newRow("a numbered list") << u"1. a"_s << u"`1.` a"_s;
        QTest::newRow("no list: a number in a sentence") << u"10.5 s"_s << u"10.5 s"_s;
    }
    void sentences() {
        QFETCH(QString, sentence);
        QTEST(markdownSentence(sentence), "markdown");
    }

    void aCommentIsShort() {
        std::string text;
        for (int i = 0; i < 300; ++i) {
            const std::string n = std::to_string(i);
            const std::string host = "> GET http://h" + n + ".example/" + std::string(500, 'p') + n;
            text += host + "\n< 200 OK\n< Date: @\n< ETag: v" + n + "\n< Cache-Control: max-age=" + n +
                    ", bogus" + n + "\n< Expires: 0\n< Vary: *\n< Pragma: no-cache\n= " + n + "\n";
            text += host + "\n> If-None-Match: v" + n + "\n< 304 Not Modified\n< ETag: \"w\"\n";
        }
        const QByteArray comment = written(writeShortMarkdownReport, dialogue(text));
        QVERIFY2(comment.count('\n') <= 60, QByteArray::number(comment.count('\n')).constData());
        QVERIFY(QString::fromUtf8(comment).size() <= 60'000);
        QVERIFY(comment.contains("Left out"));
        QVERIFY(comment.contains("300 revalidations"));
        QVERIFY(written(writeMarkdownReport, dialogue(text)).contains("more finding"));
    }

    void aFindingHasRuleSectionCostAndFix() {
        const QByteArray report = written(writeMarkdownReport, reloadedShop());
        QVERIFY(report.contains("`missed-304` · [RFC\u00A09110\u00A013.1.2]"
                                "(https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.2)"));
        QVERIFY(report.contains("(costs 400 bytes, measured)"));
        QVERIFY(report.contains("  - `https://shop.example/data.json`\n"));
        const QByteArray nginx =
            written(writeMarkdownReport,
                    dialogue("> GET http://a.example/x\n< 200 OK\n< Server: nginx\n< Accept-Ranges: bytes\n"
                             "< Date: @\n< Cache-Control: max-age=60\n= x\n"));
        QVERIFY2(nginx.contains("<details><summary>Fix for nginx: "), nginx.constData());
        QVERIFY2(nginx.contains("```\netag on;"), nginx.constData());
    }
};

HCI_TEST(TstMarkdownReport)
#include "tst_markdown_report.moc"
