#pragma once

#include "model/cache/cache_comparison.h"
#include "model/exchange/session.h"
#include "model/view/cache_hits.h"

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

namespace hci {

/// One resource compared in several caches: a row per cache, under headings for their kinds.
class CachesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Cache, Stored, FreshFor, Plain, Reload, Conditional, Hits, Why };
    static constexpr int columns = 8;

    explicit CachesModel(QObject* parent = nullptr);
    /// A comparison of one resource, or of none.
    void setComparison(SessionPtr session, CacheComparisonPtr comparison);
    /// How many requests each answers from its store; null while that is being counted.
    void setHits(CacheHitsPtr hits);
    /// Whether to leave out real caches that behave like the conforming one.
    void setDifferingOnly(bool differingOnly);
    /// The row in whole sentences; empty for a heading.
    [[nodiscard]] QString explanation(int row) const;
    /// The section for the row's first reason; unknown for a heading.
    [[nodiscard]] Spec place(int row) const;
    /// Whether the row is a heading over one kind of caches.
    [[nodiscard]] bool isHeading(int row) const;
    /// The cache of a row; nullopt for a heading.
    [[nodiscard]] std::optional<CacheChoice> cache(int row) const;
    /// The first row of a cache that differs, else the first of any; −1 without rows.
    [[nodiscard]] int firstOfInterest() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A cache, or the heading over those of its kind.
    struct Row {
        std::size_t cache = 0;
        bool heading = false;
    };
    void fill();
    [[nodiscard]] const CacheAnswer& answer(const Row& row) const { return m_comparison->of(0)[row.cache]; }
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] const CacheHits::Row* hitsOf(const Row& row) const;
    [[nodiscard]] QString hitsInWords(const Row& row) const;
    [[nodiscard]] bool differs(const Row& row, int column) const;
    [[nodiscard]] int tone(const Row& row, int column) const;

    SessionPtr m_session;
    CacheComparisonPtr m_comparison;
    CacheHitsPtr m_hits;
    std::vector<Row> m_rows;
    bool m_differingOnly = false;
};

} // namespace hci
