#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hci {

class PlainLabel;

/// A part of a tab that opens and closes below its title: "▸ The stored response after this 304 (9 fields
/// …)".
class Section final : public QWidget {
    Q_OBJECT
public:
    Section(const QString& title, QWidget* content, QWidget* parent = nullptr);
    void setNote(const QString& note);
    [[nodiscard]] bool isOpen() const;

private:
    void setOpen(bool open);

    QString m_title;
    QPushButton* m_button;
    PlainLabel* m_note;
    QWidget* m_content;
};

} // namespace hci
