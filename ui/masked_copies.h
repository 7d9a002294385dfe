#pragma once

#include "model/base/job.h"

#include <QtCore/QObject>
#include <QtCore/QString>

class QAbstractItemView;

namespace hci {

class SessionController;

/// Copies the selected rows of every list, table and tree without secrets, cells separated by tabs. An event
/// filter on the application, because Qt would copy the current cell as it is.
///
/// It masks off the GUI thread, because any row may quote a secret of any exchange.
class MaskedCopies final : public QObject {
    Q_OBJECT
public:
    MaskedCopies(const SessionController& sessions, QObject* parent)
        : QObject(parent), m_sessions(sessions) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copyRows(const QAbstractItemView& view);

    const SessionController& m_sessions;
    Job<QString> m_copy;
};

} // namespace hci
