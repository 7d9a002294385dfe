#include "model/exchange/validators.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

class TstValidators final : public QObject {
    Q_OBJECT

private slots:
    void strength_data() {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("etag");
        QTest::addColumn<QString>("lastModified");
        const auto row = [](const char* name, const char* fields, const char* etag,
                            const char* lastModified) {
            QTest::newRow(name) << QString::fromUtf8(fields) << QString::fromUtf8(etag)
                                << QString::fromUtf8(lastModified);
        };
        row("8.8.3 strong", "< ETag: \"a\"", "strong", "");
        row("8.8.3 weak", "< ETag: W/\"a\"", "weak", "");
        row("8.8.3 no quotes", "< ETag: a", "invalid", "");
        row("8.8.2.2 a second before Date", "< Date: @\n< Last-Modified: @-1", "", "strong");
        row("8.8.2.2 equal to Date", "< Date: @\n< Last-Modified: @", "", "weak");
        row("8.8.2.2 no Date", "< Last-Modified: @-60", "", "weak");
        row("8.8.2 no date", "< Date: @\n< Last-Modified: yesterday", "", "invalid");
        row("none", "< Date: @", "", "");
    }
    void strength() {
        QFETCH(QString, fields);
        const SessionPtr session = dialogue("> GET http://a.example/\n< 200 OK\n" + fields.toStdString());
        const Validators found = validatorsOf((*session)[0]);
        const auto told = [](TextId value, ValidatorStrength strength) {
            return value == TextId::None ? QString() : QString(name(strength));
        };
        QTEST(told(found.etag, found.etagStrength), "etag");
        QTEST(told(found.lastModified, found.lastModifiedStrength), "lastModified");
    }

    void ofResource_data() {
        QTest::addColumn<QString>("dialogue");
        QTest::addColumn<QString>("etag");
        const auto row = [](const char* name, const char* text, const char* etag) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(etag);
        };
        row("the last 200",
            "> GET http://a.example/\n< 200\n< ETag: \"1\"\n> GET http://a.example/\n< 200\n< ETag: \"2\"",
            "\"2\"");
        row("a 404 has no part in it",
            "> GET http://a.example/\n< 200\n< ETag: \"1\"\n> GET http://a.example/\n< 404\n< ETag: \"2\"",
            "\"1\"");
        row("a 304 alone", "> GET http://a.example/\n> If-None-Match: \"1\"\n< 304\n< ETag: \"1\"", "\"1\"");
        row("fields were not recorded",
            "> GET http://a.example/\n< 200\n< ETag: \"1\"\n> GET http://a.example/\n< 200\n! "
            "fields-unavailable",
            "\"1\"");
    }
    void ofResource() {
        QFETCH(QString, dialogue);
        const SessionPtr session = test::dialogue(dialogue.toStdString());
        const Resources resources = findResources(*session);
        QCOMPARE(resources.resources.size(), std::size_t{1});
        const std::string_view tag =
            session->pool().text(validatorsOf(*session, resources, resources.resources[0]).etag);
        QTEST(QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size())), "etag");
    }
};

HCI_TEST(TstValidators)
#include "tst_validators.moc"
