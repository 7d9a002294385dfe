#pragma once

#include <QtWidgets/QPushButton>

class QActionGroup;

namespace hci {

/// A button with a menu of which one entry is chosen; its text is that entry ("Top 20 ▾").
class ChoiceButton final : public QPushButton {
    Q_OBJECT
public:
    explicit ChoiceButton(QWidget* parent = nullptr);

    /// Shows the text literally: an "&" in it marks no mnemonic.
    void addChoice(const QString& text, int value);
    void clearChoices();
    [[nodiscard]] int value() const noexcept { return m_value; }
    /// Chooses without a signal; the first choice is chosen from the start.
    void setValue(int value);

signals:
    void chosen(int value);

private:
    void show(int value);

    QActionGroup* m_group;
    int m_value = 0;
};

} // namespace hci
