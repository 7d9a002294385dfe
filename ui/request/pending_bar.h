#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QAction;

namespace hci {

class PlainLabel;
class RequestController;

/// The requests that wait for an answer, one per line, with their seconds of waiting. Appears only after a
/// short delay.
class PendingBar final : public QFrame {
    Q_OBJECT
public:
    /// `requests` outlives it; `stop` cancels all of them.
    PendingBar(const RequestController& requests, QAction* stop, QWidget* parent = nullptr);

private:
    void update();

    const RequestController& m_requests;
    PlainLabel* m_text;
    QTimer m_second;
};

} // namespace hci
