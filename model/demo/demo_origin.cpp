#include "model/demo/demo_origin.h"

#include "model/demo/demo_server.h"

#include <QtNetwork/QHostAddress>

#include <utility>

namespace hci {

DemoOrigin::DemoOrigin() {
    m_thread.setObjectName(QStringLiteral("demo origin"));
}

DemoOrigin::~DemoOrigin() {
    m_thread.quit();
    m_thread.wait();
}

Result<quint16> DemoOrigin::listen(quint16 port) {
    Q_ASSERT(!m_server);
    m_server = new DemoServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    if (!m_thread.isRunning()) { // the wait below would have no answer
        delete std::exchange(m_server, nullptr);
        return failure(ErrorCode::Io, "no thread can be started");
    }
    QString problem;
    QMetaObject::invokeMethod(
        m_server,
        [&] {
            if (m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
                m_port = m_server->serverPort();
            else
                problem = m_server->errorString();
        },
        Qt::BlockingQueuedConnection);
    if (m_port == 0)
        return failure(ErrorCode::Io, problem.toStdString());
    return m_port;
}

QString DemoOrigin::baseUrl() const {
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

std::vector<std::string> DemoOrigin::urls() const {
    const std::string base = baseUrl().toStdString();
    std::vector<std::string> all;
    for (const DemoResource& resource : demoResources())
        all.push_back(base + std::string(resource.path));
    return all;
}

} // namespace hci
