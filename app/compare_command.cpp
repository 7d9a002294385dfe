#include "app/compare_command.h"

#include "app/interrupt.h"
#include "app/recordings.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/in_words.h"
#include "model/base/text_view.h"
#include "model/compare/compare.h"
#include "model/compare/side_reader.h"
#include "model/har/file_name.h"
#include "model/report/exchange_diff_report.h"

namespace hci {

namespace {

/// Reads the recordings of either side.
class RecordingReader {
public:
    RecordingReader(const CompareArguments& arguments, TerminalProgress& terminal) : m_terminal(terminal) {
        if (!arguments.output.isEmpty())
            m_written.push_back({"--output", fileNameBytes(arguments.output).toStdString()});
    }
    /// Complains itself, except about a refusal.
    [[nodiscard]] Result<SessionPtr> read(const QString& file, const std::shared_ptr<TextPool>& pool) const {
        Result<SessionPtr> session = readRecordings({{file}, m_written}, m_terminal, pool, m_options);
        m_terminal.clear();
        return session;
    }

private:
    TerminalProgress& m_terminal;
    std::vector<NamedFile> m_written;
    ImportOptions m_options = optionsOfRun();
};

/// Both sides, or the exit status after a complaint.
tl::expected<ComparedSides, ExitStatus> readSidesOf(const CompareArguments& arguments,
                                                    TerminalProgress& terminal) {
    std::optional<Error> unread; // recordings
    const RecordingReader recordings(arguments, terminal);
    const SideDoors doors{[&](const QString& file, const std::shared_ptr<TextPool>& pool) {
                              Result<SessionPtr> session = recordings.read(file, pool);
                              if (!session)
                                  unread = session.error();
                              return session;
                          },
                          [&terminal](const QString& what) { return terminal.progress(what); }};
    Result<ComparedSides> read = readSides(arguments.files, arguments.cache, doors);
    terminal.clear();
    if (read)
        return std::move(*read);
    if (unread)
        return tl::unexpected(statusOfReading(*unread));
    if (read.error().code == ErrorCode::Cancelled)
        return tl::unexpected(ExitStatus::Interrupted);
    if (read.error().code == ErrorCode::Refused)
        complain(toText(read.error().detail));
    return tl::unexpected(ExitStatus::NoInput);
}

/// The exchange of that number in a recording.
Result<DiffSide> exchangeOf(const CompareArguments& arguments, std::size_t side,
                            const std::shared_ptr<TextPool>& pool, const RecordingReader& recordings) {
    const QString& file = arguments.files[side];
    const std::uint32_t number = (*arguments.exchanges)[side];
    const Result<SessionPtr> session = recordings.read(file, pool);
    if (!session)
        return tl::unexpected(session.error());
    if (number >= (*session)->size()) {
        complain(QStringLiteral("%1: there is no exchange %2; it has %3, counted from 0")
                     .arg(file, QString::number(number), formatCount((*session)->size())));
        return failure(ErrorCode::NotFound);
    }
    return DiffSide{*session, number};
}

Result<void> writeDiff(QIODevice& out, const CompareArguments& arguments, const ExchangeDiff& diff,
                       const MaskedSession& mask) {
    if (arguments.format == ComparisonFormat::Json)
        return writeExchangeDiffJson(out, diff, mask);
    const DiffNames names{QStringLiteral("BEFORE"), QStringLiteral("AFTER")};
    const bool markdown = arguments.format == ComparisonFormat::Markdown;
    return markdown ? writeExchangeDiffMarkdown(out, diff, mask, names)
                    : writeExchangeDiffText(out, diff, mask, names,
                                            textStyleFor(arguments.output, arguments.colour));
}

ExitStatus compareTwo(const CompareArguments& arguments) {
    TerminalProgress terminal(arguments.quiet);
    const auto pool = std::make_shared<TextPool>();
    const RecordingReader recordings(arguments, terminal);
    std::array<DiffSide, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
        Result<DiffSide> side = exchangeOf(arguments, i, pool, recordings);
        if (!side)
            return statusOfReading(side.error());
        sides[i] = std::move(*side);
    }
    const ExchangeDiff diff = diffExchanges(sides[0], sides[1]);
    const MaskedSession mask(*sessionOf(diff), arguments.includeSecrets, interrupted);
    if (mask.stopped())
        return ExitStatus::Interrupted;
    const Result<void> written = writeResult(arguments.output, arguments.includeSecrets, [&](QIODevice& out) {
        return writeDiff(out, arguments, diff, mask);
    });
    return written ? ExitStatus::Done : statusOfWriting(written.error(), arguments.output);
}

} // namespace

ExitStatus compareFiles(const CompareArguments& arguments) {
    if (arguments.exchanges)
        return compareTwo(arguments);
    TerminalProgress terminal(arguments.quiet);
    tl::expected<ComparedSides, ExitStatus> read = readSidesOf(arguments, terminal);
    if (!read)
        return read.error();
    auto& [pool, sides] = *read;
    for (ComparedSide& side : sides)
        selectRules(side, arguments.rules, *pool);

    Progress comparing = terminal.progress(QStringLiteral("comparing"));
    const SessionPtr both = sessionOfBoth(sides[0], sides[1], pool);
    const MaskedSession mask(*both, false, interrupted);
    if (mask.stopped())
        return ExitStatus::Interrupted;
    const auto comparison = compare(std::move(sides[0]), std::move(sides[1]), *pool, mask, comparing);
    if (!comparison)
        return ExitStatus::Interrupted;
    terminal.clear();

    const MaskedSession open(Session(pool), true);
    const ComparedTexts texts(*comparison, *pool, arguments.includeSecrets ? open : mask);
    Progress writing(interrupted, {});
    const Result<void> written = writeResult(arguments.output, arguments.includeSecrets, [&](QIODevice& out) {
        return writeComparison(out, arguments.format, *comparison, texts, writing,
                               textStyleFor(arguments.output, arguments.colour));
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    const bool fails = arguments.failOn && comparison->hasNew(*arguments.failOn);
    return fails ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
