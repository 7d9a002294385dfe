#pragma once

#include "model/probes/probe.h"
#include "model/transport/request.h"

#include <QtCore/QObject>

class QWidget;

namespace hci {

class DetailPanel;
class ProbeController;
class RequestController;
class SelectionController;
class ServerActions;
class SessionController;
class StatusLine;
struct Actions;

/// Probes the selected resource: all probes or some, one of them again, and the unsafe ones by consent.
class ProbeActions final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        SelectionController& selection;
        RequestController& requests; ///< says how requests are sent
        ProbeController& probes;
        DetailPanel& detail;
        StatusLine& status;
        ServerActions& server; ///< makes requests of exchanges, and knows that probes run
    };
    explicit ProbeActions(const Parts& parts, QObject* parent = nullptr);

private:
    void connectActions();
    void showPossible();
    void probe(ProbeSet set);
    void probeAgain(const ProbeResult& result);
    void probeUnsafe();
    void showOutcome();
    [[nodiscard]] std::uint32_t selected() const;
    [[nodiscard]] HttpRequest plainGet();

    Parts m_parts;
};

} // namespace hci
