#pragma once

#include "model/view/filter_values.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

/// Buttons for the most common filters, each with the number of rows it would leave: "missed 3". Hides a chip
/// that would leave none, unless it is on.
class FilterChips final : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    void setCounts(const std::vector<FilterChip>& chips);
    /// The current filter line, which says which chips are on.
    void setLine(const QString& line);

signals:
    void lineWanted(const QString& line);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Chip {
        std::string_view word;
        QPushButton* button;
        std::uint32_t rows = 0;
    };
    void showChip(const Chip& chip);
    void place();

    std::vector<Chip> m_chips;
    QString m_line;
};

} // namespace hci
