#pragma once

#include <QtWidgets/QFrame>

class QPushButton;

namespace hci {

/// A frame below the button that opens it. It is built when first opened; the values to edit exist before.
class LazyPopup : public QFrame {
    Q_OBJECT
public:
    explicit LazyPopup(QWidget* parent);

    void popUpBelow(const QPushButton& button);

signals:
    void built(QWidget* part);

protected:
    virtual void build() = 0;
    [[nodiscard]] bool isBuilt() const noexcept { return m_built; }

private:
    bool m_built = false;
};

} // namespace hci
