#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hci {

/// A dock's panel that is built when first needed: hidden panels do not slow down the start.
class LazyPanel : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] bool isBuilt() const noexcept { return m_built; }

signals:
    void built(QWidget* part);

protected:
    explicit LazyPanel(QWidget* parent);

    /// Calls fill() the first time.
    void build();
    virtual void fill(QVBoxLayout& column) = 0;

private:
    bool m_built = false;
};

} // namespace hci
