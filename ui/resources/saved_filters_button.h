#pragma once

#include "ui/resources/saved_filters.h"

#include <QtWidgets/QPushButton>

class QMenu;

namespace hci {

/// Opens a menu of the user's saved filters: choose one, save the current line, remove one.
class SavedFiltersButton final : public QPushButton {
    Q_OBJECT
public:
    explicit SavedFiltersButton(QWidget* parent = nullptr);

    [[nodiscard]] const SavedFilters& filters() const noexcept { return m_filters; }
    void setFilters(SavedFilters filters) { m_filters = std::move(filters); }
    /// The current filter line.
    void setLine(const QString& line) { m_line = line; }

signals:
    void lineWanted(const QString& line);

private:
    void fill();
    void save();

    QMenu* m_remove;
    SavedFilters m_filters;
    QString m_line;
};

} // namespace hci
