#pragma once

#include "model/transport/request.h"
#include "model/transport/request_fields.h"
#include "ui/request/credential_consent.h"
#include "ui/session/session_view.h"

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace hci {

struct Actions;
class DetailPanel;
class RequestBar;
class RequestController;
class ResourcePanel;
class SelectionController;
class SessionController;
class StatusLine;

/// Sends single requests: Send, Reload, Revalidate, Retry. Makes each request, asks for consent where needed,
/// and offers a way out when TLS stops it.
class ServerActions final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        SelectionController& selection;
        RequestController& requests;
        RequestBar& bar;
        DetailPanel& detail;
        StatusLine& status;
        ResourcePanel& resources;
    };
    explicit ServerActions(const Parts& parts, QObject* parent = nullptr);

    /// The request of that exchange of `view`, to be sent again; recorded cookies and credentials only by
    /// consent.
    [[nodiscard]] HttpRequest requestAgain(const SessionView& view, std::uint32_t exchange);
    /// The same for the content sent with it; empty if it may not be sent.
    [[nodiscard]] QByteArray contentAgain(const Session& session, std::uint32_t exchange,
                                          const QByteArray& content);
    /// Whether a file is being written, which Stop cancels as well.
    void setWriting(bool writing);
    /// The same for probes.
    void setProbing(bool probing);
    /// A TLS error stopped a request; offers to accept it for that host and this run, and then calls `again`.
    void offerTls(const QString& why, const std::string& url, std::function<void()> again);

private:
    void connectRequests();
    void connectFailures();
    void selectionChanged();
    void showRevalidate();
    void showBusy();
    void send(ReloadKind kind);
    void revalidate();
    void sendOnceMore(std::uint32_t exchange, bool otherScheme);
    void reportHostUnknown(const HttpRequest& request);
    void copyAsCurl();
    [[nodiscard]] std::uint32_t selected() const;
    [[nodiscard]] std::vector<std::uint32_t> storedResponses(std::size_t most) const;
    [[nodiscard]] HttpRequest withConsent(HttpRequest request, const Session& session,
                                          std::uint32_t exchange);

    Parts m_parts;
    CredentialConsent m_consent;
    bool m_writing = false;
    bool m_probing = false;
};

} // namespace hci
