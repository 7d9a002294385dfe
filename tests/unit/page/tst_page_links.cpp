#include "model/page/page_links.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

/// The links as "s:/a.js i:/b.png": the first letter of their kind, and the URL behind the host.
QString linksOf(const std::vector<PageLink>& links) {
    QStringList words;
    for (const PageLink& link : links) {
        const QString url = QString::fromStdString(link.url);
        const QString place = url.startsWith(QStringLiteral("http://a.example/")) ? url.mid(16) : url;
        constexpr std::string_view letters = "jsifpko"; // by kind
        words << QString(QLatin1Char(letters[static_cast<std::size_t>(link.kind)])) + QLatin1Char(':') +
                     place;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

/// What a page loads, as far as its text shows.
class TstPageLinks final : public QObject {
    Q_OBJECT

private slots:
    void pages_data() {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("links");
        const auto row = [](const char* name, const char* html, const char* links) {
            QTest::newRow(name) << QByteArray(html) << QString::fromLatin1(links);
        };
        row("nothing", "", "");
        row("a script", "<script src=a.js></script>", "j:/d/a.js");
        row("a module", "<SCRIPT TYPE='module' SRC='/a.mjs'></SCRIPT>", "j:/a.mjs");
        row("data in a script", "<script type=application/json src=a.json></script>", "");
        row("markup in a script", "<script>'<img src=no.png>'</script><img src=b.png>", "i:/d/b.png");
        row("a script without an end", "<script><img src=no.png>", "");
        row("a comment", "<!-- <img src=no.png> --><img src=b.png>", "i:/d/b.png");
        row("a style sheet", "<link rel='alternate STYLESHEET' href=s.css>", "s:/d/s.css");
        row("a link that loads nothing", "<link rel=canonical href=/x><a href=/y>y</a>", "");
        row("preloads",
            "<link rel=preload as=font href=f.woff2><link rel=preload href=p><link rel=modulepreload "
            "href=m.js>",
            "f:/d/f.woff2 p:/d/p j:/d/m.js");
        row("icons", "<link rel='shortcut icon' href=/favicon.ico><link rel=manifest href=/m>",
            "k:/favicon.ico o:/m");
        row("srcset", "<img src=1.png srcset='1.png, 2.png 2x,3.png 3x'>",
            "i:/d/1.png i:/d/2.png i:/d/3.png");
        row("a comma in an address", "<source srcset='a,b.png 1x, c.png 2x'>", "i:/d/a,b.png i:/d/c.png");
        row("references", "<img src='/x?a=1&amp;b=2&#38;c&#x3D;3&amp'>", "i:/x?a=1&b=2&c=3&");
        row("references by other names", "<img src='&sol;x&period;png&quest;a&equals;&ouml;&#x20AC;'>",
            "i:/x.png?a=%C3%B6%E2%82%AC");
        row("parameters named like references", "<img src='/x?a=1&lt=2&lt2=3&amplitude=4&copy=5&sol=6&'>",
            "i:/x?a=1&lt=2&lt2=3&amplitude=4&copy=5&sol=6&");
        row("references to nothing", "<img src='/x?a=&#xD800;'>", "i:/x?a=&");
        row("a base", "<base href=/base/><base href=/no/><img src=x.png>", "i:/base/x.png");
        row("other schemes",
            "<img src=data:image/png;base64,AAAA><img src=javascript:x><script src=file:///x></script>", "");
        row("another origin", "<img src='//b.example/x.png#f'>", "i:http://b.example/x.png");
        row("each once", "<img src=x.png><img src=./x.png><img src=x.png#a>", "i:/d/x.png");
        row("styles inside", "<style>a{background:url('x.png')}</style><p style='background:url(y.png)'>",
            "i:/d/x.png i:/d/y.png");
        row("what is not shown", "<noscript><img src=no.png></noscript><template><img src=no.png></template>",
            "");
        row("broken attributes", "<img src = x.png =y 'z src=no.png><img src='unclosed", "i:/d/x.png");
        row("blanks in an address", "<img src=' \n/x\n.png '>", "i:/x.png");
    }
    void pages() {
        QFETCH(QByteArray, html);
        QFETCH(QString, links);
        QCOMPARE(
            linksOf(linksOfPage({html.constData(), std::size_t(html.size())}, "http://a.example/d/page")),
            links);
    }

    void styles_data() {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QString>("links");
        const auto row = [](const char* name, const char* css, const char* links) {
            QTest::newRow(name) << QByteArray(css) << QString::fromLatin1(links);
        };
        row("imports", "@import 'a.css'; @import url(b.css) print; @IMPORT url(\"c.css\");",
            "s:/d/a.css s:/d/b.css s:/d/c.css");
        row("images and fonts", "a{background:URL( x.png )} @font-face{src:url(f.woff2?v=1) format('woff2')}",
            "i:/d/x.png f:/d/f.woff2?v=1");
        row("comments and strings", "/* url(no.png) */ a{content:'url(no.png)'} b{background:url(x.png)}",
            "i:/d/x.png");
        row("broken", "a{background:url(x.png", "i:/d/x.png");
        row("a broken string", "a{content:'x\n} b{background:url(y.png)}", "i:/d/y.png");
        row("data", "a{background:url(data:image/png;base64,AA)}", "");
    }
    void styles() {
        QFETCH(QByteArray, css);
        QFETCH(QString, links);
        QCOMPARE(
            linksOf(linksOfStyles({css.constData(), std::size_t(css.size())}, "http://a.example/d/s.css")),
            links);
    }

    /// Bounded, whatever a page contains.
    void bounds() {
        std::string html;
        for (int i = 0; i < 2000; ++i)
            html += "<img src=/" + std::to_string(i) + ">";
        QCOMPARE(linksOfPage(html, "http://a.example/").size(), maxPageLinks);
        QCOMPARE(linksOfPage("<img src=/" + std::string(10'000, 'x') + ">", "http://a.example/").size(),
                 std::size_t{0});
        for (const char* piece : {"<", "<!--", "<a ", "<a b='", "<script>", "</script", "url(", "'", "&",
                                  "<img srcset=', ", "<style>@import "}) {
            std::string text;
            while (text.size() < 1'000'000)
                text += piece;
            (void)linksOfPage(text, "http://a.example/"); // ends soon: the test has a limit of time
            (void)linksOfStyles(text, "http://a.example/");
        }
    }
};

HCI_TEST(TstPageLinks)
#include "tst_page_links.moc"
