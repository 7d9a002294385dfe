#include "model/report/state_words.h"

#include "model/lint/phrases.h"
#include "model/report/json_pieces.h"
#include "model/report/markdown_text.h"
#include "model/report/names.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"
#include "model/words/moments.h"

#include <algorithm>
#include <span>

namespace hci {

namespace {

constexpr std::size_t rowsShown = 50; // in a report for people
constexpr qsizetype maxUrlLength = 160;

/// A value in backticks, as in sentences.
QString value(const std::string& text) {
    return text.empty() ? QStringLiteral("none") : quoted(std::string_view(text));
}

/// "ETag was `"a"` and is `"b"`", for each validator that changed.
QString changesInWords(const StateRow& row) {
    QStringList parts;
    const auto add = [&parts](QLatin1StringView field, const std::string& before, const std::string& now) {
        parts << QStringLiteral("%1 was %2 and is %3").arg(field, value(before), value(now));
    };
    if (row.etagChanged)
        add(QLatin1StringView("ETag"), row.before->etag, row.now->etag);
    if (row.lastModifiedChanged)
        add(QLatin1StringView("Last-Modified"), row.before->lastModified, row.now->lastModified);
    return parts.join(QStringLiteral(", "));
}

/// The unchanged validator that a cache sends.
QString keptValidator(const StateRow& row) {
    return row.before->etag.empty() ? QStringLiteral("Last-Modified ") + value(row.before->lastModified)
                                    : QStringLiteral("ETag ") + value(row.before->etag);
}

QString unnoticed(const StateRow& row) {
    if (row.weakly)
        return QStringLiteral(
                   "The content is another, and the weak %1 the same: the server takes one for as good as "
                   "the other (RFC 9110 8.8.1), and clients that have the old one keep it.")
            .arg(keptValidator(row));
    return QStringLiteral("The content is another, and %1 the same: a client that revalidates with it gets a "
                          "304 and keeps the old content.")
        .arg(keptValidator(row));
}

QString changedValidators(const StateRow& row) {
    const QString changes = changesInWords(row);
    const bool dateAlone = !row.etagChanged && !row.now->etag.empty();
    return dateAlone ? QStringLiteral("The content is the same, and %1: a client that revalidates by the "
                                      "date alone downloads all of it again.")
                           .arg(changes)
                     : QStringLiteral("The content is the same, and %1: a client that revalidates with the "
                                      "old value downloads all of it again.")
                           .arg(changes);
}

QString notCompared(const Exchange& exchange) {
    if (exchange.status() == 0 || exchange.record().failure != Failure::None)
        return QStringLiteral("There was no whole answer.");
    return QStringLiteral("The answer was %1.").arg(exchange.status());
}

QString urlOf(const Session& session, const StateRow& row, const MaskedSession& mask) {
    return toText(mask.url(session[row.exchange].record().url));
}

void writeAnswer(JsonWriter& json, std::string_view key, const std::optional<RememberedAnswer>& answer) {
    json.key(key);
    if (!answer)
        return json.null();
    const auto text = [&json](std::string_view member, const std::string& bytes) {
        json.key(member);
        if (bytes.empty())
            json.null();
        else
            json.string(bytes);
    };
    json.beginObject();
    writeTime(json, "seenAt", answer->seenAt);
    json.member("status", answer->status);
    text("etag", answer->etag);
    text("lastModified", answer->lastModified);
    text("contentHash", answer->contentHash);
    text("coding", answer->coding);
    json.endObject();
}

Tint tintOf(std::optional<Severity> severity) {
    if (!severity)
        return Tint::Strong;
    return *severity == Severity::Error     ? Tint::Error
           : *severity == Severity::Warning ? Tint::Warning
                                            : Tint::Info;
}

} // namespace

QString sinceInWords(const StateReport& report) {
    return report.lastSeen == noTime
               ? QStringLiteral("Remembered from now on")
               : QStringLiteral("Since ") + formatDateAndTime(report.lastSeen) + QStringLiteral(" UTC");
}

QString summaryOf(const StateReport& report) {
    QStringList parts = countsInWords<ChangeSinceLastRun>(report.counts);
    if (report.notAsked != 0)
        parts << QStringLiteral("%1 not asked for this time").arg(formatCount(report.notAsked));
    const QString counted = formatCounted(std::ssize(report.rows), "%1 resource", "%1 resources");
    return parts.isEmpty() ? counted : counted + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

std::span<const StateRow> changedRows(const StateReport& report) {
    const auto end = std::find_if(report.rows.begin(), report.rows.end(), [](const StateRow& row) {
        return row.outcome == ChangeSinceLastRun::New || row.outcome == ChangeSinceLastRun::Unchanged;
    });
    return {report.rows.begin(), end};
}

std::optional<Severity> severityOf(const StateRow& row) noexcept {
    if (row.outcome == ChangeSinceLastRun::ChangedUnnoticed)
        return row.weakly ? Severity::Info : Severity::Error;
    if (row.outcome == ChangeSinceLastRun::ValidatorsChanged)
        return Severity::Warning;
    return std::nullopt;
}

bool reaches(const StateReport& report, Severity severity) {
    return std::any_of(report.rows.begin(), report.rows.end(), [severity](const StateRow& row) {
        const auto mine = severityOf(row);
        return mine && *mine <= severity; // it counts down from Error
    });
}

QString stateSentence(const Session& session, const StateRow& row) {
    switch (row.outcome) {
    case ChangeSinceLastRun::New: return QStringLiteral("Seen for the first time.");
    case ChangeSinceLastRun::Unchanged: return QStringLiteral("Content and validators are the same.");
    case ChangeSinceLastRun::Changed: {
        const QString changes = changesInWords(row);
        return changes.isEmpty() ? QStringLiteral("The content is another; it has no validator.")
                                 : QStringLiteral("The content is another, and %1.").arg(changes);
    }
    case ChangeSinceLastRun::ChangedUnnoticed: return unnoticed(row);
    case ChangeSinceLastRun::ValidatorsChanged: return changedValidators(row);
    case ChangeSinceLastRun::Undetermined: {
        const QString changes = changesInWords(row);
        const QString why =
            QStringLiteral("The contents cannot be compared: one was not whole, or coded otherwise");
        return why + (changes.isEmpty() ? QStringLiteral(".") : QStringLiteral("; %1.").arg(changes));
    }
    case ChangeSinceLastRun::NotCompared: return notCompared(session[row.exchange]);
    }
    return {};
}

void writeState(JsonWriter& json, const Session& session, const StateReport& report,
                const MaskedSession& mask) {
    writeTime(json, "lastSeen", report.lastSeen);
    json.key("counts");
    json.beginObject();
    for (std::size_t i = 0; i < changeSinceLastRunCount; ++i) {
        const QLatin1StringView outcome = name(static_cast<ChangeSinceLastRun>(i));
        json.member({outcome.data(), static_cast<std::size_t>(outcome.size())}, report.counts[i]);
    }
    json.endObject();
    json.member("notAsked", report.notAsked);
    json.member("alike", report.alike);
    json.key("resources");
    json.beginArray();
    for (const StateRow& row : report.rows) {
        json.lineBreak();
        json.beginObject();
        json.member("exchange", row.exchange);
        json.member("url", mask.url(session[row.exchange].record().url));
        json.member("outcome", name(row.outcome));
        json.key("severity");
        if (const auto severity = severityOf(row))
            json.string(name(*severity));
        else
            json.null();
        json.member("message", stateSentence(session, row));
        json.member("etagChanged", row.etagChanged);
        json.member("lastModifiedChanged", row.lastModifiedChanged);
        json.member("content", name(row.content));
        writeAnswer(json, "before", row.before);
        writeAnswer(json, "now", row.now);
        json.endObject();
    }
    json.endArray();
}

void writeState(TextWriter& out, const Session& session, const StateReport& report,
                const MaskedSession& mask) {
    out.heading(sinceInWords(report));
    out.hanging(2, summaryOf(report));
    const auto rows = changedRows(report);
    for (const StateRow& row : rows.first(std::min(rows.size(), rowsShown))) {
        const QString outcome = inWords(name(row.outcome));
        out.line(QStringLiteral("  ") + outcome + QStringLiteral("  ") +
                     shortened(urlOf(session, row, mask),
                               std::max<qsizetype>(out.width() - outcome.size() - 4, 12)),
                 tintOf(severityOf(row)));
        out.paragraph(4, stateSentence(session, row));
    }
    if (rows.size() > rowsShown)
        out.line(QStringLiteral("  and %1 more")
                     .arg(formatCount(static_cast<std::int64_t>(rows.size() - rowsShown))));
}

QStringList markdownState(const Session& session, const StateReport& report, const MaskedSession& mask) {
    QStringList lines{{}, QStringLiteral("### ") + sinceInWords(report), {}, summaryOf(report)};
    const auto rows = changedRows(report);
    if (!rows.empty())
        lines << QString();
    for (const StateRow& row : rows.first(std::min(rows.size(), rowsShown)))
        lines << QStringLiteral("- **%1** %2: %3")
                     .arg(inWords(name(row.outcome)),
                          markdownCode(shortened(urlOf(session, row, mask), maxUrlLength)),
                          markdownSentence(stateSentence(session, row)));
    if (rows.size() > rowsShown)
        lines << QStringLiteral("- and %1 more, which `--format json` has")
                     .arg(formatCount(static_cast<std::int64_t>(rows.size() - rowsShown)));
    return lines;
}

} // namespace hci
