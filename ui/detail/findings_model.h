#pragma once

#include "model/view/finding_order.h"
#include "ui/base/tone.h"
#include "ui/session/session_view.h"

#include <QtCore/QAbstractItemModel>

namespace hci {

/// Findings as a list, or as a tree below headings. Holds the row order that orderFindings() made; sentences
/// are made only for visible rows.
class FindingsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column : int { Severity, Rule, Message, Resources, Bytes };
    static constexpr int columns = 5;

    explicit FindingsModel(QObject* parent = nullptr);
    void setOrder(const SessionView& view, FindingOrder order);
    [[nodiscard]] const FindingOrder& order() const noexcept { return m_order; }

    /// Index into the analysis' findings; noIndex for a heading. RowRole says the same.
    [[nodiscard]] std::uint32_t findingAt(const QModelIndex& index) const;
    /// The first row of a finding; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOf(std::uint32_t finding) const;
    /// The sort that a click on that column's heading means.
    [[nodiscard]] static FindingSort sortOf(int column);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool grouped() const noexcept { return m_order.grouping != FindingGrouping::None; }
    [[nodiscard]] const FindingGroup* groupAt(const QModelIndex& index) const;
    [[nodiscard]] QString groupText(const FindingGroup& group, int column) const;
    [[nodiscard]] QString findingText(const Finding& finding, int column) const;

    SessionView m_view;
    FindingOrder m_order;
};

/// "✕ error", "! warning", "i info", "✓ good".
[[nodiscard]] QString severityText(Severity severity);
[[nodiscard]] Tone toneOf(Severity severity);

} // namespace hci
