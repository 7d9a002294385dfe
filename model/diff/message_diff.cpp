#include "model/diff/message_diff.h"

#include "model/base/ascii.h"
#include "model/base/language.h"
#include "model/cache/validation.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace hci {

namespace {

constexpr std::array changeNames = {QLatin1StringView("same"), QLatin1StringView("updated"),
                                    QLatin1StringView("missing"), QLatin1StringView("added"),
                                    QLatin1StringView("contradictory")};
constexpr std::array requirementNames = {QLatin1StringView(""),           QLatin1StringView("must"),
                                         QLatin1StringView("should"),     QLatin1StringView("may"),
                                         QLatin1StringView("should-not"), QLatin1StringView("must-not")};
constexpr std::array effectNames = {QLatin1StringView("kept"), QLatin1StringView("replaced"),
                                    QLatin1StringView("added"), QLatin1StringView("removed"),
                                    QLatin1StringView("ignored")};

/// The rows that a reader looks for first.
constexpr std::array cachingFields = {FieldName::Etag,          FieldName::LastModified,
                                      FieldName::CacheControl,  FieldName::CdnCacheControl,
                                      FieldName::Vary,          FieldName::Date,
                                      FieldName::Expires,       FieldName::Age,
                                      FieldName::ContentType,   FieldName::ContentEncoding,
                                      FieldName::ContentLength, FieldName::ContentLocation};

template <std::size_t N> bool contains(const std::array<FieldName, N>& names, FieldName name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The requirement of RFC 9110 15.4.5 for a field of a 304, depending on whether the 200 has it.
Requirement requirementOn304(FieldName name, bool stored, bool contradicts) {
    constexpr std::array must = {
        FieldName::ContentLocation, FieldName::Date,   FieldName::Etag, FieldName::Vary,
        FieldName::CacheControl,    FieldName::Expires};
    constexpr std::array shouldNot = {FieldName::ContentType, FieldName::ContentEncoding,
                                      FieldName::ContentLanguage, FieldName::ContentRange};
    if (contains(must, name))
        return stored ? Requirement::Must : Requirement::May;
    if (contains(shouldNot, name))
        return Requirement::ShouldNot;
    if (name == FieldName::ContentLength)
        return contradicts ? Requirement::MustNot : Requirement::May;
    return name == FieldName::LastModified ? Requirement::May : Requirement::None;
}

Spec specOf(FieldName name, Requirement requirement) {
    if (name == FieldName::ContentLength)
        return {9110, "8.6"};
    return requirement == Requirement::None ? Spec{9111, "3.2"} : Spec{9110, "15.4.5"};
}

/// All lines of one field: on both sides, and in the stored response before and after the answer.
struct FieldPlace {
    FieldName spelled; ///< as on the side where it was first seen
    FieldName folded;
    FieldLines stored{};
    FieldLines received{};
    FieldLines before{};
    FieldLines after{};
};

/// The fields of all sides by their names. Sides mostly have the same fields in the same order, so a search
/// starts after the previous name.
class FieldPlaces {
public:
    explicit FieldPlaces(const TextPool& pool) : m_pool(pool) { m_places.reserve(32); }

    void add(std::span<const Field> fields, FieldLines FieldPlace::*side) {
        std::size_t next = 0;
        for (const Field& field : fields) {
            next = find(field.name, next);
            (m_places[next++].*side).push_back(field.value);
        }
    }

    /// The fields with a line on either side, caching fields first.
    [[nodiscard]] QVarLengthArray<const FieldPlace*, 32> inOrder() const {
        QVarLengthArray<const FieldPlace*, 32> sorted;
        std::array<const FieldPlace*, cachingFields.size()> caching{};
        for (const FieldPlace& place : m_places)
            if (const std::size_t rank = rankOf(place.folded); rank < caching.size())
                caching[rank] = &place;
        std::copy_if(caching.begin(), caching.end(), std::back_inserter(sorted), isShown);
        for (const FieldPlace& place : m_places)
            if (rankOf(place.folded) == caching.size() && isShown(&place))
                sorted.push_back(&place);
        return sorted;
    }

private:
    static bool isShown(const FieldPlace* place) noexcept {
        return place && (!place->stored.empty() || !place->received.empty());
    }
    static std::size_t rankOf(FieldName folded) noexcept {
        const auto found = std::find(cachingFields.begin(), cachingFields.end(), folded);
        return static_cast<std::size_t>(found - cachingFields.begin());
    }

    /// The place of a name, added if it is new.
    std::size_t find(FieldName spelled, std::size_t next) {
        const FieldName folded = m_pool.folded(spelled);
        if (next < m_places.size() && m_places[next].folded == folded)
            return next;
        next = 0;
        while (next < m_places.size() && m_places[next].folded != folded)
            ++next;
        if (next == m_places.size())
            m_places.push_back({spelled, folded});
        return next;
    }

    const TextPool& m_pool;
    std::vector<FieldPlace> m_places;
};

std::string joined(const FieldLines& lines, const TextPool& pool) {
    std::string text;
    for (const TextId line : lines) {
        if (!text.empty())
            text += ", ";
        text += trimmed(pool.text(line));
    }
    return text;
}

using Members = QVarLengthArray<std::string_view, 16>;

/// The members of a list without significant order, such as Vary's names.
Members membersOf(const FieldLines& lines, const TextPool& pool) {
    Members members;
    for (const TextId line : lines) {
        std::string_view rest = pool.text(line);
        std::string_view member;
        while (nextListMember(rest, member))
            members.push_back(member);
    }
    std::sort(members.begin(), members.end(), [](std::string_view a, std::string_view b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                            [](char x, char y) { return asciiLower(x) < asciiLower(y); });
    });
    return members;
}

/// Names and directives are compared without case.
bool sameMembers(const Members& a, const Members& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](std::string_view x, std::string_view y) {
        return x.size() == y.size() && equalsIgnoringCase(x, y);
    });
}

bool sameMeaning(FieldName name, const FieldLines& a, const FieldLines& b, const TextPool& pool) {
    if (a == b)
        return true;
    constexpr std::array unordered = {FieldName::Vary, FieldName::CacheControl, FieldName::CdnCacheControl,
                                      FieldName::Allow, FieldName::AcceptRanges};
    const bool isSet = contains(unordered, name);
    if (!isSet && a.size() == 1 && b.size() == 1)
        return trimmed(pool.text(a.front())) == trimmed(pool.text(b.front()));
    return isSet ? sameMembers(membersOf(a, pool), membersOf(b, pool)) : joined(a, pool) == joined(b, pool);
}

/// Whether the received value cannot belong to the stored representation.
bool contradicts(FieldName name, std::string_view stored, std::string_view received, bool hasTag) {
    if (name == FieldName::Etag) {
        const auto before = parseEntityTag(stored);
        const auto now = parseEntityTag(received);
        // A strong tag selects only responses with the same strong tag (9111 4.3.4).
        return !before || !now || !weaklyEqual(*before, *now) || (before->weak && !now->weak);
    }
    if (name == FieldName::LastModified && !hasTag) {
        const auto before = parseHttpDate(stored, 0);
        const auto now = parseHttpDate(received, 0);
        return before && now && now->seconds > before->seconds;
    }
    return name == FieldName::ContentLength || name == FieldName::ContentEncoding;
}

Change changeOf(const FieldPlace& field, const TextPool& pool, bool is304, bool hasTag) {
    if (field.received.empty())
        return Change::Missing;
    if (field.stored.empty())
        return Change::Added;
    if (sameMeaning(field.folded, field.stored, field.received, pool))
        return Change::Same;
    return is304 && contradicts(field.folded, pool.text(field.stored.front()),
                                pool.text(field.received.front()), hasTag)
               ? Change::Contradictory
               : Change::Updated;
}

/// A field that may not be stored has no lines in the stored response.
Effect effectOf(const FieldPlace& field) {
    if (field.before.empty() && field.after.empty())
        return Effect::Ignored;
    if (field.before == field.after)
        return field.received.empty() || field.received == field.before ? Effect::Kept : Effect::Ignored;
    if (field.after.empty())
        return Effect::Removed;
    return field.before.empty() ? Effect::Added : Effect::Replaced;
}

FieldDiff rowOf(const FieldPlace& field, const TextPool& pool, bool is304, bool hasTag) {
    FieldDiff row;
    row.name = field.spelled;
    row.stored = field.stored;
    row.received = field.received;
    row.change = changeOf(field, pool, is304, hasTag);
    if (is304)
        row.requirement =
            requirementOn304(field.folded, !field.stored.empty(), row.change == Change::Contradictory);
    row.effect = effectOf(field);
    row.spec = specOf(field.folded, row.requirement);
    return row;
}

QString describeSame(const FieldDiff& row, const TextPool& pool) {
    if (pool.folded(row.name) != FieldName::Etag || row.stored.empty())
        return translated("unchanged");
    const auto tag = parseEntityTag(pool.text(row.stored.front()));
    if (!tag)
        return translated("unchanged, but no entity tag by the grammar");
    return tag->weak ? translated("unchanged, matched (weak comparison)")
                     : translated("unchanged, matched (strong comparison)");
}

QString describeMissing(const FieldDiff& row) {
    if (row.effect == Effect::Removed)
        return translated("gone: the new answer takes the stored one's place");
    if (row.effect == Effect::Ignored)
        return translated("never stored: it speaks of one connection or proxy");
    switch (row.requirement) {
    case Requirement::Must: return translated("must be there; stored value is kept");
    case Requirement::ShouldNot:
    case Requirement::May: return translated("rightly left out; stored value is kept");
    default: return translated("not sent again; stored value is kept");
    }
}

QString describeContradictory(const FieldDiff& row, const TextPool& pool) {
    switch (pool.folded(row.name)) {
    case FieldName::Etag: return translated("not the stored tag: this 304 updates nothing");
    case FieldName::LastModified:
        return translated("later than the stored date: this 304 is about another content");
    case FieldName::ContentLength:
        return translated("must be the length of the 200 or absent; stored value is kept");
    default: return translated("contradicts the stored content");
    }
}

QString describeReceived(const FieldDiff& row) {
    const bool unwanted = row.requirement == Requirement::ShouldNot;
    switch (row.effect) {
    case Effect::Replaced:
        return unwanted ? translated("should not be on a 304; replaces the stored value")
                        : translated("replaces the stored value");
    case Effect::Added:
        return unwanted ? translated("should not be on a 304; added to the stored response")
                        : translated("added to the stored response");
    default: return translated("not taken over; the stored response stays as it was");
    }
}

} // namespace

bool isValidator(FieldName folded) noexcept {
    return folded == FieldName::Etag || folded == FieldName::LastModified;
}

bool decidesCaching(FieldName folded) noexcept {
    constexpr std::array others = {FieldName::CacheControl, FieldName::Expires, FieldName::Date,
                                   FieldName::Age, FieldName::Vary};
    return isValidator(folded) || contains(others, folded);
}

QLatin1StringView name(Change change) noexcept {
    return changeNames[static_cast<std::size_t>(change)];
}
QLatin1StringView name(Requirement requirement) noexcept {
    return requirementNames[static_cast<std::size_t>(requirement)];
}
QLatin1StringView name(Effect effect) noexcept {
    return effectNames[static_cast<std::size_t>(effect)];
}

std::vector<FieldDiff> diffFields(FieldSpan first, FieldSpan second, const TextPool& pool) {
    FieldPlaces places(pool);
    places.add({first.begin(), first.end()}, &FieldPlace::stored);
    places.add({second.begin(), second.end()}, &FieldPlace::received);
    std::vector<FieldDiff> rows;
    for (const FieldPlace* place : places.inOrder()) {
        FieldDiff row;
        row.name = place->spelled;
        row.stored = place->stored;
        row.received = place->received;
        row.change = changeOf(*place, pool, false, false);
        rows.push_back(std::move(row));
    }
    return rows;
}

MessageDiff diffRevalidation(const Session& session, const Revalidation& revalidation) {
    MessageDiff diff;
    if (revalidation.stored == noIndex)
        return diff;
    const TextPool& pool = session.pool();
    const Exchange storedExchange = session[revalidation.stored];
    const Exchange answer = session[revalidation.conditional];
    const FieldSpan stored = storedExchange.response();
    const FieldSpan received = answer.response();
    const bool is304 = answer.status() == 304;

    const std::vector<Field> before = storedFields(stored, CacheModel::Private);
    diff.freshens =
        is304 && selects(responseHead(storedExchange), responseHead(answer), answer.responseTime());
    if (diff.freshens)
        diff.storedAfter = freshened(FieldSpan(before, pool), received);
    else
        diff.storedAfter = answer.status() == 200 ? storedFields(received, CacheModel::Private) : before;

    FieldPlaces places(pool);
    places.add(stored.span(), &FieldPlace::stored);
    places.add(received.span(), &FieldPlace::received);
    places.add(before, &FieldPlace::before);
    places.add(diff.storedAfter, &FieldPlace::after);
    const bool hasTag = stored.has(FieldName::Etag);
    const auto fields = places.inOrder();
    diff.rows.reserve(static_cast<std::size_t>(fields.size()));
    for (const FieldPlace* field : fields) {
        diff.rows.push_back(rowOf(*field, pool, is304, hasTag));
        diff.unchanged += diff.rows.back().change == Change::Same ? 1 : 0;
    }
    return diff;
}

QString describe(const FieldDiff& row, const TextPool& pool) {
    switch (row.change) {
    case Change::Same: return describeSame(row, pool);
    case Change::Missing: return describeMissing(row);
    case Change::Contradictory: return describeContradictory(row, pool);
    case Change::Updated:
    case Change::Added: return describeReceived(row);
    }
    return {};
}

} // namespace hci
