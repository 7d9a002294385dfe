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

/// Restores the window from the settings, and stores the window's state in them.
class WindowMemory final {
public:
    /// What it restores and remembers; all of it outlives this.
    struct Parts {
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
    explicit WindowMemory(const Parts& parts);

    void restore();
    /// `panelsShown`: otherwise panels are hidden only for lack of data, and their stored places stay.
    void remember(bool panelsShown);

private:
    Parts m_parts;
};

} // namespace hci
