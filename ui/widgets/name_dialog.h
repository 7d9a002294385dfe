#pragma once

#include <QtWidgets/QDialog>

#include <functional>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hci {

/// Asks for a name to save something under. A taken name is replaced, and the button says so.
class NameDialog : public QDialog {
    Q_OBJECT
public:
    /// `prefix` begins the object names: "filterName", "filterSave". `taken`: existing names; `verb`: the
    /// button's text instead of Save.
    NameDialog(const QString& title, const QString& prefix, const QStringList& taken, QWidget* parent,
               const QString& verb = {});

    [[nodiscard]] QString name() const;
    /// Returns why a name is refused, as a sentence; empty if it is accepted.
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
