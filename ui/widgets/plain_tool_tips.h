#pragma once

#include <QtCore/QObject>

class QPoint;
class QString;
class QWidget;

namespace hci {

/// Shows every tooltip of the application as plain text, also of lists, headers, tabs and menus. An event
/// filter on the application, because Qt would render text that looks like HTML and load what it names.
class PlainToolTips final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// For a widget that finds its tooltips itself; an empty text hides the current one.
    static void show(const QPoint& global, const QString& text, QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hci
