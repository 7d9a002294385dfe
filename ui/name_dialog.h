#pragma once

#include <QtWidgets/QDialog>

#include <functional>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hci {

/// Asks for the name under which something is kept; one that is taken is replaced, and the button says so.
class NameDialog : public QDialog {
    Q_OBJECT
public:
    /// What is in it is called by `prefix`: "filterName", "filterSave". `taken`: the names that are there.
    /// `verb`: of the button, where it is not Save.
    NameDialog(const QString& title, const QString& prefix, const QStringList& taken, QWidget* parent,
               const QString& verb = {});

    [[nodiscard]] QString name() const;
    /// Why a name is refused, as a sentence; empty: it is not.
    using Refusal = std::function<QString(const QString& name)>;
    void setRefusal(Refusal refusal);

protected:
    /// A row between the name and the buttons.
    void addRow(QWidget* widget);

private:
    void showState();

    QStringList m_taken;
    QString m_verb;
    QLineEdit* m_name;
    QFormLayout* m_form;
    QPushButton* m_save;
    Refusal m_refusal;
};

} // namespace hci
