#pragma once

#include "ui/server_actions.h"

namespace hci {

class Docks;
class RepeatPanel;
class ReplayDialog;
class ResourcePanel;

/// Sends series of requests: replays of the session, in a window of its own that is made when first opened,
/// and repeats of one request, in a panel.
class SeriesActions final : public QObject {
    Q_OBJECT
public:
    SeriesActions(const ServerParts& parts, RepeatPanel& repeat, Docks& docks, QObject* parent = nullptr);

private:
    void replay();
    void repeat();
    void connectRepeat();
    void add(const Session::Part& part);
    void goTo(const SessionPtr& recording, std::uint32_t exchange);
    [[nodiscard]] ReplayDialog& replayDialog();

    ServerParts m_parts;
    RepeatPanel& m_repeat;
    Docks& m_docks;
    ReplayDialog* m_replay = nullptr; // a child of the window
};

} // namespace hci
