#pragma once

#include "model/view/filter_values.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

/// Buttons for the filters that are asked for most, each with how many rows it would leave: "missed 3". One
/// that would leave none is not there, unless it is on.
class FilterChips final : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    void setCounts(const std::vector<FilterChip>& chips);
    /// The filter line as it is now: which chips are on.
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
