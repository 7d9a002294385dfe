#pragma once

#include <QtWidgets/QAbstractButton>

namespace hci {

/// A line of text that leads somewhere: a button that looks like a link. It can be narrower than its text,
/// which then ends with an ellipsis and stands whole in the tooltip. Plain text, whatever stands in it.
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
