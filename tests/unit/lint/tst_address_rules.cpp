#include "tests/unit/dialogue.h"
#include "tests/unit/report/report_exports.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/diff/address_answers.h"
#include "model/lint/rules.h"

using namespace hci;
using namespace hci::test;

namespace {

/// The findings that need other addresses, as "id: sentence"; the second exchange of the dialogue is another
/// address's answer to the first.
QStringList said(const SessionPtr& session, QByteArray* lacking = nullptr) {
    const auto answers = std::make_shared<const std::vector<AddressAnswers>>(
        std::vector{AddressAnswers{0,
                                   {{"192.0.2.2", diffExchanges({session, 0}, {session, 1})},
                                    {"192.0.2.3", diffExchanges({session, 0}, {session, 1})}}}});
    AnalysisOptions options;
    options.addresses = answers;
    Progress progress;
    const AnalysisPtr analysis = analyse(session, options, progress);
    if (lacking)
        *lacking = exportsThatLack(*session, *analysis);
    QStringList found;
    for (const Finding& finding : analysis->findings.findings) {
        const std::string_view id = rule(finding.rule).id;
        if (id.ends_with("-by-address"))
            found << QLatin1StringView(id.data(), static_cast<qsizetype>(id.size())) + QStringLiteral(": ") +
                         message(finding, analysis->findings, *session);
    }
    return found;
}

} // namespace

/// Answers for the same URL at another address of its host.
class TstAddressRules final : public QObject {
    Q_OBJECT

private slots:
    void speaks_data() {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("sentence"); // its beginning; empty: no finding
        const auto row = [](const char* title, const char* here, const char* there, const char* sentence) {
            QTest::newRow(title) << QString::fromLatin1(here) << QString::fromLatin1(there)
                                 << QString::fromLatin1(sentence);
        };
        row("9110 8.8.3 two tags, one content", "< ETag: \"a\"\n= hello", "< ETag: \"b\"\n= hello",
            "etag-differs-by-address: `\"a\"` is `\"b\"` at 192.0.2.2, and all 5 bytes are the same");
        row("8.8.3.2 weak and strong are one", "< ETag: \"a\"\n= hello", "< ETag: W/\"a\"\n= hello", "");
        row("one tag", "< ETag: \"a\"\n= hello", "< ETag: \"a\"\n= hello", "");
        row("two tags, two contents", "< ETag: \"a\"\n= hello", "< ETag: \"b\"\n= other", "");
        row("a tag belongs to a coding", "< ETag: \"a\"\n= hello",
            "< ETag: \"b\"\n< Content-Encoding: x-own\n= hello", "");
        row("a tag at one alone", "< ETag: \"a\"\n= hello", "= hello",
            "etag-differs-by-address: `\"a\"` is sent by one address, and no ETag by 192.0.2.2");
        row("no tag here", "= hello", "< ETag: \"a\"\n= hello",
            "etag-differs-by-address: `\"a\"` is sent by one address, and no ETag by ");
        row("8.8.2 two dates", "< Last-Modified: @-3600\n= hello", "< Last-Modified: @-60\n= hello",
            "etag-differs-by-address: Last-Modified ");
        row("one date", "< Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT\n= hello",
            "< Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT\n= hello", "");
        row("a tag and two dates", "< ETag: \"a\"\n< Last-Modified: @-3600\n= hello",
            "< ETag: \"a\"\n< Last-Modified: @-60\n= hello", "");
        row("no validator at all", "= hello", "= hello", "");
        row("9110 8.8.1 one tag, two contents", "< ETag: \"a\"\n= hello", "< ETag: \"a\"\n= others",
            "etag-reused-by-address: `\"a\"` stands for 5 bytes of content, and for other 6 bytes at "
            "192.0.2.2");
        row("a weak tag may stand for both", "< ETag: W/\"a\"\n= hello", "< ETag: W/\"a\"\n= others", "");
    }
    void speaks() {
        QFETCH(const QString, here);
        QFETCH(const QString, there);
        QFETCH(const QString, sentence);
        const QString answer = QStringLiteral("> GET https://a.example/x\n< 200 OK\n< Date: @\n%1\n");
        const QString both = answer.arg(here) + answer.arg(there);
        QByteArray lacking;
        const QStringList found = said(dialogue(both.toStdString()), &lacking);
        QVERIFY2(found.size() == (sentence.isEmpty() ? 0 : 1), qPrintable(found.join(QLatin1Char('\n'))));
        if (!sentence.isEmpty())
            QVERIFY2(found.front().startsWith(sentence), qPrintable(found.front()));
        QVERIFY2(lacking.isEmpty(), lacking.constData());
    }

    void needsTwoWholeAnswers() {
        QCOMPARE(said(dialogue("> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"a\"\n= hello\n"
                               "> GET https://a.example/x\n< 503 Busy\n< Date: @\n< ETag: \"b\"\n= hello\n")),
                 QStringList());
    }
};

HCI_TEST(TstAddressRules)
#include "tst_address_rules.moc"
