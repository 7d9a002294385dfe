#include "tests/unit/har/reopened.h"
#include "tests/unit/test_main.h"

#include "model/har/import.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace hci;
using namespace hci::test;

/// Twenty recordings of others, from the folder that HAR_CORPUS names: saved and reopened, each gives the
/// same results.
class TstReopenedCorpus final : public QObject {
    Q_OBJECT

private slots:
    void same_data() {
        constexpr qsizetype wanted = 20;
        QTest::addColumn<QString>("path");
        const QDir folder(qEnvironmentVariable("HAR_CORPUS"));
        QFile index(folder.filePath(QStringLiteral("INDEX.tsv")));
        QVERIFY2(index.open(QIODevice::ReadOnly), "HAR_CORPUS names no folder with an INDEX.tsv");
        QByteArrayList paths;
        index.readLine();
        while (!index.atEnd())
            paths << index.readLine().split('\t').value(0);
        for (qsizetype i = 0; i < paths.size(); i += qMax<qsizetype>(paths.size() / wanted, 1))
            QTest::newRow(paths[i].constData()) << folder.filePath(QString::fromUtf8(paths[i]));
    }

    void same() {
        QFETCH(QString, path);
        Progress progress;
        const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
        if (!part)
            return; // no HAR: another test reports these
        const auto session = std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
        const QByteArray before = whatItSays(session);
        const QByteArray after = whatItSays(reopened(*session));
        QVERIFY2(before == after, firstDifference(before, after).constData());
    }
};

HCI_TEST(TstReopenedCorpus)
#include "tst_reopened_corpus.moc"
