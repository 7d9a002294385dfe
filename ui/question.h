#pragma once

#include <QtCore/QString>

#include <cstdint>

class QWidget;

namespace hci {

/// A question of two answers, the harmless one being the default. Whatever its texts quote is shown as text.
struct Question {
    QString title;
    QString text;
    QString explanation;
    QString yes;
    QString no;
    bool warning = false; ///< with the sign of a warning
};

[[nodiscard]] bool ask(QWidget* parent, const Question& question);

enum class SaveChoice : std::uint8_t { Save, Discard, Cancel };

/// Asks what is to become of something unsaved. Save is the default, Esc is Cancel.
[[nodiscard]] SaveChoice askToSave(QWidget* parent, const QString& text, const QString& explanation);

/// Says something that only needs to be read.
void tell(QWidget* parent, const QString& title, const QString& text, const QString& explanation);

} // namespace hci
