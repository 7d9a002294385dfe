#include "ui/detail/caches_model.h"

#include "model/base/in_words.h"
#include "model/words/cache_words.h"
#include "model/words/spec_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/tone.h"
#include "ui/widgets/headline.h"

#include <algorithm>

namespace hci {

namespace {

/// The difference that a column shows; 0 where it shows none.
std::uint8_t differenceIn(int column) {
    switch (column) {
    case CachesModel::Stored: return static_cast<std::uint8_t>(CacheDifference::Stored);
    case CachesModel::FreshFor: return static_cast<std::uint8_t>(CacheDifference::Lifetime);
    case CachesModel::Plain: return static_cast<std::uint8_t>(CacheDifference::Plain);
    case CachesModel::Reload: return static_cast<std::uint8_t>(CacheDifference::Reload);
    case CachesModel::Conditional: return static_cast<std::uint8_t>(CacheDifference::Conditional);
    case CachesModel::Why: return static_cast<std::uint8_t>(CacheDifference::LostFields);
    default: return 0;
    }
}

AskKind askIn(int column) {
    return column == CachesModel::Plain    ? AskKind::Plain
           : column == CachesModel::Reload ? AskKind::Reload
                                           : AskKind::Conditional;
}

} // namespace

CachesModel::CachesModel(QObject* parent) : QAbstractTableModel(parent) {}

void CachesModel::setComparison(SessionPtr session, CacheComparisonPtr comparison) {
    beginResetModel();
    m_session = std::move(session);
    m_comparison = std::move(comparison);
    fill();
    endResetModel();
}

void CachesModel::setHits(CacheHitsPtr hits) {
    m_hits = std::move(hits);
    if (!m_rows.empty())
        emit dataChanged(index(0, Hits), index(rowCount() - 1, Hits));
}

const CacheHits::Row* CachesModel::hitsOf(const Row& row) const {
    return m_hits && !row.heading ? m_hits->of(m_comparison->caches[row.cache]) : nullptr;
}

/// The hits of a row in a sentence; empty while they are being counted.
QString CachesModel::hitsInWords(const Row& row) const {
    const CacheHits::Row* hits = hitsOf(row);
    if (!hits)
        return {};
    const QString all = formatCount(m_hits->requests);
    return m_hits->changed ? tr(" Hits: %1 of %2, and %3 with the other Cache-Control.")
                                 .arg(formatCount(hits->before), all, formatCount(hits->after))
                           : tr(" Hits: %1 of %2.").arg(formatCount(hits->before), all);
}

void CachesModel::setDifferingOnly(bool differingOnly) {
    beginResetModel();
    m_differingOnly = differingOnly;
    fill();
    endResetModel();
}

void CachesModel::fill() {
    m_rows.clear();
    if (!m_comparison || m_comparison->resources.empty())
        return;
    const auto answers = m_comparison->of(0);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool conforming = !m_comparison->caches[i].real;
        if (conforming)
            m_rows.push_back({i, true});
        if (conforming || !m_differingOnly || answers[i].differences != 0)
            m_rows.push_back({i, false});
    }
}

QString CachesModel::explanation(int row) const {
    const Row& subject = m_rows[static_cast<std::size_t>(row)];
    if (subject.heading)
        return {};
    const Spec spec = place(row);
    const QString title = titleOf(m_comparison->caches[subject.cache]);
    const QString why = this->text(subject, Why);
    QString text =
        (why.startsWith(title) ? why : QString(title + QStringLiteral(": ") + why)) + QLatin1Char('.');
    if (spec.known())
        text += QLatin1Char(' ') + specText(spec) + QLatin1Char('.');
    if (m_comparison->caches[subject.cache].real)
        text += tr(" How it is known: %1.").arg(sourceOf(m_comparison->caches[subject.cache]));
    return text + hitsInWords(subject);
}

Spec CachesModel::place(int row) const {
    const Row& subject = m_rows[static_cast<std::size_t>(row)];
    return subject.heading ? Spec() : specOf(answer(subject).reason);
}

bool CachesModel::isHeading(int row) const {
    return m_rows[static_cast<std::size_t>(row)].heading;
}

std::optional<CacheChoice> CachesModel::cache(int row) const {
    const Row& subject = m_rows[static_cast<std::size_t>(row)];
    return subject.heading ? std::nullopt : std::optional(m_comparison->caches[subject.cache]);
}

int CachesModel::firstOfInterest() const {
    const auto differing = std::find_if(m_rows.begin(), m_rows.end(), [this](const Row& row) {
        return !row.heading && answer(row).differences != 0;
    });
    if (differing != m_rows.end())
        return static_cast<int>(differing - m_rows.begin());
    return m_rows.empty() ? -1 : 1; // under the first heading
}

int CachesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CachesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

bool CachesModel::differs(const Row& row, int column) const {
    return !row.heading && (answer(row).differences & differenceIn(column)) != 0;
}

QString CachesModel::text(const Row& row, int column) const {
    const CacheChoice& cache = m_comparison->caches[row.cache];
    if (row.heading)
        return column == Cache ? headingOf(cache.model) : QString();
    const CacheAnswer& of = answer(row);
    switch (column) {
    case Cache: return titleOf(cache);
    case Stored: return storedInWords(of);
    case FreshFor: return lifetimeInWords(of);
    case Plain:
    case Reload:
    case Conditional: {
        const QString words = askedInWords(m_comparison->resources.front(), of, askIn(column));
        return of.inBackground(askIn(column)) ? words + QStringLiteral(" ↻") : words;
    }
    case Hits: {
        const CacheHits::Row* hits = hitsOf(row);
        if (!hits)
            return QStringLiteral("…");
        const QString before = formatCount(hits->before);
        return m_hits->changed ? before + QStringLiteral(" → ") + formatCount(hits->after) : before;
    }
    default: return shownLine(whyInWords(*m_comparison, 0, row.cache, *m_session, nullptr));
    }
}

int CachesModel::tone(const Row& row, int column) const {
    if (row.heading)
        return static_cast<int>(Tone::Muted);
    if (differs(row, column))
        return static_cast<int>(Tone::Warning);
    if (column == Hits) {
        const CacheHits::Row* hits = hitsOf(row);
        const auto change = hits ? std::int64_t{hits->after} - std::int64_t{hits->before} : 0;
        return static_cast<int>(change > 0 ? Tone::Good : change < 0 ? Tone::Warning : Tone::Normal);
    }
    const CacheAnswer& of = answer(row);
    const bool hit =
        (column == Plain || column == Reload) && of.kind(askIn(column)) == DecisionKind::FreshHit;
    return static_cast<int>(hit ? Tone::Good : Tone::Normal);
}

QVariant CachesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool conforming = !row.heading && !m_comparison->caches[row.cache].real;
    switch (role) {
    case Qt::DisplayRole:
        return differs(row, column) ? QStringLiteral("≠ ") + text(row, column) : text(row, column);
    case Qt::ToolTipRole: return row.heading ? QVariant() : QVariant(explanation(index.row()));
    case Qt::AccessibleTextRole:
        return differs(row, column) ? tr("%1, differs from the conforming cache").arg(text(row, column))
                                    : text(row, column);
    case ToneRole: return tone(row, column);
    case FillRole: {
        const Fill fill = differs(row, column) ? Fill::Changed : conforming ? Fill::Good : Fill::None;
        return static_cast<int>(fill);
    }
    case PageRole: return column == Why ? specUrl(place(index.row())) : QVariant();
    case EmphasisRole: return conforming && column == Cache ? QVariant(0) : QVariant();
    case NumberRole: return column == FreshFor || column == Hits;
    default: return {};
    }
}

QVariant CachesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section == FreshFor || section == Hits);
    switch (section) {
    case Cache: return tr("Cache");
    case Stored: return tr("Stored?");
    case FreshFor: return tr("Fresh for");
    case Plain: return tr("Plain GET");
    case Reload: return tr("Reload");
    case Conditional: return tr("Conditional");
    case Hits: return tr("Hits");
    default: return tr("Why, first reason");
    }
}

} // namespace hci
