#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QAction;

namespace hci {

class PlainLabel;
class RequestController;

/// The requests that wait for an answer, a line each, with the seconds that they have waited. Shown from the
/// moment that somebody may wonder.
class PendingBar final : public QFrame {
    Q_OBJECT
public:
    /// `requests` outlives it; `stop` gives up all of them.
    PendingBar(const RequestController& requests, QAction* stop, QWidget* parent = nullptr);

private:
    void update();

    const RequestController& m_requests;
    PlainLabel* m_text;
    QTimer m_second;
};

} // namespace hci
