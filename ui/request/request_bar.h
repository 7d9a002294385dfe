#pragma once

#include "model/transport/request.h"
#include "ui/request/request_presets.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace hci {

struct Actions;
struct CurlCommand;
class ChoiceButton;
class ConnectionEditor;
class FieldsEditor;
class NoticeBar;

/// Method, URL, fields, how to connect, and what to do with them.
class RequestBar final : public QWidget {
    Q_OBJECT
public:
    RequestBar(const Actions& actions, QWidget* parent = nullptr);

    /// The request as it stands, without reload fields.
    [[nodiscard]] HttpRequest request() const;
    void setRequest(const HttpRequest& request);
    /// The same for the user to change before it is sent: all of its fields, open, with the keyboard there.
    void edit(const HttpRequest& request);
    /// Method and URL of what was selected. Not over something that the user has typed and not sent yet, and
    /// no URL with a secret in it.
    void fill(const std::string& method, const std::string& url);
    /// `options` with what the user chose for the connection.
    [[nodiscard]] TransportOptions appliedTo(const TransportOptions& options) const;
    void setTransport(const TransportOptions& options);
    /// Where offers about a request are shown.
    [[nodiscard]] NoticeBar& notice() noexcept { return *m_notice; }

    void setHistory(const QStringList& urls);
    [[nodiscard]] QStringList history() const;
    void remember(const QString& url);
    void forget(const QString& url); ///< it led nowhere
    /// Sets of request fields that the user has saved.
    void setPresets(RequestPresets presets);
    [[nodiscard]] const RequestPresets& presets() const noexcept;
    void focusUrl();
    void showConnection();

signals:
    void sendWanted();
    void transportChanged();
    void noted(const QString& sentence); ///< what became of something pasted
    void built(QWidget* part);

private:
    void build(const Actions& actions);
    void buildUrlLine();
    void takeCurl(const QString& text);
    void showIgnored(const CurlCommand& command);
    void setMethod(const QString& method);
    void showFields();
    void savePreset();
    void showCounts();

    ChoiceButton* m_method;
    QStringList m_methods;
    QLineEdit* m_url;
    QStringListModel* m_history;
    QPushButton* m_fieldsButton;
    FieldsEditor* m_fields;
    QPushButton* m_connectionButton;
    ConnectionEditor* m_connection;
    NoticeBar* m_notice;
    bool m_typed = false;
};

} // namespace hci
