#pragma once

#include "model/transport/request.h"

#include <QtWidgets/QFrame>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hci {

class PlainLabel;

/// How requests are sent, in a frame below its button: another address to connect to while Host and TLS name
/// stay, a proxy, a client certificate, HTTP/2, and the hosts whose TLS errors are accepted in this run.
class ConnectionEditor final : public QFrame {
    Q_OBJECT
public:
    explicit ConnectionEditor(QWidget* parent = nullptr);

    /// Shows what of `options` is edited here.
    void setOptions(const TransportOptions& options);
    /// `options` with what is edited here; an address that cannot be read counts as none. A proxy or a
    /// certificate that cannot be read does not: no request is sent past it.
    [[nodiscard]] TransportOptions appliedTo(TransportOptions options) const;
    /// "host:port" to connect to; empty where there is none, or none that can be read.
    [[nodiscard]] QString connectTo() const;

signals:
    void edited();

private:
    QWidget* certificateRow();
    void chooseCertificate();
    void showHosts();
    void showProblems();

    QLineEdit* m_connectTo;
    QLineEdit* m_proxy;
    QLineEdit* m_certificate;
    QCheckBox* m_http2;
    PlainLabel* m_hosts;
    QPushButton* m_forget;
    std::vector<std::string> m_insecureHosts;
};

} // namespace hci
