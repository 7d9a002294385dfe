#pragma once

#include "model/transport/request.h"
#include "ui/request/request_presets.h"

#include <QtWidgets/QWidget>

class QCompleter;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace hci {

struct Actions;
class ChoiceButton;
class FieldsEditor;

/// Method, URL, fields, and what to do with them.
class RequestBar final : public QWidget {
    Q_OBJECT
public:
    RequestBar(const Actions& actions, QWidget* parent = nullptr);

    /// The request as it stands, without reload fields.
    [[nodiscard]] HttpRequest request() const;
    void setRequest(const HttpRequest& request);
    void setHistory(const QStringList& urls);
    [[nodiscard]] QStringList history() const;
    void remember(const QString& url);
    void focusUrl();

signals:
    void sendWanted();

private:
    void takeCurl(const QString& text);
    void showFields();
    void showFieldCount();

    ChoiceButton* m_method;
    QLineEdit* m_url;
    QStringListModel* m_history;
    QPushButton* m_fieldsButton;
    FieldsEditor* m_fields;
    QByteArray m_body; // of a curl command
};

} // namespace hci
