#pragma once

#include "model/transport/request.h"
#include "ui/request/late_popup.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hci {

class PlainLabel;

/// How requests are sent, in a frame below its button: another address to connect to while Host and TLS name
/// stay, a proxy, a client certificate, HTTP/2, and the hosts whose TLS errors are accepted in this run.
class ConnectionEditor final : public LatePopup {
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

protected:
    void build() override;

private:
    QWidget* certificateRow();
    void takeLines();
    void showOptions();
    void chooseCertificate();
    void showHosts();
    void showProblems();

    TransportOptions m_options; ///< what is edited here of it
    QLineEdit* m_connectTo = nullptr;
    QLineEdit* m_proxy = nullptr;
    QLineEdit* m_certificate = nullptr;
    QCheckBox* m_http2 = nullptr;
    PlainLabel* m_hosts = nullptr;
    QPushButton* m_forget = nullptr;
};

} // namespace hci
