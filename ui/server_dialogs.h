#pragma once

#include "ui/server_actions.h"

namespace hci {

class RepeatDialog;
class ReplayDialog;
class ResourcePanel;

/// The windows beside the window that send more than one request: replay of the session, and repeats of one
/// request. Each is made when it is first asked for.
class ServerDialogs final : public QObject {
    Q_OBJECT
public:
    ServerDialogs(const ServerParts& parts, const ResourcePanel& resources, QObject* parent = nullptr);

private:
    void replay();
    void repeat();
    void add(const Session::Part& part);
    void goTo(const SessionPtr& recording, std::uint32_t exchange);
    [[nodiscard]] ReplayDialog& replayDialog();
    [[nodiscard]] RepeatDialog& repeatDialog();

    ServerParts m_parts;
    const ResourcePanel& m_resources;
    ReplayDialog* m_replay = nullptr; // children of the window
    RepeatDialog* m_repeat = nullptr;
};

} // namespace hci
