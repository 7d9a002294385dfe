#include "model/report/address_words.h"

#include "model/base/text_view.h"
#include "model/diff/edge_differences.h"
#include "model/exchange/server_address.h"
#include "model/lint/phrases.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/markdown_text.h"
#include "model/words/amounts.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t resourcesShown = 100; // in text and Markdown
constexpr qsizetype maxUrlLength = 160;

/// One side's value between backticks; "none".
QString valueOn(const DiffSide& side, FieldName field) {
    const std::string value = side.get().response().combined(field);
    return value.empty() ? QStringLiteral("none") : quoted(std::string_view(value));
}

/// "ETag `"b"`, here `"a"`".
QString both(const ExchangeDiff& diff, QLatin1StringView title, FieldName field) {
    return QStringLiteral("%1 %2, here %3")
        .arg(title, valueOn(diff.sides[1], field), valueOn(diff.sides[0], field));
}

QString tagAndContent(const ExchangeDiff& diff, bool etag, bool content) {
    const QString tags = both(diff, QLatin1StringView("ETag"), FieldName::Etag);
    if (etag && content)
        return QStringLiteral("other content, and %1").arg(tags);
    if (etag)
        return diff.content == ContentComparison::Same
                   ? QStringLiteral("the same content, but %1: a client that moves between them downloads "
                                    "all of it again")
                         .arg(tags)
                   : tags;
    return diff.sides[0].get().response().has(FieldName::Etag)
               ? QStringLiteral("other content behind the same ETag: a client that moves between them keeps "
                                "the old content")
               : QStringLiteral("other content");
}

/// The names of the differing fields that decide on caching.
QString cachingFields(const ExchangeDiff& diff) {
    const TextPool& pool = diff.sides[0].get().pool();
    QStringList fields;
    for (const FieldDiff& row : diff.response) {
        if (!decidesOnCaching(row.name, pool))
            continue;
        const FieldName field = pool.folded(row.name); // which values are found by
        fields << both(diff, QLatin1StringView(), field).prepend(fieldInWords(pool.spelling(field)));
    }
    return fields.join(QStringLiteral("; "));
}

QString statusOf(const DiffSide& side) {
    return side.get().status() == 0 ? QStringLiteral("no answer") : QString::number(side.get().status());
}

std::size_t faultsOf(const AddressesReport::Row& row) {
    return static_cast<std::size_t>(std::count_if(row.answers.begin(), row.answers.end(),
                                                  [](const auto& answer) { return isFault(answer.diff); }));
}

} // namespace

bool isFault(const ExchangeDiff& diff) {
    const std::vector<EdgeDifference> found = edgeDifferences(diff);
    return !found.empty() && found.front() != EdgeDifference::Age;
}

QString addressOf(const Exchange& exchange) {
    const std::string_view address = bareAddress(exchange.text(exchange.record().serverAddress));
    return address.empty() ? QStringLiteral("as named") : toText(address);
}

QString hostInWords(const HostAddresses& host) {
    QString words = toText(host.host) + QStringLiteral(": ");
    QStringList addresses;
    for (const std::string& address : host.addresses)
        addresses << toText(address);
    words +=
        addresses.isEmpty() ? QStringLiteral("no address was found") : addresses.join(QStringLiteral(", "));
    if (host.leftOut != 0)
        words += QStringLiteral(" (%1 more not asked)").arg(formatCount(host.leftOut));
    return words;
}

QString differingOf(const AddressesReport& report) {
    const auto differing = std::count_if(report.rows.begin(), report.rows.end(),
                                         [](const auto& row) { return faultsOf(row) != 0; });
    return QStringLiteral("%1 of %2 not the same at every address")
        .arg(formatCount(differing), formatCounted(std::ssize(report.rows), "%1 resource", "%1 resources"));
}

std::vector<const AddressesReport::Row*> rowsInOrder(const AddressesReport& report, std::size_t most) {
    std::vector<const AddressesReport::Row*> rows;
    for (const AddressesReport::Row& row : report.rows)
        rows.push_back(&row);
    std::stable_partition(rows.begin(), rows.end(), [](const auto* row) { return faultsOf(*row) != 0; });
    rows.resize(std::min(rows.size(), most));
    return rows;
}

QString addressSentence(const ExchangeDiff& diff) {
    const std::vector<EdgeDifference> found = edgeDifferences(diff);
    const auto has = [&found](EdgeDifference one) {
        return std::find(found.begin(), found.end(), one) != found.end();
    };
    QStringList parts;
    if (has(EdgeDifference::NoAnswer) || has(EdgeDifference::Status))
        parts << QStringLiteral("%1, here %2").arg(statusOf(diff.sides[1]), statusOf(diff.sides[0]));
    if (has(EdgeDifference::Etag) || has(EdgeDifference::Content))
        parts << tagAndContent(diff, has(EdgeDifference::Etag), has(EdgeDifference::Content));
    if (has(EdgeDifference::LastModified))
        parts << both(diff, QLatin1StringView("Last-Modified"), FieldName::LastModified);
    if (has(EdgeDifference::Caching))
        parts << cachingFields(diff);
    if (has(EdgeDifference::Age))
        parts << both(diff, QLatin1StringView("Age"), FieldName::Age);
    return parts.join(QStringLiteral("; "));
}

void writeAddresses(JsonWriter& json, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask) {
    json.key("hosts");
    json.beginArray();
    for (const HostAddresses& host : report.hosts) {
        json.beginObject();
        json.member("host", std::string_view(host.host));
        json.key("addresses");
        json.beginArray();
        for (const std::string& address : host.addresses)
            json.string(address);
        json.endArray();
        json.member("leftOut", host.leftOut);
        json.endObject();
    }
    json.endArray();
    json.key("resources");
    json.beginArray();
    for (const AddressesReport::Row& row : report.rows) {
        json.lineBreak();
        json.beginObject();
        json.member("exchange", row.exchange);
        json.member("url", mask.url(session[row.exchange].record().url));
        json.member("address", addressOf(session[row.exchange]));
        json.key("answers");
        json.beginArray();
        for (const AddressesReport::Answer& answer : row.answers) {
            json.beginObject();
            json.member("address", std::string_view(answer.address));
            json.key("differs");
            json.beginArray();
            for (const EdgeDifference difference : edgeDifferences(answer.diff))
                json.string(name(difference));
            json.endArray();
            json.member("message", mask.sentence(addressSentence(answer.diff)));
            writeExchangeDiff(json, answer.diff, mask);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeAddresses(TextWriter& out, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask) {
    out.heading(QStringLiteral("At every address"));
    for (const HostAddresses& host : report.hosts)
        out.hanging(2, hostInWords(host));
    out.hanging(2, differingOf(report));
    const auto rows = rowsInOrder(report, resourcesShown);
    for (const AddressesReport::Row* row : rows) {
        const Exchange exchange = session[row->exchange];
        out.line(QStringLiteral("  ") +
                     shortened(toText(mask.url(exchange.record().url)), std::max(out.width() - 2, 12)),
                 faultsOf(*row) != 0 ? Tint::Warning : Tint::Strong);
        out.paragraph(4, QStringLiteral("%1 answers %2; ETag %3; Age %4")
                             .arg(addressOf(exchange), statusOf({row->answers.front().diff.sides[0]}),
                                  valueOn(row->answers.front().diff.sides[0], FieldName::Etag),
                                  valueOn(row->answers.front().diff.sides[0], FieldName::Age)));
        for (const AddressesReport::Answer& answer : row->answers) {
            const QString sentence = mask.sentence(addressSentence(answer.diff));
            out.paragraph(4, toText(answer.address) + QStringLiteral(": ") +
                                 (sentence.isEmpty() ? QStringLiteral("the same") : sentence));
        }
    }
    if (rows.size() < report.rows.size())
        out.line(
            QStringLiteral("  and %1 more").arg(formatCount(std::ssize(report.rows) - std::ssize(rows))));
}

QStringList markdownAddresses(const Session& session, const AddressesReport& report,
                              const MaskedSession& mask) {
    QStringList lines{{}, QStringLiteral("### At every address"), {}};
    for (const HostAddresses& host : report.hosts)
        lines << QStringLiteral("- ") + markdownSentence(hostInWords(host));
    lines << QString() << differingOf(report) + QLatin1Char('.');
    const auto rows = rowsInOrder(report, resourcesShown);
    if (!rows.empty())
        lines << QString();
    for (const AddressesReport::Row* row : rows) {
        const ExchangeRecord& record = session[row->exchange].record();
        lines << QStringLiteral("- ") + markdownCode(shortened(toText(mask.url(record.url)), maxUrlLength)) +
                     QStringLiteral(" beside ") + markdownCode(addressOf(session[row->exchange]));
        for (const AddressesReport::Answer& answer : row->answers) {
            const QString sentence = mask.sentence(addressSentence(answer.diff));
            lines << QStringLiteral("  - %1: %2")
                         .arg(markdownCode(toText(answer.address)),
                              sentence.isEmpty() ? QStringLiteral("the same") : markdownSentence(sentence));
        }
    }
    if (rows.size() < report.rows.size())
        lines << QStringLiteral("- and %1 more, which `--format json` has")
                     .arg(formatCount(std::ssize(report.rows) - std::ssize(rows)));
    return lines;
}

QStringList markdownAlso(const AlsoReport& report, const MaskedSession& mask) {
    QStringList lines{{}, QStringLiteral("### Also asked at ") + markdownCode(toText(report.connectTo)), {}};
    std::vector<const ExchangeDiff*> order;
    for (const ExchangeDiff& diff : report.diffs)
        order.push_back(&diff);
    std::stable_partition(order.begin(), order.end(),
                          [](const ExchangeDiff* diff) { return isFault(*diff); });
    const std::size_t shown = std::min<std::size_t>(order.size(), resourcesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const ExchangeRecord& record = order[i]->sides[0].get().record();
        const QString sentence = mask.sentence(addressSentence(*order[i]));
        lines << QStringLiteral("- %1: %2")
                     .arg(markdownCode(shortened(toText(mask.url(record.url)), maxUrlLength)),
                          sentence.isEmpty() ? QStringLiteral("the same") : markdownSentence(sentence));
    }
    if (shown < order.size())
        lines << QStringLiteral("- and %1 more, which `--format json` has")
                     .arg(formatCount(static_cast<std::int64_t>(order.size() - shown)));
    return lines;
}

} // namespace hci
