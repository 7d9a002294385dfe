#pragma once

#include "ui/session/session_view.h"

#include <QtCore/QObject>

#include <optional>

namespace hci {

/// The window's one selection, shared by list, chart and tabs. Carries it over from one view to the next;
/// until the user selects something, the session's first revalidation is selected.
class SelectionController final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setView(const SessionView& view);
    void select(const Selection& selection);
    /// Selects that exchange of a segment as soon as a view has it.
    void selectWhenThere(const Segment* segment, std::uint32_t row);
    [[nodiscard]] const Selection& selection() const noexcept { return m_selection; }

signals:
    void changed(const hci::Selection& selection);

private:
    struct Wanted {
        const Segment* segment;
        std::uint32_t row;
    };
    [[nodiscard]] Selection wanted(const SessionView& view) const;

    SessionView m_view;
    Selection m_selection;
    std::optional<Wanted> m_wanted;
    bool m_chosen = false; // by the user, in this session
};

} // namespace hci
