#include "tests/unit/har/reopened.h"

#include "model/analysis/analysis.h"
#include "model/har/har_writer.h"
#include "model/har/import.h"
#include "model/lint/rules.h"

#include <QtCore/QBuffer>
#include <QtCore/QByteArrayList>

namespace hci::test {

namespace {

void append(QByteArray& text, const char* what, const ByteCount& count) {
    text += ' ' + QByteArray(what) + '=' + QByteArray::number(qint64(count.value())) + '/' +
            QByteArray::number(int(count.basis()));
}

void appendAnalysis(QByteArray& text, const Session& session, const Analysis& analysis) {
    for (const Finding& finding : analysis.findings.findings)
        text += QByteArray(name(finding.severity).data()) + ' ' + rule(finding.rule).id.data() + ": " +
                message(finding, analysis.findings, session).toUtf8() + '\n';
    for (const Revalidation& pair : analysis.revalidations)
        text += "#" + QByteArray::number(pair.conditional) + ' ' + name(pair.outcome).data() + " of " +
                QByteArray::number(pair.stored) + '\n';
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const ByteParts& bytes = analysis.exchangeBytes[i];
        text += "#" + QByteArray::number(i) + ' ' + name(analysis.simulation.decisions[i].kind).data() +
                " age " + QByteArray::number(qint64(analysis.simulation.decisions[i].age));
        append(text, "transferred", bytes.transferred());
        append(text, "saved", bytes.saved);
        text += '\n';
    }
    for (const VerdictCode verdict : analysis.verdicts)
        text += QByteArray("verdict ") + name(verdict).data() + '\n';
}

} // namespace

SessionPtr reopened(const Session& session) {
    Progress progress;
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    if (!writeHar(session, file, {.includeSecrets = true}, progress))
        qFatal("the session could not be saved");
    const auto part =
        importHar(file.data(), QStringLiteral("saved"), std::make_shared<TextPool>(), {}, progress);
    if (!part)
        qFatal("the saved session could not be read: %s", part.error().detail.c_str());
    return std::make_shared<const Session>(part->segment->pool(), std::vector{*part});
}

QByteArray whatItSays(const SessionPtr& session) {
    QByteArray text;
    for (const CacheModel model : {CacheModel::Private, CacheModel::Shared, CacheModel::Cdn}) {
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {.model = model}, progress);
        text += QByteArray(name(model).data()) + '\n';
        appendAnalysis(text, *session, *analysis);
    }
    return text;
}

QByteArray firstDifference(const QByteArray& before, const QByteArray& after) {
    const QByteArrayList one = before.split('\n');
    const QByteArrayList other = after.split('\n');
    for (qsizetype i = 0; i < qMax(one.size(), other.size()); ++i)
        if (one.value(i) != other.value(i))
            return "before: " + one.value(i) + "\nafter:  " + other.value(i);
    return {};
}

} // namespace hci::test
