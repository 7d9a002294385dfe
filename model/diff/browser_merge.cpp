#include "model/diff/browser_merge.h"

#include "model/base/seeded_hash.h"
#include "model/cache/age.h"
#include "model/cache/freshness.h"
#include "model/cache/storing.h"
#include "model/cache/validation.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<QLatin1StringView, 6> differenceNames{
    QLatin1StringView("none"),    QLatin1StringView("kept-stored"), QLatin1StringView("took-received"),
    QLatin1StringView("missing"), QLatin1StringView("added"),       QLatin1StringView("other")};

/// The stored state before this revalidation: the 200, freshened by the 304s since (RFC 9111 4.3.4).
std::vector<Field> storedBefore(const Session& session, std::span<const Revalidation> earlier,
                                std::uint32_t stored) {
    const TextPool& pool = session.pool();
    std::vector<Field> fields = storedFields(session[stored].response(), CacheModel::Private);
    for (const Revalidation& one : earlier)
        if (one.stored == stored && one.outcome == Outcome::NotModified)
            fields = freshened(FieldSpan(fields, pool), session[one.conditional].response());
    return fields;
}

/// The lines of each field by its folded name, in the order in which the names first occur.
class MergedFields {
public:
    explicit MergedFields(const TextPool& pool) : m_pool(pool) {}

    void add(FieldSpan fields, FieldLines MergedField::*side) {
        for (const Field& field : fields) {
            const FieldName folded = m_pool.folded(field.name);
            if (folded == FieldName::SetCookie)
                continue;
            const auto known = std::find_if(m_fields.begin(), m_fields.end(), [&](const MergedField& each) {
                return m_pool.folded(each.name) == folded;
            });
            MergedField& to = known == m_fields.end() ? m_fields.emplace_back() : *known;
            to.name = to.name == FieldName::None ? field.name : to.name;
            (to.*side).push_back(field.value);
        }
    }
    [[nodiscard]] std::vector<MergedField> take() { return std::move(m_fields); }

private:
    const TextPool& m_pool;
    std::vector<MergedField> m_fields;
};

/// The kind of difference of a field with unexpected lines.
MergeDifference differenceOf(const MergedField& field) {
    if (field.browser.empty())
        return MergeDifference::Missing;
    if (field.browser == field.stored)
        return MergeDifference::KeptStored;
    if (field.browser == field.received)
        return MergeDifference::TookReceived;
    return field.expected.empty() ? MergeDifference::Added : MergeDifference::Other;
}

/// RFC 9111 3.2 names these two: a client that stores decoded or parsed content need not update them.
bool mayStayOut(FieldName folded, MergeDifference difference) noexcept {
    return difference == MergeDifference::KeptStored &&
           (folded == FieldName::ContentType || folded == FieldName::ContentEncoding);
}

/// After a 304 without Age, 3.2 keeps the stored one, but it is an age of the older answer (4.2.3). So
/// either is right.
bool ageIsFree(MergedField& field, FieldName folded) {
    if (folded != FieldName::Age || !field.received.empty())
        return false;
    field.expected = field.stored;
    return field.browser.empty() || field.browser == field.stored;
}

std::int64_t lifetimeOf(FieldSpan fields, int status, Milliseconds received) {
    Directives directives;
    const ResponseHead head = responseHead(fields, status);
    ResponseDates dates(head, received);
    return freshnessLifetime(head, directives.policy(head, CacheModel::Private), CacheModel::Private, dates)
        .seconds;
}

/// The next exchange that revalidates the same stored response.
std::uint32_t nextOf(std::span<const Revalidation> revalidations, std::size_t which) {
    const auto rest = revalidations.subspan(which + 1);
    const auto next = std::find_if(rest.begin(), rest.end(), [&](const Revalidation& one) {
        return one.stored == revalidations[which].stored;
    });
    return next == rest.end() ? noIndex : next->conditional;
}

/// The merge of one revalidation, with the stored state before it.
std::optional<BrowserMerge> mergeWith(const Session& session, const Revalidation& revalidation,
                                      const std::vector<Field>& stored) {
    const auto browser = browserAnswer(session, revalidation.conditional);
    const TextPool& pool = session.pool();
    const Exchange answer = session[revalidation.conditional];
    const FieldSpan received = answer.response();
    const std::vector<Field> expected = freshened(FieldSpan(stored, pool), received);
    const std::vector<Field> first =
        storedFields(session[revalidation.stored].response(), CacheModel::Private);
    const FieldExclusions excluded(received, CacheModel::Private);
    MergedFields fields(pool);
    fields.add(FieldSpan(expected, pool), &MergedField::expected);
    fields.add(browser->fields, &MergedField::browser);
    fields.add(FieldSpan(first, pool), &MergedField::stored);
    fields.add(received, &MergedField::received);
    const int status = session[revalidation.stored].status();
    BrowserMerge merge{fields.take(),
                       0,
                       browser->status,
                       lifetimeOf(FieldSpan(expected, pool), status, answer.responseTime()),
                       lifetimeOf(browser->fields, status, answer.responseTime()),
                       noIndex};
    std::erase_if(merge.fields, [&](const MergedField& field) { // fields that are not stored are not compared
        return excluded.fromStorage(pool.folded(field.name)) != FieldExclusion::None;
    });
    for (const FieldDiff& row : diffFields(FieldSpan(expected, pool), browser->fields, pool)) {
        const auto field =
            std::find_if(merge.fields.begin(), merge.fields.end(), [&](const MergedField& each) {
                return pool.folded(each.name) == pool.folded(row.name);
            });
        if (field == merge.fields.end() || row.change == Change::Same ||
            ageIsFree(*field, pool.folded(row.name)))
            continue;
        field->difference = differenceOf(*field);
        field->allowed = mayStayOut(pool.folded(row.name), field->difference);
        ++merge.differing;
    }
    return merge;
}

/// Whether both sides are known, and the 304 selects the stored response (4.3.4).
bool hasBothSides(const Session& session, const Revalidation& revalidation) {
    return revalidation.stored != noIndex && browserAnswer(session, revalidation.conditional) &&
           diffRevalidation(session, revalidation).freshens;
}

} // namespace

QLatin1StringView name(MergeDifference difference) noexcept {
    return differenceNames[static_cast<std::size_t>(difference)];
}

std::optional<BrowserMerge> browserMerge(const Session& session, std::span<const Revalidation> revalidations,
                                         std::size_t which) {
    const Revalidation& revalidation = revalidations[which];
    if (!hasBothSides(session, revalidation))
        return std::nullopt;
    auto merge = mergeWith(session, revalidation,
                           storedBefore(session, revalidations.first(which), revalidation.stored));
    merge->next = nextOf(revalidations, which);
    return merge;
}

BrowserDifferences browserDifferences(const Session& session, std::span<const Revalidation> revalidations) {
    BrowserDifferences differences;
    const auto& parts = session.parts();
    if (std::all_of(parts.begin(), parts.end(),
                    [](const Session::Part& part) { return part.browserAnswers == 0; }))
        return differences;
    std::unordered_map<std::uint32_t, std::vector<Field>, SeededNumberHash> current; // by stored exchange
    for (std::uint32_t i = 0; i < revalidations.size(); ++i) {
        const Revalidation& one = revalidations[i];
        if (one.stored == noIndex || one.outcome != Outcome::NotModified)
            continue;
        const auto [place, added] = current.try_emplace(one.stored);
        std::vector<Field>& stored = place->second;
        if (added)
            stored = storedFields(session[one.stored].response(), CacheModel::Private);
        if (hasBothSides(session, one)) {
            std::vector<MergedField> fields = std::move(mergeWith(session, one, stored)->fields);
            std::erase_if(fields, [](const MergedField& field) { return !field.differs(); });
            differences.emplace(i, std::move(fields));
        }
        stored = freshened(FieldSpan(stored, session.pool()), session[one.conditional].response());
    }
    return differences;
}

} // namespace hci
