#include "model/lint/rule_selection.h"
#include "model/lint/rules.h"
#include "tests/unit/test_main.h"

using namespace hci;

/// --rules id,-id: only these, without those.
class TstRuleSelection final : public QObject {
    Q_OBJECT

private slots:
    void selects_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("others");
        QTest::newRow("nothing said") << QByteArray() << true << true << true;
        QTest::newRow("only one") << QByteArray("etag-weak") << true << false << false;
        QTest::newRow("only two") << QByteArray("etag-weak, validator-missing") << true << true << false;
        QTest::newRow("all without one") << QByteArray("-etag-weak") << false << true << true;
        QTest::newRow("two without one")
            << QByteArray("etag-weak,validator-missing,-validator-missing") << true << false << false;
        QTest::newRow("one and not it") << QByteArray("-etag-weak,etag-weak") << false << false << false;
    }
    void selects() {
        QFETCH(QByteArray, list);
        const auto selection = RuleSelection::parse(list.toStdString());
        QVERIFY(selection);
        for (std::size_t i = 0; i < rules().size(); ++i) {
            const std::string_view id = rules()[i].id;
            const char* column = id == "etag-weak"           ? "first"
                                 : id == "validator-missing" ? "second"
                                                             : "others";
            QTEST(selection->includes(static_cast<RuleId>(i)), column);
        }
    }

    void unknownRule() {
        const auto selection = RuleSelection::parse("etag-weak,-no-such");
        QVERIFY(!selection);
        QCOMPARE(selection.error(), (Error{ErrorCode::NotFound, 0, "no-such"}));
    }

    void findings() {
        Findings findings;
        for (std::size_t i = 0; i < rules().size(); ++i)
            findings.findings.emplace_back().rule = static_cast<RuleId>(i);
        const Findings one = RuleSelection::parse("etag-weak")->of(findings);
        QCOMPARE(one.findings.size(), std::size_t{1});
        QCOMPARE(rule(one.findings[0].rule).id, std::string_view("etag-weak"));
        QCOMPARE(RuleSelection().of(findings).findings.size(), rules().size());
    }
};

HCI_TEST(TstRuleSelection)
#include "tst_rule_selection.moc"
