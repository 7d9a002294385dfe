#pragma once

#include "model/base/job.h"
#include "ui/detail/found_text.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace hci {

class DetailPanel;
class FindPanel;
class SelectionController;
class SessionController;
struct Actions;

/// Finds a text in all exchanges of the session, off the GUI thread, and steps from hit to hit: selects the
/// exchange and shows the place in its messages.
class FindController final : public QObject {
    Q_OBJECT
public:
    /// All arguments outlive it.
    FindController(const Actions& actions, SessionController& sessions, SelectionController& selection,
                   DetailPanel& detail, FindPanel& panel);
    ~FindController() override;

signals:
    void searched(); ///< the latest search has finished

private:
    void open();
    void close();
    void queryEdited();
    void search();
    void stop();
    void take(const SessionView& view, SearchResult result);
    void viewChanged();
    void step(bool back);
    void goTo(std::size_t place);
    void forget();
    void showCount();
    [[nodiscard]] const std::vector<FoundPlace>& places() const;
    [[nodiscard]] std::size_t keptPlace(const SessionView& view, const SearchResult& result) const;

    SessionController& m_sessions;
    SelectionController& m_selection;
    DetailPanel& m_detail;
    FindPanel& m_panel;
    SessionView m_searched; // where
    FoundText m_found;
    std::optional<bool> m_stepWhenFound; // a step requested during the search; true: backwards
    bool m_again = false;                // the session has changed while it was searched
    bool m_stopped = false;              // by the user: there may be more hits
    QTimer m_typing;
    Job<SearchResult> m_job;
};

} // namespace hci
