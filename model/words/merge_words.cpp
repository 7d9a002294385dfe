#include "model/words/merge_words.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/exchange/watched_pages.h"
#include "model/http/entity_tag.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"

#include <QtCore/QStringList>

namespace hci {

namespace {

constexpr int maxNamed = 5; // fields named in the verdict

constexpr Spec updating{9111, "3.2"};

bool isWeak(const FieldLines& lines, const TextPool& pool) {
    if (lines.empty())
        return false;
    const auto tag = parseEntityTag(pool.text(lines.front()));
    return tag && tag->weak;
}

/// "Date, Vary, ETag": the first few differing fields.
QString namesOfDifferent(const BrowserMerge& merge, const TextPool& pool) {
    QStringList names;
    for (const MergedField& field : merge.fields)
        if (field.differs() && names.size() < maxNamed)
            names << toText(pool.spelling(field.name));
    if (merge.differing > names.size())
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

/// For a field that the browser's answer lacks.
QString missing(const MergedField& field) {
    if (!field.received.empty())
        return translated("%1 gives the page no %2. The 304 brings one, which an update puts in.");
    if (field.stored.empty())
        return translated(
            "%1 gives the page no %2. An earlier 304 has brought one, and this one does not take it "
            "away.");
    return translated(
        "%1 gives the page no %2. The stored response has one, and the 304 does not take it away.");
}

/// The observation about one field.
BrowserRemark seen(const MergedField& field, const QString& name, const QString& browser) {
    switch (field.difference) {
    case MergeDifference::None: break;
    case MergeDifference::KeptStored:
        return {translated("%1 keeps the stored %2. A 304 has brought another value, which an update puts in "
                           "its place.")
                    .arg(browser, name),
                updating};
    case MergeDifference::TookReceived:
        return {translated("%1 takes over the %2 of the 304, which an update leaves out.").arg(browser, name),
                updating};
    case MergeDifference::Missing: return {missing(field).arg(browser, name), updating};
    case MergeDifference::Added:
        return {translated("%1 gives the page a %2 that is neither in the stored response nor in the 304.")
                    .arg(browser, name),
                updating};
    case MergeDifference::Other:
        return {translated("%1 gives the page another %2 than an update makes.").arg(browser, name),
                updating};
    }
    return {};
}

/// The validator in the next request for the same stored response, if it was recorded.
BrowserRemark nextCondition(const BrowserMerge& merge, const MergedField& tag, const Session& session) {
    if (merge.next == noIndex)
        return {translated("The next If-None-Match offers the tag that is stored."), {9111, "4.3.1"}};
    const TextId offered = session[merge.next].request().id(FieldName::IfNoneMatch);
    const auto is = [offered](const FieldLines& lines) {
        return lines.size() == 1 && lines.front() == offered && offered != TextId::None;
    };
    const QString moment = formatTimeOfDay(session[merge.next].requestTime()).left(8);
    if (is(tag.browser))
        return {translated("Seen: the next If-None-Match, at %1, offers the tag that it kept.").arg(moment),
                {}};
    if (is(tag.expected))
        return {
            translated("Seen: the next If-None-Match, at %1, still offers the tag of the 304.").arg(moment),
            {}};
    return {translated("The next request, at %1, offers neither of the two tags.").arg(moment), {}};
}

void followsOfTag(const BrowserMerge& merge, const MergedField& tag, const Session& session,
                  std::vector<BrowserRemark>& to) {
    if (tag.difference == MergeDifference::Missing) {
        to.push_back({translated("Without a tag the next request has no If-None-Match."), {9111, "4.3.1"}});
        return;
    }
    to.push_back(nextCondition(merge, tag, session));
    const TextPool& pool = session.pool();
    if (isWeak(tag.browser, pool) == isWeak(tag.expected, pool))
        return;
    to.push_back({translated("If-None-Match compares weakly: both forms match."), {9110, "13.1.2"}});
    if (!isWeak(tag.browser, pool))
        to.push_back({translated("The strong form may stand in If-Range, which the weak one that the server "
                                 "now sends may not."),
                      {9110, "13.1.5"}});
}

BrowserRemark followsForFreshness(const BrowserMerge& merge) {
    const auto inWords = [](std::int64_t lifetime) {
        return lifetime < 0 ? translated("no time that is known") : formatSeconds(lifetime);
    };
    if (merge.browserLifetime == merge.expectedLifetime)
        return {translated("Both are fresh for %1.").arg(inWords(merge.expectedLifetime)), {9111, "4.2.1"}};
    return {translated("What it kept is fresh for %1, and updated it would be for %2.")
                .arg(inWords(merge.browserLifetime), inWords(merge.expectedLifetime)),
            {9111, "4.2.1"}};
}

} // namespace

QString browserInWords(const Exchange& exchange) {
    const std::string_view name = browserName(exchange);
    return name.empty() ? translated("The browser") : toText(name);
}

BrowserRemark mergeVerdict(const BrowserMerge& merge, const TextPool& pool, const QString& browser) {
    if (merge.differing == 0)
        return {translated("%1 keeps what an update makes of the two").arg(browser), updating};
    const QString names = namesOfDifferent(merge, pool);
    const MergedField* only = nullptr;
    for (const MergedField& field : merge.fields)
        if (merge.differing == 1 && field.differs())
            only = &field;
    if (!only)
        return {translated("%1 differs from an update by RFC 9111 in %2").arg(browser, names), updating};
    if (only->allowed)
        return {translated("%1 keeps the old %2, which an update may leave out").arg(browser, names),
                updating};
    switch (only->difference) {
    case MergeDifference::KeptStored:
        return {translated("%1 keeps the old %2 where an update takes the new one").arg(browser, names),
                updating};
    case MergeDifference::TookReceived:
        return {translated("%1 takes the new %2 where an update keeps the old one").arg(browser, names),
                updating};
    case MergeDifference::Missing:
        return {only->stored.empty()
                    ? translated("%1 leaves out %2, which the 304 brings").arg(browser, names)
                    : translated("%1 loses %2, which an update keeps").arg(browser, names),
                updating};
    default: return {translated("%1 has another %2 than an update makes").arg(browser, names), updating};
    }
}

std::vector<BrowserRemark> mergeRemarks(const BrowserMerge& merge, const MergedField& field,
                                        const Session& session, const QString& browser) {
    if (!field.differs())
        return {};
    const TextPool& pool = session.pool();
    const QString name = toText(pool.spelling(field.name));
    std::vector<BrowserRemark> remarks{seen(field, name, browser)};
    if (field.allowed)
        remarks.push_back({translated("It may: a cache that stores decoded or parsed content can leave out "
                                      "the fields that say what it was."),
                           updating});
    switch (pool.folded(field.name)) {
    case FieldName::Etag: followsOfTag(merge, field, session, remarks); break;
    case FieldName::CacheControl:
    case FieldName::Expires:
    case FieldName::Date: remarks.push_back(followsForFreshness(merge)); break;
    case FieldName::Age:
        remarks.push_back({translated("The current age is counted from it."), {9111, "4.2.3"}});
        break;
    case FieldName::LastModified:
        remarks.push_back({translated("The next If-Modified-Since and a heuristic lifetime come from it."),
                           {9111, "4.3.1"}});
        break;
    case FieldName::Vary:
        remarks.push_back({translated("It names the request fields that have to match before the stored "
                                      "response is used."),
                           {9111, "4.1"}});
        break;
    case FieldName::ContentType:
        remarks.push_back(
            {translated("The page takes the content for what the kept value says."), {9110, "8.3"}});
        break;
    default: remarks.push_back({translated("The page reads what the browser kept."), {}}); break;
    }
    return remarks;
}

QString bothSidesInWords(const BrowserMerge& merge, const QString& browser) {
    return translated("%1 gave the page %2 from its cache; the network answered 304.")
        .arg(browser, QString::number(merge.status));
}

} // namespace hci
