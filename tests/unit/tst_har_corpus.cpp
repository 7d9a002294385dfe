#include "model/har/import.h"
#include "model/har/warning.h"

#include "tests/unit/test_main.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace hci;

/// Real recordings, which stand beside the project and not in it: the folder that HAR_CORPUS names, with
/// INDEX.tsv. As many exchanges as entries, for every file that is a HAR at all.
class TstHarCorpus : public QObject {
    Q_OBJECT

private slots:
    void entries_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("entries");
        const QDir folder(qEnvironmentVariable("HAR_CORPUS"));
        QFile index(folder.filePath(QStringLiteral("INDEX.tsv")));
        QVERIFY2(index.open(QIODevice::ReadOnly), "HAR_CORPUS names no folder with an INDEX.tsv");
        index.readLine();
        while (!index.atEnd()) {
            const QList<QByteArray> columns = index.readLine().split('\t');
            bool counted = false;
            const int entries = columns.value(7).toInt(&counted);
            QTest::newRow(columns.value(0).constData())
                << folder.filePath(QString::fromUtf8(columns.value(0))) << (counted ? entries : -1);
        }
    }
    void entries() {
        QFETCH(const QString, path);
        QFETCH(const int, entries);
        Progress progress;
        const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
        if (entries < 0)
            return; // no HAR by its index: whatever came, it came without a crash
        QVERIFY2(part, part ? "" : part.error().detail.c_str());
        QCOMPARE(static_cast<int>(part->exchanges), entries);
        QVERIFY(!part->info.endsEarly);
        for (std::uint32_t i = 0; i < part->warnings; ++i) {
            const ImportWarning& warning = part->segment->warnings[i];
            QVERIFY2(warning.code != WarningCode::EntryUnreadable,
                     qPrintable(warningText(warning, *part->segment->pool())));
            QVERIFY2(warning.code != WarningCode::TextSkipped,
                     qPrintable(warningText(warning, *part->segment->pool())));
        }
    }
};

HCI_TEST(TstHarCorpus)
#include "tst_har_corpus.moc"
