#pragma once

#include <QtCore/QObject>

class QAbstractItemView;

namespace hci {

/// Copies the selected rows of every list, table and tree without secrets, cells separated by tabs. An event
/// filter on the application, because Qt would copy the current cell as it is.
class MaskedCopies final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hci
