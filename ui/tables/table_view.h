#pragma once

#include "ui/tables/column_widths.h"

#include <QtCore/QUrl>
#include <QtWidgets/QTreeView>

#include <functional>
#include <utility>

namespace hci {

/// A flat table as all tabs show it: rows as wide as the tab, one line per row unless sentences wrap.
class TableView final : public QTreeView {
    Q_OBJECT
public:
    TableView(const QString& accessibleName, QAbstractItemModel* model, QWidget* parent = nullptr);

    /// Widths that columns get until the user changes them, as far as there is room and their content needs
    /// it (fittedWidths()). The last one takes the rest, `leastLast` where the others can be narrower.
    void setFirstWidths(const QList<int>& widths, int leastLast = 160);
    /// Hides the last column if the others leave no room for it. For a column whose text the view shows
    /// elsewhere too.
    void setLastColumnOptional();
    /// The column that is cut before the others.
    void setYieldingColumn(int column);
    /// Cells with WrapRole take a second line where they need one: for tables of few rows.
    void setSentencesWrap();
    /// Shows the pointing hand over links inside cells: `linkAt` gives the page at a point of the viewport,
    /// or an empty text.
    void setLinks(std::function<QString(const QPoint&)> linkAt) { m_linkAt = std::move(linkAt); }
    /// As high as its rows, up to `most`: for a table inside a section.
    void fitHeight(int most);
    /// Fits the widths again, also those that the user has changed.
    void resetWidths();
    /// Fits them soon, once for all changes of this moment, unless the user has changed them.
    void fitLater();
    /// The web page about the current row: the first PageRole of its cells. Empty without one.
    [[nodiscard]] QUrl currentPage() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitWidths();
    [[nodiscard]] QList<ColumnNeed> needs() const;
    [[nodiscard]] int contentWidth(int column) const;
    [[nodiscard]] int roomForFitted() const;

    std::function<QString(const QPoint&)> m_linkAt;
    QList<int> m_firstWidths;
    int m_leastLast = 0;
    int m_yieldingColumn = -1;
    bool m_lastIsOptional = false;
    bool m_fitting = false;
    bool m_fitsLater = false;
    bool m_resizedByHand = false;
};

} // namespace hci
