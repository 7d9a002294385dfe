#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

/// The two views of the bottom panel.
enum class ChartView : std::uint8_t { Bytes, Time };

/// "▾ Bytes | Time": the header's switch of each view, with its own button checked. That button folds the
/// view to its header.
class ViewSwitch final : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(ChartView own, QWidget* parent = nullptr);
    /// Moves the keyboard focus to the checked button.
    void focusChosen();
    void showFolded(bool folded);

signals:
    void wanted(hci::ChartView view); ///< the other one
    void foldWanted();                ///< folds or unfolds

private:
    QPushButton* m_fold;
    QPushButton* m_own = nullptr;
};

} // namespace hci
