#include "model/report/exchange_diff_report.h"

#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/words/amounts.h"

#include <QtCore/QBuffer>

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype maxValueLength = 200; // in texts for people

/// The lines of a field; Set-Cookie is no list (RFC 9110 5.3), so its lines stay separate.
std::vector<std::string_view> valuesOf(const FieldDiff& row, const FieldLines& lines,
                                       const MaskedSession& mask) {
    std::vector<std::string_view> values;
    for (const TextId line : lines)
        values.push_back(mask.value(row.name, line));
    return values;
}

QString valueInWords(const FieldDiff& row, const FieldLines& lines, const MaskedSession& mask) {
    QStringList values;
    for (const std::string_view value : valuesOf(row, lines, mask))
        values << toText(value);
    return values.isEmpty() ? QStringLiteral("–")
                            : shortened(values.join(QStringLiteral(" | ")), maxValueLength);
}

QString contentInWords(ContentComparison content) {
    switch (content) {
    case ContentComparison::Same: return QStringLiteral("the content is the same, byte for byte");
    case ContentComparison::Different: return QStringLiteral("the content differs");
    case ContentComparison::Unknown: break;
    }
    return QStringLiteral("the contents cannot be compared: one is not there, or was cut");
}

QString statusInWords(const Exchange& exchange) {
    return exchange.status() == 0 ? QString(name(exchange.source())) : QString::number(exchange.status());
}

void writeRows(TextWriter& text, const QString& title, const std::vector<FieldDiff>& rows,
               const MaskedSession& mask, const DiffNames& names) {
    if (rows.empty())
        return;
    text.line(QStringLiteral("    ") + title);
    const qsizetype width = std::max(names.first.size(), names.second.size());
    for (const FieldDiff& row : rows) {
        text.line(QStringLiteral("      ") + toText(mask.name(row.name)));
        for (const auto& [label, lines] :
             {std::pair(names.first, &row.stored), std::pair(names.second, &row.received)})
            text.paragraph(static_cast<int>(8 + width + 2), valueInWords(row, *lines, mask),
                           QStringLiteral("        ") + label.leftJustified(width) + QStringLiteral("  "));
    }
}

void writeRows(JsonWriter& json, std::string_view key, const std::vector<FieldDiff>& rows,
               const MaskedSession& mask) {
    json.key(key);
    json.beginArray();
    for (const FieldDiff& row : rows) {
        json.beginObject();
        json.member("name", mask.name(row.name));
        json.member("change", name(row.change));
        for (const auto& [side, lines] :
             {std::pair("first", &row.stored), std::pair("second", &row.received)}) {
            json.key(side);
            json.beginArray();
            for (const std::string_view value : valuesOf(row, *lines, mask))
                json.string(value);
            json.endArray();
        }
        json.endObject();
    }
    json.endArray();
}

void writeSide(JsonWriter& json, std::string_view key, const DiffSide& side, const MaskedSession& mask) {
    const Exchange exchange = side.get();
    json.key(key);
    json.beginObject();
    json.member("exchange", side.exchange);
    json.member("method", mask.text(exchange.record().method));
    json.member("url", mask.url(exchange.record().url));
    writeOptional(json, "status", exchange.status(), exchange.status() != 0);
    writeTime(json, "startedAt", exchange.record().startedAt);
    writeBytes(json, "onWire", exchange.responseOnWire());
    json.endObject();
}

} // namespace

SessionPtr sessionOf(const ExchangeDiff& diff) {
    std::vector<Session::Part> parts = diff.sides[0].session->parts();
    for (const Session::Part& part : diff.sides[1].session->parts())
        parts.push_back(part);
    return diff.sides[0].session->of(std::move(parts));
}

void writeExchangeDiff(TextWriter& text, const ExchangeDiff& diff, const MaskedSession& mask,
                       const DiffNames& names) {
    const qsizetype width = std::max(names.first.size(), names.second.size());
    for (const auto& [label, side] :
         {std::pair(names.first, &diff.sides[0]), std::pair(names.second, &diff.sides[1])}) {
        const ExchangeRecord& record = side->get().record();
        text.paragraph(static_cast<int>(4 + width + 2),
                       statusInWords(side->get()) + QStringLiteral("  ") + toText(mask.text(record.method)) +
                           QLatin1Char(' ') + shortened(toText(mask.url(record.url)), maxValueLength),
                       QStringLiteral("    ") + label.leftJustified(width) + QStringLiteral("  "));
    }
    writeRows(text, QStringLiteral("request"), diff.request, mask, names);
    writeRows(text, QStringLiteral("response"), diff.response, mask, names);
    text.paragraph(4, contentInWords(diff.content) + QStringLiteral("; ") +
                          formatCounted(diff.unchanged, "%1 field", "%1 fields") +
                          QStringLiteral(" unchanged"));
}

void writeExchangeDiff(JsonWriter& json, const ExchangeDiff& diff, const MaskedSession& mask) {
    writeSide(json, "first", diff.sides[0], mask);
    writeSide(json, "second", diff.sides[1], mask);
    json.member("content", name(diff.content));
    writeRows(json, "request", diff.request, mask);
    writeRows(json, "response", diff.response, mask);
    json.member("unchanged", diff.unchanged);
}

Result<void> writeExchangeDiffText(QIODevice& out, const ExchangeDiff& diff, const MaskedSession& mask,
                                   const DiffNames& names, const TextStyle& style) {
    TextWriter text(out, style);
    text.line(diff.same() ? QStringLiteral("Two exchanges that do not differ")
                          : QStringLiteral("Two exchanges"),
              Tint::Strong);
    writeExchangeDiff(text, diff, mask, names);
    text.paragraph(4, secretsInWords(mask));
    return text.finish();
}

/// The fence is longer than any run of backticks inside (CommonMark 4.5).
Result<void> writeExchangeDiffMarkdown(QIODevice& out, const ExchangeDiff& diff, const MaskedSession& mask,
                                       const DiffNames& names) {
    QBuffer inside;
    inside.open(QIODevice::WriteOnly);
    (void)writeExchangeDiffText(inside, diff, mask, names, {}); // memory cannot refuse it
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const char c : inside.data()) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QByteArray fence(longest + 1, '`');
    ByteWriter bytes(out);
    bytes.append(fence + "text\n" + inside.data() + fence + '\n');
    return bytes.finish();
}

Result<void> writeExchangeDiffJson(QIODevice& out, const ExchangeDiff& diff, const MaskedSession& mask) {
    JsonWriter json(out);
    json.beginObject();
    json.member("exchanges", 1); // version of the schema
    json.lineBreak();
    writeSecretsMasked(json, mask);
    json.lineBreak();
    json.member("same", diff.same());
    json.lineBreak();
    writeExchangeDiff(json, diff, mask);
    json.lineBreak();
    json.endObject();
    return json.finish();
}

void writeAlso(JsonWriter& json, const AlsoReport& also, const MaskedSession& mask) {
    json.key("also");
    json.beginObject();
    json.member("connectTo", also.connectTo);
    json.key("exchanges");
    json.beginArray();
    for (const ExchangeDiff& diff : also.diffs) {
        json.lineBreak();
        json.beginObject();
        writeExchangeDiff(json, diff, mask);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace hci
