#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QLayout;

namespace hci {

/// Two parts side by side if there is room for both, else one below the other. Its own minimum width is zero,
/// so that it never limits how narrow a window can be.
class TwoPartRow final : public QWidget {
    Q_OBJECT
public:
    /// The first part takes the room that the second leaves. The row owns both.
    TwoPartRow(QLayout* first, QLayout* second, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QLayout* m_first;
    QLayout* m_second;
    QBoxLayout* m_both;
};

} // namespace hci
