#pragma once

#include "ui/widgets/plain_label.h"

namespace hci {

/// A line of plain text that can be narrower than its text: it then ends with an ellipsis, and its tooltip
/// shows the whole.
class ElidedLabel final : public PlainLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shown() const;
};

} // namespace hci
