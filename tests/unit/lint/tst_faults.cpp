#include "tests/unit/har_text.h"
#include "tests/unit/lint/fault_cases.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/exchange/message_bytes.h"
#include "model/lint/rules.h"

using namespace hci;
using namespace hci::test;

Q_DECLARE_METATYPE(hci::test::FaultCase)

namespace {

const char* name(ExchangeSource source) {
    static constexpr const char* names[] = {"network",        "memory-cache", "disk-cache",
                                            "service-worker", "failed",       "unknown"};
    return names[static_cast<int>(source)];
}

/// A recording, read and analysed, and the expected results.
class Seeing {
public:
    Seeing(const QByteArray& recording, CacheModel model) {
        const Session::Part part = imported(recording);
        m_session = std::make_shared<const Session>(part.segment->pool(), std::vector{part});
        Progress progress;
        m_analysis = analyse(m_session, {.model = model}, progress);
        for (std::uint32_t i = 0; i < part.warnings; ++i)
            m_warnings.append(QByteArray(warningId(part.segment->warnings[i].code).data()));
    }

    /// The actual line: equal to `expected` if all is right.
    QByteArray seen(const QByteArray& line) const {
        const QByteArrayList words = line.split(' ');
        const QByteArray what = words[0];
        if (words.size() > 1 && words[1].startsWith('#'))
            return what + ' ' + words[1] + ' ' + ofExchange(words);
        if (what == "missed")
            return what + ' ' + QByteArray::number(qint64(m_analysis->ledger.total.missed.value()));
        if (what == "resources")
            return what + ' ' + QByteArray::number(qsizetype(m_analysis->resources.resources.size()));
        if (what == "warning" || what == "no-warning")
            return (m_warnings.contains(words.value(1)) ? "warning " : "no-warning ") + words.value(1);
        return ofRule(line, words);
    }

    QByteArray findings() const {
        QByteArray all;
        for (const Finding& finding : m_analysis->findings.findings)
            all += '\n' + QByteArray(rule(finding.rule).id.data()) + ": " +
                   message(finding, m_analysis->findings, *m_session).toUtf8();
        return all;
    }

private:
    QByteArray ofExchange(const QByteArrayList& words) const {
        const std::uint32_t index = words[1].mid(1).toUInt();
        const Exchange exchange = (*m_session)[index];
        const Decision& decision = m_analysis->simulation.decisions[index];
        const std::uint32_t pair = m_analysis->revalidationOf[index];
        const QByteArray what = words[0];
        if (what == "outcome")
            return pair == noIndex ? "none" : hci::name(m_analysis->revalidations[pair].outcome).data();
        if (what == "decision")
            return hci::name(decision.kind).data();
        if (what == "verdict")
            return hci::name(m_analysis->verdicts[m_analysis->resources.resourceOf[index]]).data();
        if (what == "age")
            return QByteArray::number(qint64(decision.age));
        if (what == "source")
            return ::name(exchange.source());
        if (what == "transferred")
            return QByteArray::number(qint64(transferredBytes(exchange).value()));
        if (what == "field")
            for (const Field& field : exchange.response())
                if (exchange.pool().spelling(exchange.pool().folded(field.name)) == words[2].toStdString())
                    return words[2] + ' ' +
                           QByteArray::fromStdString(std::string(exchange.text(field.value)));
        return "?";
    }

    QByteArray ofRule(const QByteArray& line, const QByteArrayList& words) const {
        int count = 0;
        bool said = false;
        const QByteArray sentence = words.mid(2).join(' ');
        QByteArray result = "no " + words.value(1);
        for (const Finding& finding : m_analysis->findings.findings) {
            if (words.value(1) != rule(finding.rule).id.data())
                continue;
            ++count;
            said = said ||
                   message(finding, m_analysis->findings, *m_session).contains(QString::fromUtf8(sentence));
            if (words[0] == "bytes" && finding.bytes != noIndex)
                result = "bytes " + words[1] + ' ' +
                         QByteArray::number(qint64(m_analysis->findings.byteCounts[finding.bytes].value()));
            else if (words[0] == "finding" || words[0] == "no")
                result = "finding " + words[1] + ' ' + hci::name(finding.severity).data();
        }
        if (words[0] == "count")
            return "count " + words[1] + ' ' + QByteArray::number(count);
        return words[0] == "says" && said ? line : result;
    }

    SessionPtr m_session;
    AnalysisPtr m_analysis;
    QByteArrayList m_warnings;
};

} // namespace

/// Recordings that were once misread, one per kind, and near misses that must not change.
class TstFaults final : public QObject {
    Q_OBJECT

private slots:
    void fault_data() {
        QTest::addColumn<FaultCase>("fault");
        for (const auto& cases :
             {contentFaults(), recorderFaults(), historyFaults(), fieldFaults(), siblingFaults()})
            for (const FaultCase& one : cases)
                QTest::newRow(one.name) << one;
    }

    void fault() {
        QFETCH(FaultCase, fault);
        const auto model = cacheModelFromName(QString::fromLatin1(fault.model));
        QVERIFY(model);
        const Seeing seeing(fault.recording, *model);
        for (const QByteArray& line : QByteArray(fault.expected).split('\n'))
            if (const QByteArray expected = line.trimmed(); !expected.isEmpty())
                QVERIFY2(seeing.seen(expected) == expected,
                         QByteArray("expected: " + expected + "\nseen: " + seeing.seen(expected) +
                                    seeing.findings())
                             .constData());
    }
};

HCI_TEST(TstFaults)
#include "tst_faults.moc"
