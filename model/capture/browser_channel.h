#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

namespace hci {

/// Exchanges texts with a browser, over any transport.
class BrowserChannel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void send(const QByteArray& text) = 0;

signals:
    void received(const QByteArray& text);
    /// The channel is unusable from now on; emitted once.
    void closed(const hci::Error& why);
};

} // namespace hci
