#pragma once

#include "model/transport/request.h"
#include "ui/request/lazy_popup.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hci {

class PlainLabel;

/// How to send requests, in a frame below its button: another address to connect to while Host and TLS name
/// stay, a proxy, a client certificate, HTTP/2, and the hosts whose TLS errors are accepted in this run.
class ConnectionEditor final : public LazyPopup {
    Q_OBJECT
public:
    explicit ConnectionEditor(QWidget* parent = nullptr);

    /// Shows the editable parts of `options`.
    void setOptions(const TransportOptions& options);
    /// `options` with the values edited here. Ignores an invalid address, but keeps an invalid proxy or
    /// certificate, so that no request bypasses it.
    [[nodiscard]] TransportOptions appliedTo(TransportOptions options) const;
    /// "host:port" to connect to; empty if there is none or it is invalid.
    [[nodiscard]] QString connectTo() const;

signals:
    void edited();

protected:
    void build() override;

private:
    QWidget* certificateRow();
    void applyLines();
    void showOptions();
    void chooseCertificate();
    void showHosts();
    void showProblems();

    TransportOptions m_options; ///< only the fields edited here count
    QLineEdit* m_connectTo = nullptr;
    QLineEdit* m_proxy = nullptr;
    QLineEdit* m_certificate = nullptr;
    QCheckBox* m_http2 = nullptr;
    PlainLabel* m_hosts = nullptr;
    QPushButton* m_forget = nullptr;
};

} // namespace hci
