#pragma once

#include "model/base/result.h"
#include "model/demo/demo_resources.h"

#include <QtCore/QString>
#include <QtCore/QThread>

#include <memory>
#include <span>

namespace hci {

class DemoServer;

/// The built-in demo origin: an HTTP/1.1 server on the loopback interface, with one resource per behaviour or
/// fault and a page at "/" that lists them. It has a thread of its own, so its owner may block.
class DemoOrigin final {
public:
    DemoOrigin();
    ~DemoOrigin(); ///< stops it and closes open connections
    DemoOrigin(const DemoOrigin&) = delete;
    DemoOrigin& operator=(const DemoOrigin&) = delete;

    /// Starts to listen on 127.0.0.1; port 0 picks a free one. Io if the port is in use; call it once only.
    [[nodiscard]] Result<quint16> listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const noexcept { return m_port; }
    /// "http://127.0.0.1:PORT", without a slash at the end.
    [[nodiscard]] QString baseUrl() const;
    /// The address of each resource, in the order of the table.
    [[nodiscard]] std::vector<std::string> urls() const;

    [[nodiscard]] static std::span<const DemoResource> resources() noexcept { return demoResources(); }

private:
    QThread m_thread;
    DemoServer* m_server = nullptr; // lives in m_thread, which deletes it
    quint16 m_port = 0;
};

} // namespace hci
