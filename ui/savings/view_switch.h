#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

/// The two views of the bottom panel.
enum class ChartView : std::uint8_t { Bytes, Time };

/// "Resource | Time": stands at the head of each view, on which its own button is down.
class ViewSwitch final : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(ChartView own, QWidget* parent = nullptr);
    /// Gives the keyboard to the button that is down.
    void focusOwn();

signals:
    void wanted(hci::ChartView view); ///< the other one

private:
    QPushButton* m_own;
};

} // namespace hci
