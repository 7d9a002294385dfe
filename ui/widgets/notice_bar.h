#pragma once

#include <QtWidgets/QFrame>

#include <functional>

class QPushButton;

namespace hci {

class PlainLabel;

/// The text of a notice, and the action that it offers.
struct Notice {
    QString text;
    QString offer{}; ///< a button's text; empty: no button
    std::function<void()> act{};
    QString refusal{}; ///< the text of a second button, which rejects the offer
    std::function<void()> refuse{};
    bool problem = true; ///< with a cross before it
};

/// A bar that offers to fix a problem, until the user accepts or dismisses it. Built with its first notice.
class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    /// `name` begins the object names of its parts: "noticeAct".
    explicit NoticeBar(QWidget* parent = nullptr, const QString& name = QStringLiteral("notice"));

    /// Replaces the notice on show.
    void show(Notice notice);
    /// Shows `text`; a click on the button named `offer` calls `act`.
    void offer(const QString& text, const QString& offer, std::function<void()> act) {
        show({text, offer, std::move(act)});
    }
    void dismiss();

private:
    void build();
    QPushButton* addButton(const QString& part);
    void take(std::function<void()> Notice::*what);

    QString m_name;
    PlainLabel* m_text = nullptr; ///< null: not built yet
    QPushButton* m_act = nullptr;
    QPushButton* m_refuse = nullptr;
    Notice m_notice;
};

} // namespace hci
