#pragma once

#include <QtCore/QString>

#include <cstdint>

class QWidget;

namespace hci {

/// A question with two answers, the harmless one as default. Shows all quoted values as plain text.
struct Question {
    QString title;
    QString text;
    QString explanation;
    QString yes;
    QString no;
    bool warning = false; ///< shows the warning icon
};

[[nodiscard]] bool ask(QWidget* parent, const Question& question);

enum class SaveChoice : std::uint8_t { Save, Discard, Cancel };

/// Asks whether to save something. Save is the default, Esc is Cancel.
[[nodiscard]] SaveChoice askToSave(QWidget* parent, const QString& text, const QString& explanation);

/// Shows a message without a choice.
void showMessage(QWidget* parent, const QString& title, const QString& text, const QString& explanation);

} // namespace hci
