#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

/// The two views of the bottom panel.
enum class ChartView : std::uint8_t { Bytes, Time };

/// "▾ Bytes | Time": stands at the head of each view, on which its own button is down, and folds it to that
/// head.
class ViewSwitch final : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(ChartView own, QWidget* parent = nullptr);
    /// Gives the keyboard to the button that is down.
    void focusOwn();
    void showFolded(bool folded);

signals:
    void wanted(hci::ChartView view); ///< the other one
    void foldWanted();                ///< or the other way round

private:
    QPushButton* m_fold;
    QPushButton* m_own = nullptr;
};

} // namespace hci
