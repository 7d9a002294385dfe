#include "model/analysis/analysis.h"
#include "model/diff/validator_facts.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

ValidatorFacts factsOf(std::string_view stored, std::string_view conditional) {
    const std::string text = "> GET http://a.example/x\n< 200 OK\n< Date: @\n" + std::string(stored) +
                             "\n= hello\n> GET http://a.example/x\n" + std::string(conditional) +
                             "\n< 304 Not Modified\n< Date: @\n";
    const SessionPtr session = test::dialogue(text);
    Revalidation pair;
    pair.stored = 0;
    pair.conditional = 1;
    return validatorFacts(*session, pair);
}

} // namespace

/// Facts about validators, and the comparison of those sent.
class TstValidatorFacts : public QObject {
    Q_OBJECT
private slots:
    void tags_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<bool>("weak");
        QTest::newRow("8.8.3 strong") << QByteArray("< ETag: \"a\"") << true << false;
        QTest::newRow("8.8.3 weak") << QByteArray("< ETag: W/\"a\"") << true << true;
        QTest::newRow("8.8.3 without quotes") << QByteArray("< ETag: a") << false << false;
    }
    void tags() {
        QFETCH(QByteArray, field);
        const ValidatorFacts facts = factsOf(field.toStdString(), "> Accept: */*");
        QVERIFY(facts.storedTag.has_value());
        QTEST(facts.storedTag->valid, "valid");
        QTEST(facts.storedTag->weak, "weak");
    }

    void dates_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("strength");
        const auto row = [](const char* name, const char* field, DateStrength strength) {
            QTest::newRow(name) << QByteArray(field) << static_cast<int>(strength);
        };
        row("8.8.2.2 a second before Date", "< Last-Modified: @-1", DateStrength::Strong);
        row("8.8.2.2 the second of Date", "< Last-Modified: @", DateStrength::Weak);
        row("8.8.2.1 later than Date", "< Last-Modified: @+1", DateStrength::Future);
        row("5.6.7 no HTTP-date", "< Last-Modified: yesterday", DateStrength::Invalid);
    }
    void dates() {
        QFETCH(QByteArray, field);
        const ValidatorFacts facts = factsOf(field.toStdString(), "> Accept: */*");
        QVERIFY(facts.storedDate.has_value());
        QTEST(static_cast<int>(facts.storedDate->strength), "strength");
    }

    void comparisons_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("tag");
        QTest::addColumn<int>("date");
        const auto row = [](const char* name, const char* stored, const char* sent, TagMatch tag,
                            DateMatch date) {
            QTest::newRow(name) << QByteArray(stored) << QByteArray(sent) << static_cast<int>(tag)
                                << static_cast<int>(date);
        };
        row("nothing sent", "< ETag: \"a\"", "> Accept: */*", TagMatch::NotSent, DateMatch::NotSent);
        row("13.1.2 weak comparison", "< ETag: \"a\"", "> If-None-Match: \"b\", W/\"a\"", TagMatch::Matches,
            DateMatch::NotSent);
        row("13.1.2 another tag", "< ETag: \"a\"", "> If-None-Match: \"b\"", TagMatch::Differs,
            DateMatch::NotSent);
        row("13.1.2 any", "< ETag: \"a\"", "> If-None-Match: *", TagMatch::Any, DateMatch::NotSent);
        row("13.1.2 nothing stored", "< X: y", "> If-None-Match: \"a\"", TagMatch::NothingStored,
            DateMatch::NotSent);
        row("13.1.3 ignored beside a tag", "< ETag: \"a\"",
            "> If-None-Match: \"a\"\n> If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT", TagMatch::Matches,
            DateMatch::Ignored);
        row("13.1.3 equal", "< Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
            "> If-Modified-Since: Mon, 05 Jan 2026 11:00:00 GMT", TagMatch::NotSent, DateMatch::Equal);
        row("13.1.3 later", "< Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
            "> If-Modified-Since: Mon, 05 Jan 2026 11:00:01 GMT", TagMatch::NotSent, DateMatch::Later);
        row("13.1.3 earlier", "< Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
            "> If-Modified-Since: Mon, 05 Jan 2026 10:59:59 GMT", TagMatch::NotSent, DateMatch::Earlier);
        row("13.1.3 no HTTP-date", "< Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT",
            "> If-Modified-Since: 2026-01-05", TagMatch::NotSent, DateMatch::Invalid);
    }
    void comparisons() {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, sent);
        const ValidatorFacts facts = factsOf(stored.toStdString(), sent.toStdString());
        QTEST(static_cast<int>(facts.tagMatch), "tag");
        QTEST(static_cast<int>(facts.dateMatch), "date");
    }
};

HCI_TEST(TstValidatorFacts)
#include "tst_validator_facts.moc"
