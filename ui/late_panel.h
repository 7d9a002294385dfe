#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hci {

/// A panel of a dock that is built when it is first needed: what nobody sees costs no start.
class LatePanel : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] bool isBuilt() const noexcept { return m_built; }

signals:
    void built(QWidget* part);

protected:
    explicit LatePanel(QWidget* parent);

    /// Has fill() do its part, where it has not.
    void build();
    virtual void fill(QVBoxLayout& column) = 0;

private:
    bool m_built = false;
};

} // namespace hci
