#pragma once

#include <QtWidgets/QWidget>

namespace hci {

class PlainLabel;
struct Actions;

/// What the window shows as long as there is no exchange: what the program answers, and the ways to begin.
class FirstPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstPage(const Actions& actions, QWidget* parent = nullptr);

    /// `opened`: there is a session, but no exchange in it.
    void setOpened(bool opened);

private:
    PlainLabel* m_title;
};

} // namespace hci
