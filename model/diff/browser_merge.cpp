#include "model/diff/browser_merge.h"

#include "model/cache/storing.h"
#include "model/cache/validation.h"

#include <algorithm>

namespace hci {

namespace {

/// What is stored before this one: the 200, and the 304s that have freshened it since (RFC 9111 4.3.4).
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

} // namespace

std::optional<BrowserMerge> browserMerge(const Session& session, std::span<const Revalidation> revalidations,
                                         std::size_t which) {
    const Revalidation& revalidation = revalidations[which];
    const auto browser = browserAnswer(session, revalidation.conditional);
    if (!browser || revalidation.stored == noIndex || !diffRevalidation(session, revalidation).freshens)
        return std::nullopt;
    const TextPool& pool = session.pool();
    const FieldSpan received = session[revalidation.conditional].response();
    const std::vector<Field> stored = storedBefore(session, revalidations.first(which), revalidation.stored);
    const std::vector<Field> expected = freshened(FieldSpan(stored, pool), received);
    const FieldExclusions excluded(received, CacheModel::Private);
    MergedFields fields(pool);
    fields.add(FieldSpan(expected, pool), &MergedField::expected);
    fields.add(browser->fields, &MergedField::browser);
    fields.add(FieldSpan(stored, pool), &MergedField::stored);
    fields.add(received, &MergedField::received);
    BrowserMerge merge{fields.take()};
    std::erase_if(merge.fields, [&](const MergedField& field) { // of a connection, and of nobody's answer
        return excluded.fromStorage(pool.folded(field.name)) != FieldExclusion::None;
    });
    for (const FieldDiff& row : diffFields(FieldSpan(expected, pool), browser->fields, pool)) {
        const auto field =
            std::find_if(merge.fields.begin(), merge.fields.end(), [&](const MergedField& each) {
                return pool.folded(each.name) == pool.folded(row.name);
            });
        if (field == merge.fields.end() || row.change == Change::Same)
            continue;
        field->differs = true;
        ++merge.differing;
    }
    return merge;
}

} // namespace hci
