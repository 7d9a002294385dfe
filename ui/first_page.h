#pragma once

#include <QtWidgets/QWidget>

namespace hci {

class PlainLabel;
struct Actions;

/// The page without any exchange: what the program answers, and the ways to begin. Built after the window's
/// first paint, so that the window appears a frame earlier and lays the page out once, in its final style.
class FirstPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstPage(const Actions& actions, QWidget* parent = nullptr);

    /// `opened`: there is a session, but no exchange in it.
    void setOpened(bool opened);

signals:
    void built(QWidget* part);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void showTitle();
    [[nodiscard]] QWidget* buildButtons();

    const Actions& m_actions;
    PlainLabel* m_title = nullptr; ///< null: not built yet
    bool m_opened = false;
};

} // namespace hci
