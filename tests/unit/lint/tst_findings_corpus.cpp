#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/har/import.h"
#include "model/lint/rules.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <vector>

using namespace hci;

/// Real recordings, kept outside the project: the folder that HAR_CORPUS names, with INDEX.tsv. Runs every
/// rule over every file and prints the counts.
class TstFindingsCorpus final : public QObject {
    Q_OBJECT

private slots:
    void findings_data();
    void findings();
    void cleanupTestCase();

private:
    std::vector<int> m_counts = std::vector<int>(rules().size()); ///< findings by rule
    std::vector<int> m_files = std::vector<int>(rules().size());  ///< files by rule
};

void TstFindingsCorpus::findings_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("HAR_CORPUS"));
    QFile index(folder.filePath(QStringLiteral("INDEX.tsv")));
    QVERIFY2(index.open(QIODevice::ReadOnly), "HAR_CORPUS names no folder with an INDEX.tsv");
    index.readLine();
    while (!index.atEnd()) {
        const QByteArray path = index.readLine().split('\t').value(0);
        QTest::newRow(path.constData()) << folder.filePath(QString::fromUtf8(path));
    }
}

void TstFindingsCorpus::findings() {
    QFETCH(QString, path);
    Progress progress;
    const auto part = importHar(path, std::make_shared<TextPool>(), {}, progress);
    if (!part)
        return; // no HAR: another test reports these
    const auto session = std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
    const AnalysisPtr analysis = analyse(session, {}, progress);
    QVERIFY(analysis);
    std::vector<bool> seen(rules().size());
    const Findings& all = analysis->findings;
    for (const Finding& finding : all.findings) {
        const QString sentence = message(finding, all, *session);
        QVERIFY2(!sentence.isEmpty() && finding.exchangeCount > 0, rule(finding.rule).id.data());
        QVERIFY(!fingerprint(finding, all, *session, *analysis).isEmpty());
        ++m_counts[static_cast<std::size_t>(finding.rule)];
        seen[static_cast<std::size_t>(finding.rule)] = true;
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
        m_files[i] += seen[i] ? 1 : 0;
}

void TstFindingsCorpus::cleanupTestCase() {
    for (const Rule& each : rules()) {
        const auto at = static_cast<std::size_t>(*each.code);
        qInfo("%-36s %5d findings in %4d files", each.id.data(), m_counts[at], m_files[at]);
    }
}

HCI_TEST(TstFindingsCorpus)
#include "tst_findings_corpus.moc"
