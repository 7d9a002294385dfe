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

/// Edits and sends a request: method, URL, fields and connection.
class RequestBar final : public QWidget {
    Q_OBJECT
public:
    RequestBar(const Actions& actions, QWidget* parent = nullptr);

    /// The current request, without reload fields.
    [[nodiscard]] HttpRequest request() const;
    void setRequest(const HttpRequest& request);
    /// Shows the request for editing, with all of its fields open and focused.
    void edit(const HttpRequest& request);
    /// Shows method and URL of the selection. Keeps a typed request that is not sent yet, and ignores URLs
    /// with a secret.
    void fill(const std::string& method, const std::string& url);
    /// `options` with the user's connection settings.
    [[nodiscard]] TransportOptions appliedTo(const TransportOptions& options) const;
    void setTransport(const TransportOptions& options);
    /// The bar for offers about a request.
    [[nodiscard]] NoticeBar& notice() noexcept { return *m_notice; }

    void setHistory(const QStringList& urls);
    [[nodiscard]] QStringList history() const;
    void remember(const QString& url);
    void forget(const QString& url); ///< for a URL without an answer
    /// Sets the user's presets of request fields.
    void setPresets(RequestPresets presets);
    [[nodiscard]] const RequestPresets& presets() const noexcept;
    void focusUrl();
    void showConnection();

signals:
    void sendWanted();
    void transportChanged();
    void noted(const QString& sentence); ///< about a pasted text
    void built(QWidget* part);

private:
    void build(const Actions& actions);
    void buildUrlLine();
    void readCurl(const QString& text);
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
