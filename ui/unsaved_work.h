#pragma once

#include "ui/session/session_view.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace hci {

class FileController;
class SessionController;

/// Tracks the session's unsaved exchanges: sent from here or pasted, and not saved since. Marks the window,
/// and asks before they are lost.
class UnsavedWork final : public QObject {
    Q_OBJECT
public:
    /// Marks `window` and asks over it. All arguments outlive this.
    UnsavedWork(QWidget& window, SessionController& sessions, FileController& files);

    [[nodiscard]] std::uint32_t exchanges() const;
    /// That exchange of a segment can be repeated at any time, so it never counts as unsaved.
    void exclude(const std::shared_ptr<const Segment>& segment, std::uint32_t row);
    /// Whether nothing would be lost, or the user agrees to lose it. If the user wants to save, calls `then`
    /// after saving.
    [[nodiscard]] bool mayBeClosed(std::function<void()> then);
    /// Called when the user wants to save before closing, to end whatever still adds exchanges.
    void setBeforeSaving(std::function<void()> act) { m_beforeSaving = std::move(act); }

private:
    void showTitle();
    void noteSaved(const Session& session);
    [[nodiscard]] std::uint32_t savedRows(const Session::Part& part) const;
    [[nodiscard]] std::uint32_t excludedFrom(std::uint32_t row, const Session::Part& part) const;

    QWidget& m_window;
    SessionController& m_sessions;
    FileController& m_files;
    /// Rows of a segment below the number are saved.
    std::vector<std::pair<std::weak_ptr<const Segment>, std::uint32_t>> m_saved;
    /// Rows of a segment that need no saving, in rising order.
    std::vector<std::pair<std::weak_ptr<const Segment>, std::vector<std::uint32_t>>> m_excluded;
    std::function<void()> m_then;
    std::function<void()> m_beforeSaving;
};

} // namespace hci
