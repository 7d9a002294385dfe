#pragma once

#include "model/exchange/session.h"

#include <QtCore/QObject>

class QWidget;

namespace hci {

class Docks;
class RepeatPanel;
class ReplayDialog;
class RequestBar;
class RequestController;
class ResourcePanel;
class SelectionController;
class SessionController;
class StatusLine;
struct Actions;

/// Sends series of requests: replays of the session, in a window of its own that is made when first opened,
/// and repeats of one request, in a panel.
class SeriesActions final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        SelectionController& selection;
        RequestController& requests;
        RequestBar& bar;
        StatusLine& status;
        ResourcePanel& resources;
        RepeatPanel& repeat;
        Docks& docks;
    };
    explicit SeriesActions(const Parts& parts, QObject* parent = nullptr);

private:
    void replay();
    void repeat();
    void connectRepeat();
    void add(const Session::Part& part);
    void goTo(const SessionPtr& recording, std::uint32_t exchange);
    [[nodiscard]] ReplayDialog& replayDialog();

    Parts m_parts;
    ReplayDialog* m_replay = nullptr; // a child of the window
};

} // namespace hci
