#pragma once

#include <QtWidgets/QFrame>

#include <functional>

class QPushButton;

namespace hci {

class PlainLabel;

/// A line that offers to do something about a problem, until the user takes it or waves it away.
class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows `text`; a click on the button named `offer` calls `act`. What was offered before is gone.
    void offer(const QString& text, const QString& offer, std::function<void()> act);
    void dismiss();

private:
    PlainLabel* m_text;
    QPushButton* m_act;
    std::function<void()> m_what;
};

} // namespace hci
