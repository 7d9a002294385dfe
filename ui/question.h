#pragma once

#include <QtCore/QString>

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

/// Says something that only needs to be read.
void tell(QWidget* parent, const QString& title, const QString& text, const QString& explanation);

} // namespace hci
