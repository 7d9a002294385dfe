#include "model/lint/content_difference.h"
#include "tests/unit/test_main.h"

using namespace hci;

class TstContentDifference final : public QObject {
    Q_OBJECT

private slots:
    void differences_data() {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("mostlySame");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("a token in a page")
            << QByteArray("<p>one</p>\n<meta name=\"csrf\" content=\"abcd12\">\n<p>two</p>")
            << QByteArray("<p>one</p>\n<meta name=\"csrf\" content=\"abzz99\">\n<p>two</p>") << true
            << qint64{40} << QByteArray("<meta name=\"csrf\" content=\"");
        QTest::newRow("at both ends")
            << QByteArray("1 the same in the middle of it 1")
            << QByteArray("2 the same in the middle of it 2") << true << qint64{0} << QByteArray();
        QTest::newRow("other content")
            << QByteArray("aaaaaaaaaaaa") << QByteArray("bbbbbbbbbbbb") << false << qint64{0} << QByteArray();
        QTest::newRow("longer by as much")
            << QByteArray("aaaaaa") << QByteArray("aaaaaabbbbbb") << false << qint64{6} << QByteArray();
        QTest::newRow("none of a token is told")
            << QByteArray("{\"token\":\"eyJhbGciOiA\"}") << QByteArray("{\"token\":\"eyJhbGciOiB\"}") << true
            << qint64{20} << QByteArray("{\"token\":\"");
        QTest::newRow("nothing to nothing")
            << QByteArray() << QByteArray() << true << qint64{0} << QByteArray();
    }
    void differences() {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        const ContentDifference found = firstDifference(a.toStdString(), b.toStdString());
        QTEST(found.mostlySame, "mostlySame");
        QTEST(qint64{found.offset}, "offset");
        QTEST(QByteArray::fromStdString(found.before), "before");
        QCOMPARE(firstDifference(b.toStdString(), a.toStdString()).length, found.length);
    }
};

HCI_TEST(TstContentDifference)
#include "tst_content_difference.moc"
