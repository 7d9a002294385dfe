#include "ui/selection_controller.h"

namespace hci {

Selection SelectionController::wanted(const SessionView& view) const {
    if (!m_wanted)
        return {};
    for (const Session::Part& part : view.session->parts())
        if (part.segment.get() == m_wanted->segment && m_wanted->row < part.exchanges) {
            const std::uint32_t exchange = part.first + m_wanted->row;
            return {view.analysis->resources.resourceOf[exchange], exchange};
        }
    return {};
}

void SelectionController::setView(const SessionView& view) {
    const Selection found = wanted(view);
    if (!found.empty())
        m_wanted.reset();
    m_selection = found.empty() ? carriedOver(m_selection, m_view, view) : found;
    m_view = view;
    emit changed(m_selection);
}

void SelectionController::select(const Selection& selection) {
    if (m_selection == selection)
        return;
    m_selection = selection;
    emit changed(m_selection);
}

void SelectionController::selectWhenThere(const Segment* segment, std::uint32_t row) {
    m_wanted = Wanted{segment, row};
}

} // namespace hci
