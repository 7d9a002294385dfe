#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

namespace hci {

/// Texts to and from a browser, however they travel.
class BrowserChannel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void send(const QByteArray& text) = 0;

signals:
    void received(const QByteArray& text);
    /// Nothing more comes and nothing can be sent; once.
    void closed(const hci::Error& why);
};

} // namespace hci
