#include "model/base/text_view.h"
#include "model/http/cache_control.h"
#include "model/http/field_syntax.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstCacheControl : public QObject {
    Q_OBJECT

private slots:
    void seconds_data();
    void seconds();
    void fieldNames();
    void repeats();
    void unknownDirectivesAreKept();
    void madeAsParsed_data();
    void madeAsParsed();
};

void TstCacheControl::seconds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("problem");
    const auto row = [](const char* name, const char* text, qint64 seconds, DirectiveProblem problem) {
        QTest::newRow(name) << QByteArray(text) << seconds << static_cast<int>(problem);
    };
    using enum DirectiveProblem;
    row("9111 5.2.2.1", "max-age=60", 60, None);
    row("9111 5.2 name without regard to case", "Max-AGE=60", 60, None);
    row("9111 5.2.2.1 quoted", "max-age=\"60\"", 60, QuotedNumber);
    row("9111 1.2.2 saturates", "max-age=99999999999999999999", maxDeltaSeconds, None);
    row("9111 1.2.2 negative", "max-age=-1", -1, NotANumber);
    row("9111 1.2.2 fraction", "max-age=1.5", -1, NotANumber);
    row("9111 1.2.2 plus", "max-age=+60", -1, NotANumber);
    row("9111 1.2.2 leading zeros", "max-age=007", 7, None);
    row("9111 5.2.2.1 without argument", "max-age", -1, MissingArgument);
    row("9111 5.2.2.1 empty argument", "max-age=", -1, NotANumber);
    row("9111 5.2.2.1 letters", "max-age=a60", -1, NotANumber);
    row("9111 5.2.2.1 single quotes", "max-age='60'", -1, NotANumber);
    row("second in the list", "no-transform ,  max-age=5", 5, None);
    row("comma inside quotes", "x=\"a, max-age=1\", max-age=5", 5, None);
}

void TstCacheControl::seconds() {
    QFETCH(QByteArray, text);
    const CacheControl control = parseCacheControl(toView(text));
    const CacheDirective* maxAge = control.find(Directive::MaxAge);
    QVERIFY(maxAge);
    QTEST(static_cast<qint64>(maxAge->seconds), "seconds");
    QTEST(static_cast<int>(maxAge->problem), "problem");
}

void TstCacheControl::fieldNames() {
    const CacheControl control = parseCacheControl("private=\"Set-Cookie, X-Me\", no-cache");
    QCOMPARE(control.fieldNames(Directive::Private), (std::vector<std::string>{"set-cookie", "x-me"}));
    QVERIFY(!control.unqualified(Directive::Private));
    QVERIFY(control.unqualified(Directive::NoCache));
    QVERIFY(!parseCacheControl("max-age = 60").has(Directive::MaxAge));
    QCOMPARE(parseCacheControl("no-store=1").find(Directive::NoStore)->problem,
             DirectiveProblem::UnexpectedArgument);
}

void TstCacheControl::repeats() {
    const CacheControl control = parseCacheControl("max-age=1, max-age=2");
    QCOMPARE(control.count(Directive::MaxAge), 2);
    QVERIFY(control.conflicting(Directive::MaxAge));
    QCOMPARE(control.find(Directive::MaxAge)->seconds, 1);
    QVERIFY(!parseCacheControl("max-age=1, max-age=1").conflicting(Directive::MaxAge));
}

void TstCacheControl::madeAsParsed_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"max-age", "S-MaxAge", "stale-if-error", "max-stale", "no-store", "no-cache",
                             "private", "x-own", "a b"})
        QTest::newRow(name) << QByteArray(name);
}

/// A directive that is made of a name and a number is the one that the parser makes of their text.
void TstCacheControl::madeAsParsed() {
    QFETCH(QByteArray, name);
    const auto parsed = [&name](std::string_view argument) {
        return parseCacheControl(name.toStdString().append(argument)).directives.front();
    };
    QVERIFY(directiveOfName(toView(name)) == parsed(""));
    QVERIFY(directiveOfNumber(toView(name), std::nullopt) == parsed("="));
    QVERIFY(directiveOfNumber(toView(name), 0) == parsed("=0"));
    QVERIFY(directiveOfNumber(toView(name), 60) == parsed("=60"));
    QVERIFY(directiveOfNumber(toView(name), -60) == parsed("=-60"));
    QVERIFY(directiveOfNumber(toView(name), 999'999'999'999'999) == parsed("=999999999999999"));
}

void TstCacheControl::unknownDirectivesAreKept() {
    const CacheControl control = parseCacheControl("maxage=60, community=\"UCI\", nocache");
    QCOMPARE(control.count(Directive::Unknown), 3);
    QCOMPARE(control.directives[1].argument, std::string("UCI"));
    QVERIFY(control.directives[1].quoted);
}

HCI_TEST(TstCacheControl)
#include "tst_cache_control.moc"
