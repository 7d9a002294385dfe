#include "app/compare_command.h"

#include "app/interrupt.h"
#include "app/recordings.h"
#include "app/result_file.h"
#include "app/terminal.h"
#include "model/base/text_view.h"
#include "model/compare/compare.h"
#include "model/compare/side_reader.h"

namespace hci {

namespace {

ExitStatus statusOf(const Error& error) {
    return error.code == ErrorCode::Cancelled ? ExitStatus::Interrupted : ExitStatus::NoInput;
}

Result<ComparedSides> readSidesOf(const CompareArguments& arguments, TerminalProgress& terminal) {
    const SideDoors doors{[&terminal](const QString& file, const std::shared_ptr<TextPool>& pool) {
                              return readRecordings({file}, terminal, pool); // complains itself
                          },
                          [&terminal](const QString& what) { return terminal.progress(what); }};
    Result<ComparedSides> read = readSides(arguments.files, arguments.cache, doors);
    terminal.clear();
    if (!read && read.error().code == ErrorCode::Refused)
        complain(toText(read.error().detail));
    return read;
}

} // namespace

ExitStatus compareFiles(const CompareArguments& arguments) {
    TerminalProgress terminal(arguments.quiet);
    Result<ComparedSides> read = readSidesOf(arguments, terminal);
    if (!read)
        return statusOf(read.error());
    auto& [pool, sides] = *read;
    for (ComparedSide& side : sides)
        selectRules(side, arguments.rules, *pool);

    Progress comparing = terminal.progress(QStringLiteral("comparing"));
    const SessionPtr both = sessionOfBoth(sides[0], sides[1], pool);
    const MaskedSession mask(*both, false);
    const auto comparison = compare(std::move(sides[0]), std::move(sides[1]), *pool, mask, comparing);
    if (!comparison)
        return ExitStatus::Interrupted;
    terminal.clear();

    const MaskedSession open(Session(pool), true);
    const ComparedTexts texts(*comparison, *pool, arguments.includeSecrets ? open : mask);
    Progress writing(interrupted, {});
    const Result<void> written = writeResult(arguments.output, [&](QIODevice& out) {
        return writeComparison(out, arguments.format, *comparison, texts, writing,
                               textStyleFor(arguments.output, arguments.colour));
    });
    if (!written)
        return statusOfWriting(written.error(), arguments.output);
    const bool fails = arguments.failOn && comparison->hasNew(*arguments.failOn);
    return fails ? ExitStatus::Findings : ExitStatus::Done;
}

} // namespace hci
