#pragma once

#include <QtCore/QObject>

class QPoint;
class QString;
class QWidget;

namespace hci {

/// Shows every tooltip of the application as plain text, those of widgets, lists, headers, tabs and menus: Qt
/// would take a text that looks like HTML for HTML, and load what it names. A filter on the application.
class PlainToolTips final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// For a widget that finds its tooltips itself; an empty text hides the one that is there.
    static void show(const QPoint& global, const QString& text, QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace hci
