#include "ui/session/selection_controller.h"

namespace hci {

namespace {

Selection firstRevalidation(const SessionView& view) {
    for (const Revalidation& each : view.analysis->revalidations)
        if (each.stored != noIndex)
            return {view.analysis->resources.resourceOf[each.conditional], noIndex};
    return {};
}

} // namespace

Selection SelectionController::wanted(const SessionView& view) const {
    if (!m_wanted)
        return {};
    for (const Session::Part& part : view.session->parts())
        if (part.segment.get() == m_wanted->segment)
            if (const std::uint32_t exchange = part.indexOf(m_wanted->row); exchange != noIndex)
                return {view.analysis->resources.resourceOf[exchange], exchange};
    return {};
}

void SelectionController::setView(const SessionView& view) {
    const Selection found = wanted(view);
    if (!found.empty())
        m_wanted.reset();
    m_selection = found.empty() ? carriedOver(m_selection, m_view, view) : found;
    if (view.session->empty())
        m_chosen = false;
    if (m_selection.empty() && !m_chosen)
        m_selection = firstRevalidation(view);
    m_view = view;
    emit changed(m_selection);
}

void SelectionController::select(const Selection& selection) {
    if (m_selection == selection)
        return;
    m_chosen = true;
    m_selection = selection;
    emit changed(m_selection);
}

void SelectionController::selectWhenThere(const Segment* segment, std::uint32_t row) {
    m_wanted = Wanted{segment, row};
}

} // namespace hci
