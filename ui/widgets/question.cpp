#include "ui/widgets/question.h"

#include "ui/base/shown_text.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace hci {

namespace {

/// QMessageBox cannot set the format of its informative text. A blank text creates the label, whose format is
/// then set to plain.
void setTexts(QMessageBox& box, const QString& text, const QString& explanation) {
    box.setTextFormat(Qt::PlainText);
    box.setText(shownText(text));
    if (explanation.isEmpty())
        return;
    box.setInformativeText(QStringLiteral(" "));
    if (auto* label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"))) {
        label->setTextFormat(Qt::PlainText);
        box.setInformativeText(shownText(explanation));
    } else {
        box.setInformativeText({});
        box.setText(shownText(text + QStringLiteral("\n\n") + explanation));
    }
}

} // namespace

bool ask(QWidget* parent, const Question& question) {
    QMessageBox box(parent);
    box.setIcon(question.warning ? QMessageBox::Warning : QMessageBox::Question);
    box.setWindowTitle(question.title);
    setTexts(box, question.text, question.explanation);
    QPushButton* no = box.addButton(question.no, QMessageBox::RejectRole);
    const QPushButton* yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

SaveChoice askToSave(QWidget* parent, const QString& text, const QString& explanation) {
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("saveQuestion"));
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(QCoreApplication::translate("hci::Question", "Save the session?"));
    setTexts(box, text, explanation);
    QPushButton* save =
        box.addButton(QCoreApplication::translate("hci::Question", "&Save …"), QMessageBox::AcceptRole);
    const QPushButton* discard =
        box.addButton(QCoreApplication::translate("hci::Question", "&Discard"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return SaveChoice::Save;
    return box.clickedButton() == discard ? SaveChoice::Discard : SaveChoice::Cancel;
}

void showMessage(QWidget* parent, const QString& title, const QString& text, const QString& explanation) {
    QMessageBox box(parent);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(title);
    setTexts(box, text, explanation);
    box.exec();
}

} // namespace hci
