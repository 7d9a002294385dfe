#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/detail/diff_headline.h"

#include "model/diff/message_diff.h"

using namespace hci;

/// The headline above the diff's table.
class TstDiffHeadline final : public QObject {
    Q_OBJECT

private slots:
    /// Each byte counts once: those of a 200 that came despite a fresh stored copy are avoidable.
    void missedBytes_data() {
        QTest::addColumn<QByteArray>("cacheControl");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing fresh") << QByteArray("no-cache") << QStringLiteral("sent again");
        QTest::newRow("a fresh copy")
            << QByteArray("max-age=3600") << QStringLiteral("fresh copy would have saved");
    }
    void missedBytes() {
        QFETCH(const QByteArray, cacheControl);
        QFETCH(const QString, words);
        const QByteArray answer = "< 200 OK\n< ETag: \"v1\"\n< Cache-Control: " + cacheControl + "\n=#6000\n";
        const QByteArray text = "> GET http://a.example/\n" + answer +
                                "> GET http://a.example/\n> If-None-Match: \"v1\"\n" + answer;
        const SessionView view = test::viewOf(text.toStdString());
        QCOMPARE(view.analysis->revalidations.size(), std::size_t(1));
        DetailSubject subject;
        subject.view = view;
        subject.revalidation = 0;
        subject.exchange = 1;
        const HeadlineText headline =
            diffHeadline(subject, diffRevalidation(*view.session, view.analysis->revalidations[0]));
        QVERIFY2(headline.title.contains(words), qPrintable(headline.title));
        QVERIFY2(!headline.title.contains(QStringLiteral(" 0 B")), qPrintable(headline.title));
    }
};

HCI_TEST(TstDiffHeadline)

#include "tst_diff_headline.moc"
