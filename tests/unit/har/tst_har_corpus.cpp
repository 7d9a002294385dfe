#include "model/base/text_view.h"
#include "model/har/import.h"
#include "model/har/warning.h"

#include "tests/unit/test_main.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

using namespace hci;

/// Real recordings, kept outside the project: the folder that HAR_CORPUS names, with INDEX.tsv. Every file
/// that is a HAR gives as many exchanges as entries.
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
            return; // no HAR by its index: only a crash would be wrong
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

    /// One site, or one answer, recorded twice: transferred sizes agree, however each recorder states them.
    void sameAnswersOfTwoRecorders_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("Firefox and chrome-har")
            << QStringLiteral("firefox/compare__browsertime-firefox-wikipedia.har.gz")
            << QStringLiteral("creator-chrome-har/compare__browsertime-chrome-wikipedia.har.gz") << 100;
        QTest::newRow("Firefox and Fiddler")
            << QStringLiteral("firefox/har-to-openapi__ServerService-GetNavigationMenu2-ff.har")
            << QStringLiteral("fiddler/har-to-openapi__ServerService-GetNavigationMenu2-fiddler.har") << 1;
    }
    void sameAnswersOfTwoRecorders() {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const int, atLeast);
        const auto sizes = [](const QString& file) {
            Progress progress;
            const QDir folder(qEnvironmentVariable("HAR_CORPUS"));
            const auto part = importHar(folder.filePath(file), std::make_shared<TextPool>(), {}, progress);
            QHash<QByteArray, QPair<qint64, QByteArray>> found; // by URL: size, and Content-Length
            for (std::uint32_t i = 0; part && i < part->exchanges; ++i) {
                const Exchange exchange(*part->segment, part->segment->records[i], i, 0);
                const std::string_view length = exchange.response().value(FieldName::ContentLength);
                if (exchange.status() == 200 && !length.empty())
                    found.insert(toBytes(exchange.url()).toByteArray(),
                                 {exchange.size(Size::ResponseBody).value(), toBytes(length).toByteArray()});
            }
            return found;
        };
        const auto left = sizes(first);
        const auto right = sizes(second);
        int compared = 0;
        for (auto it = left.begin(); it != left.end(); ++it) {
            const auto other = right.find(it.key());
            if (other == right.end() || other->second != it->second)
                continue; // another answer
            QCOMPARE(it->first, other->first);
            ++compared;
        }
        QVERIFY2(compared >= atLeast, qPrintable(QString::number(compared)));
    }

    /// A 304 costs its field section: the content that a recorder adds was not transferred.
    void notModifiedCostsItsFields() {
        const QDir folder(qEnvironmentVariable("HAR_CORPUS"));
        int seen = 0;
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            Progress progress;
            const auto part = importHar(files.next(), std::make_shared<TextPool>(), {}, progress);
            for (std::uint32_t i = 0; part && i < part->exchanges; ++i) {
                const Exchange exchange(*part->segment, part->segment->records[i], i, 0);
                if (exchange.status() != 304 || exchange.source() != ExchangeSource::Network)
                    continue;
                ++seen;
                QVERIFY2(exchange.size(Size::ResponseBody).value() == 0, qPrintable(files.filePath()));
                QVERIFY2(exchange.responseOnWire().value() < 8192, qPrintable(files.filePath()));
            }
        }
        QVERIFY(seen > 50);
    }
};

HCI_TEST(TstHarCorpus)
#include "tst_har_corpus.moc"
