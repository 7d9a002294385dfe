#include "app/compare_command.h"

#include "app/interrupt.h"
#include "app/recordings.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/text_view.h"
#include "model/compare/compare.h"
#include "model/compare/recording_side.h"
#include "model/compare/report_side.h"
#include "model/report/error_text.h"

#include <array>

namespace hci {

namespace {

constexpr std::array<std::string_view, 2> labels{"BEFORE", "AFTER"};

ExitStatus statusOf(const Error& error) {
    return error.code == ErrorCode::Cancelled ? ExitStatus::Interrupted : ExitStatus::NoInput;
}

/// Reads the two sides. Reports come first: a recording is judged as the cache that they were judged as.
class Sides {
public:
    Sides(const CompareArguments& arguments, TerminalProgress& terminal)
        : m_arguments(arguments), m_terminal(terminal) {}

    Result<void> read() {
        std::array<bool, 2> isReport{};
        for (std::size_t i = 0; i < 2; ++i)
            isReport[i] = looksLikeReport(m_arguments.files[i]);
        for (std::size_t i = 0; i < 2; ++i)
            if (isReport[i])
                if (const Result<void> done = readReportOf(i); !done)
                    return done;
        if (isReport[0] && isReport[1] && sides[0].model != sides[1].model)
            return refused(
                QStringLiteral("%1 is a report for a %2 cache, and %3 for a %4 one: write one of them "
                               "again with the other's --cache")
                    .arg(m_arguments.files[0], name(sides[0].model), m_arguments.files[1],
                         name(sides[1].model)));
        for (std::size_t i = 0; i < 2; ++i)
            if (isReport[i] && m_arguments.cache && *m_arguments.cache != sides[i].model)
                return refused(
                    QStringLiteral("%1 is a report for a %2 cache, and --cache asks for a %3 one")
                        .arg(m_arguments.files[i], name(sides[i].model), name(*m_arguments.cache)));
        for (std::size_t i = 0; i < 2; ++i)
            if (!isReport[i]) {
                const CacheModel other = isReport[1 - i] ? sides[1 - i].model : CacheModel::Private;
                if (const Result<void> done = readRecordingOf(i, m_arguments.cache.value_or(other)); !done)
                    return done;
            }
        return {};
    }

    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::array<ComparedSide, 2> sides;

private:
    Result<void> refused(const QString& why) {
        m_terminal.clear();
        complain(why);
        return failure(ErrorCode::Refused);
    }

    Result<void> readReportOf(std::size_t i) {
        const QString& file = m_arguments.files[i];
        Progress reading = m_terminal.progress(QStringLiteral("reading ") + file);
        Result<ComparedSide> side = readReport(file, labels[i], *pool, reading);
        if (!side && side.error().code != ErrorCode::Cancelled) {
            m_terminal.clear();
            complain(file + QStringLiteral(": a report that cannot be used: ") + errorText(side.error()));
        }
        if (!side)
            return tl::unexpected(side.error());
        sides[i] = std::move(*side);
        return {};
    }

    Result<void> readRecordingOf(std::size_t i, CacheModel model) {
        const QString& file = m_arguments.files[i];
        const Result<SessionPtr> session = readRecordings({file}, m_terminal, pool); // complains itself
        if (!session)
            return tl::unexpected(session.error());
        Progress analysing = m_terminal.progress(QStringLiteral("analysing ") + file);
        const AnalysisPtr analysis = analyse(*session, AnalysisOptions{model}, analysing);
        if (!analysis)
            return failure(ErrorCode::Cancelled);
        sides[i] = sideOf(*session, analysis, file);
        return {};
    }

    const CompareArguments& m_arguments;
    TerminalProgress& m_terminal;
};

} // namespace

ExitStatus compareFiles(const CompareArguments& arguments) {
    TerminalProgress terminal(arguments.quiet);
    Sides read(arguments, terminal);
    if (const Result<void> done = read.read(); !done)
        return statusOf(done.error());
    for (ComparedSide& side : read.sides)
        selectRules(side, arguments.rules, *read.pool);

    Progress comparing = terminal.progress(QStringLiteral("comparing"));
    const SessionPtr both = sessionOfBoth(read.sides[0], read.sides[1], read.pool);
    const MaskedSession mask(*both, false);
    const auto comparison =
        compare(std::move(read.sides[0]), std::move(read.sides[1]), *read.pool, mask, comparing);
    if (!comparison)
        return ExitStatus::Interrupted;
    terminal.clear();

    const MaskedSession open(Session(read.pool), true);
    const ComparedTexts texts(*comparison, *read.pool, arguments.includeSecrets ? open : mask);
    Progress writing(interrupted, {});
    const Result<void> written = writeResult(arguments.output, [&](QIODevice& out) {
        return writeComparison(out, arguments.format, *comparison, texts, writing);
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    const bool fails = arguments.failOn && comparison->hasNew(*arguments.failOn);
    return fails ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
