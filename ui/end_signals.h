#pragma once

#include <QtCore/QObject>

namespace hci {

/// Reports that the system (SIGTERM, SIGHUP) or a terminal (SIGINT) asks the program to end. One object at
/// most; a second signal of the kind ends the program at once.
class EndSignals final : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void received();

private:
    int m_descriptor; ///< an eventfd(2) that the signal handler writes to; −1 without one
};

} // namespace hci
