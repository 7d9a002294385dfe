#pragma once

#include "model/base/job.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace hci {

class DetailPanel;
class ResourcePanel;
class SessionController;
class UnsavedWork;
struct Actions;

/// Acts on the chosen rows, and undoes it: remove, compare, copy, close the session, undo.
class EditActions final : public QObject {
    Q_OBJECT
public:
    /// All arguments outlive it.
    EditActions(const Actions& actions, SessionController& sessions, ResourcePanel& resources,
                DetailPanel& detail, UnsavedWork& unsaved);

signals:
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    void closeSession();
    void showUndo();
    void showChosen();
    void compare();
    void copyAsMarkdown();

    const Actions& m_actions;
    SessionController& m_sessions;
    ResourcePanel& m_resources;
    DetailPanel& m_detail;
    UnsavedWork& m_unsaved;
    Job<QString> m_copy;
};

} // namespace hci
