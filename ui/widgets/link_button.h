#pragma once

#include <QtWidgets/QAbstractButton>

namespace hci {

/// A line of plain text that acts as a link: a button that looks like one. It can be narrower than its text,
/// which then ends with an ellipsis and shows whole in the tooltip.
class LinkButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString whole() const;
};

} // namespace hci
