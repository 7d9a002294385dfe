#include "app/compare_command.h"

#include "app/interrupt.h"
#include "app/recordings.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/in_words.h"
#include "model/base/text_view.h"
#include "model/compare/compare.h"
#include "model/compare/side_reader.h"
#include "model/report/exchange_diff_report.h"

namespace hci {

namespace {

ExitStatus statusOf(const Error& error) {
    return error.code == ErrorCode::Cancelled ? ExitStatus::Interrupted : ExitStatus::NoInput;
}

Result<ComparedSides> readSidesOf(const CompareArguments& arguments, TerminalProgress& terminal) {
    const SideDoors doors{[&terminal](const QString& file, const std::shared_ptr<TextPool>& pool) {
                              return readRecordings({file}, terminal, pool); // it complains itself
                          },
                          [&terminal](const QString& what) { return terminal.progress(what); }};
    Result<ComparedSides> read = readSides(arguments.files, arguments.cache, doors);
    terminal.clear();
    if (!read && read.error().code == ErrorCode::Refused)
        complain(toText(read.error().detail));
    return read;
}

/// The exchange of that number in a recording.
Result<DiffSide> exchangeOf(const QString& file, std::uint32_t number, const std::shared_ptr<TextPool>& pool,
                            TerminalProgress& terminal) {
    const Result<SessionPtr> session = readRecordings({file}, terminal, pool); // it complains itself
    terminal.clear();
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
    std::array<DiffSide, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
        Result<DiffSide> side = exchangeOf(arguments.files[i], (*arguments.exchanges)[i], pool, terminal);
        if (!side)
            return statusOf(side.error());
        sides[i] = std::move(*side);
    }
    const ExchangeDiff diff = diffExchanges(sides[0], sides[1]);
    const MaskedSession mask(*sessionOf(diff), arguments.includeSecrets);
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
    Result<ComparedSides> read = readSidesOf(arguments, terminal);
    if (!read)
        return statusOf(read.error());
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
