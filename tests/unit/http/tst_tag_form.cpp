#include "model/http/tag_form.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstTagForm : public QObject {
    Q_OBJECT

private slots:
    void causes_data() {
        QTest::addColumn<QByteArrayList>("tags");
        QTest::addColumn<TagInstability>("cause");
        const auto row = [](const char* name, QByteArrayList tags, TagInstability cause) {
            QTest::newRow(name) << tags << cause;
        };
        row("one", {"\"a\""}, TagInstability::None);
        row("the same", {"\"a\"", "\"a\""}, TagInstability::None);
        row("nginx gzip", {"W/\"65920080-1770\"", "\"65920080-1770\""}, TagInstability::Weakness);
        row("Apache gzip", {"\"1770-60dd710212000\"", "\"1770-60dd710212000-gzip\""}, TagInstability::Coding);
        row("Jetty gzip", {"\"abc\"", "\"abc--gzip\""}, TagInstability::Coding);
        row("a word that ends in br", {"\"a\"", "\"abr\""}, TagInstability::Random);
        row("inode", {"\"1a2b3c-1770-60dd710212000\"", "\"7f0e12-1770-60dd710212000\""},
            TagInstability::Inode);
        row("inode, three times",
            {"\"1a2b3c-1770-60dd710212000\"", "\"7f0e12-1770-60dd710212000\"",
             "\"1a2b3c-1770-60dd710212000\""},
            TagInstability::Inode);
        row("IIS counter", {"\"8a9f1c2b:0\"", "\"8a9f1c2b:12\""}, TagInstability::Counter);
        row("running number", {"\"7\"", "\"8\"", "\"9\""}, TagInstability::Counter);
        row("seconds", {"\"1763820000\"", "\"1763820001\""}, TagInstability::Time);
        row("milliseconds and a counter", {"\"1763820000123-1\"", "\"1763820001123-2\""},
            TagInstability::Time);
        row("nginx on two servers", {"\"65920080-1770\"", "\"65920099-1770\""}, TagInstability::Time);
        row("two servers by turns", {"\"5d41402abc4b\"", "\"7d793037a076\"", "\"5d41402abc4b\""},
            TagInstability::Backends);
        row("random", {"\"5d41402abc4b2a76\"", "\"7d793037a0760186\"", "\"c4ca4238a0b92382\""},
            TagInstability::Random);
        row("of other shape", {"\"a-b\"", "\"a-b-c\""}, TagInstability::Random);
        row("empty", {"\"\"", "\"x\""}, TagInstability::Random);
        row("without quotes", {"v1", "v2"}, TagInstability::Random);
    }
    void causes() {
        QFETCH(QByteArrayList, tags);
        QFETCH(TagInstability, cause);
        std::vector<std::string_view> views;
        for (const QByteArray& tag : tags)
            views.emplace_back(tag.constData(), std::size_t(tag.size()));
        QCOMPARE(instabilityOf(views), cause);
        QVERIFY(!describe(cause).empty());
    }
};

HCI_TEST(TstTagForm)
#include "tst_tag_form.moc"
