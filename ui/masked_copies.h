#pragma once

#include <QtCore/QObject>

class QAbstractItemView;

namespace hci {

/// Copies the selected rows of every list, table and tree of the application, cells apart by tabs and without
/// secrets. Qt would put the one current cell on the clipboard as it is. A filter on the application.
class MaskedCopies final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hci
