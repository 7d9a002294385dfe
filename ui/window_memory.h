#pragma once

class QMainWindow;

namespace hci {

struct Actions;
class ChartsPanel;
class DetailPanel;
class Docks;
class RequestBar;
class RequestController;
class ResourcePanel;
class SessionController;
class SilencedRules;
struct Settings;

/// What of the window is remembered from run to run; all of it outlives this.
struct RememberedParts {
    QMainWindow& window;
    Settings& settings;
    const Actions& actions;
    SessionController& sessions;
    RequestController& requests;
    SilencedRules& silenced;
    Docks& docks;
    RequestBar& bar;
    ResourcePanel& resources;
    ChartsPanel& charts;
    DetailPanel& detail;
};

/// Gives the window what the settings have of it, and puts into the settings what the window has.
class WindowMemory final {
public:
    explicit WindowMemory(const RememberedParts& parts);

    void restore();
    /// `panelsShown`: else they are only hidden for want of data, and their places stay as they are known.
    void remember(bool panelsShown);

private:
    RememberedParts m_parts;
};

} // namespace hci
