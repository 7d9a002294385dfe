#pragma once

#include <QtCore/QObject>

namespace hci {

class DetailPanel;
class ResourcePanel;
class SessionController;
class UnsavedWork;
struct Actions;

/// What acts on the rows that are chosen, and what takes it back: remove, compare, close the session, undo.
class EditActions final : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    EditActions(const Actions& actions, SessionController& sessions, ResourcePanel& resources,
                DetailPanel& detail, UnsavedWork& unsaved);

private:
    void closeSession();
    void showUndo();
    void showChosen();
    void compare();

    const Actions& m_actions;
    SessionController& m_sessions;
    ResourcePanel& m_resources;
    DetailPanel& m_detail;
    UnsavedWork& m_unsaved;
};

} // namespace hci
