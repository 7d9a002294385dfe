#pragma once

#include <QtWidgets/QTreeView>

namespace hci {

/// A flat table as all tabs show it: rows as wide as the tab, no tree, one line a row, copyable.
class TableView final : public QTreeView {
    Q_OBJECT
public:
    TableView(const QString& accessibleName, QAbstractItemModel* model, QWidget* parent = nullptr);

    /// Widths that columns get until the user changes them; the last one takes the rest. Where there is not
    /// room enough, all are narrower.
    void setFirstWidths(const QList<int>& widths);
    /// As high as its rows, up to `most`: for a table inside a section.
    void fitHeight(int most);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitWidths();
    void copySelected();

    QList<int> m_firstWidths;
    bool m_fitting = false;
    bool m_resizedByHand = false;
};

} // namespace hci
