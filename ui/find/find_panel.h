#pragma once

#include "ui/find/found_model.h"

#include <QtWidgets/QFrame>

namespace hci {

class FindBar;
class TableView;
struct Actions;

/// Find, below the detail: the hits, one per row, and the line of the search.
class FindPanel final : public QFrame {
    Q_OBJECT
public:
    explicit FindPanel(const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] FindBar& bar() noexcept { return *m_bar; }
    /// Shows it, ready for typing.
    void open();
    void setFound(const SessionView& view, const std::shared_ptr<const SearchResult>& result);
    /// Marks the current hit.
    void setCurrent(std::size_t place);

signals:
    void placeChosen(std::size_t place);
    void closeWanted();
    void built(QWidget* part);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildList();
    void currentMoved(const QModelIndex& current);

    FoundModel* m_model;
    TableView* m_list = nullptr; ///< null before the first search
    FindBar* m_bar;
    bool m_marking = false;
};

} // namespace hci
