#include "ui/find/find_controller.h"

#include "model/base/in_words.h"
#include "model/words/error_text.h"
#include "ui/base/actions.h"
#include "ui/detail/detail_panel.h"
#include "ui/find/find_bar.h"
#include "ui/find/find_panel.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"

#include <QtGui/QAction>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hci {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 150ms; // the next key may be on its way

} // namespace

FindController::FindController(const Actions& actions, SessionController& sessions,
                               SelectionController& selection, DetailPanel& detail, FindPanel& panel)
    : m_sessions(sessions), m_selection(selection), m_detail(detail), m_panel(panel) {
    connect(actions.find, &QAction::triggered, this, &FindController::open);
    connect(actions.findNext, &QAction::triggered, this, [this] { step(false); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { step(true); });
    FindBar* bar = &panel.bar();
    connect(bar, &FindBar::queryChanged, this, &FindController::queryEdited);
    connect(bar, &FindBar::nextWanted, this, [this] { step(false); });
    connect(bar, &FindBar::previousWanted, this, [this] { step(true); });
    connect(bar, &FindBar::stopWanted, this, &FindController::stop);
    connect(&panel, &FindPanel::closeWanted, this, &FindController::close);
    connect(&panel, &FindPanel::placeChosen, this, &FindController::goTo);
    connect(&sessions, &SessionController::viewChanged, this, &FindController::viewChanged);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FindController::search);
    m_job.onFailure([this](const Error& error) {
        forget();
        m_panel.bar().setSearching(false);
        m_panel.bar().showCount(tr("Not searched: %1").arg(errorSentence(error)), true);
    });
}

FindController::~FindController() = default;

const std::vector<FoundPlace>& FindController::places() const {
    static const std::vector<FoundPlace> none;
    return m_found.result ? m_found.result->places : none;
}

void FindController::open() {
    m_panel.open();
    if (!m_found.result && !m_job.running())
        search();
}

void FindController::close() {
    m_typing.stop();
    m_job.cancel();
    m_stepWhenFound.reset();
    m_panel.bar().setSearching(false);
    forget();
    m_panel.hide();
    m_detail.setFocus(Qt::OtherFocusReason);
}

/// Drops all hits, for now.
void FindController::forget() {
    m_found = {};
    m_searched = {};
    m_panel.setFound({}, nullptr);
    m_detail.setFound(nullptr);
}

void FindController::queryEdited() {
    m_stepWhenFound.reset();
    m_typing.start();
}

void FindController::search() {
    m_typing.stop();
    m_again = m_stopped = false;
    const SearchQuery query = m_panel.bar().query();
    if (query.text.empty() || !m_sessions.view()) {
        m_job.cancel();
        m_panel.bar().setSearching(false);
        forget();
        m_panel.bar().showCount({});
        return;
    }
    m_panel.bar().setSearching(true);
    m_panel.bar().showCount(tr("Searching …"));
    m_job.start(
        [view = m_sessions.view(), query](Progress& progress) {
            return searchSession(query, *view.session, view.analysis->resources, progress);
        },
        [this, view = m_sessions.view()](SearchResult result) { take(view, std::move(result)); },
        [this](std::int64_t done, std::int64_t total) {
            if (m_job.running() && total > 0)
                m_panel.bar().showCount(tr("Searching, %1 %").arg(done * 100 / total));
        });
}

void FindController::stop() {
    m_job.cancel();
    m_stopped = true;
    m_stepWhenFound.reset();
    m_panel.bar().setSearching(false);
    forget();
    showCount();
}

/// The hit of `result` that was current before; noPlace if it is gone.
std::size_t FindController::keptPlace(const SessionView& view, const SearchResult& result) const {
    if (m_found.at >= places().size())
        return FoundText::noPlace;
    FoundPlace here = places()[m_found.at];
    const Selection was{m_searched.analysis->resources.resourceOf[here.exchange], here.exchange};
    here.exchange = carriedOver(was, m_searched, view).exchange;
    const auto same = std::find(result.places.begin(), result.places.end(), here);
    return same == result.places.end() ? FoundText::noPlace
                                       : static_cast<std::size_t>(same - result.places.begin());
}

void FindController::take(const SessionView& view, SearchResult result) {
    m_panel.bar().setSearching(false);
    const std::size_t at = keptPlace(view, result);
    m_found = {view.session, std::make_shared<const SearchResult>(std::move(result)), at};
    m_searched = view;
    m_panel.setFound(view, m_found.result);
    if (at != FoundText::noPlace)
        m_panel.setCurrent(at);
    m_detail.setFound(std::make_shared<const FoundText>(m_found));
    showCount();
    if (const std::optional<bool> wanted = std::exchange(m_stepWhenFound, std::nullopt))
        step(*wanted);
    if (m_again)
        search();
    else
        emit searched();
}

/// Keeps the hits until the new session is searched, and lets a running search finish rather than restart it
/// for each change.
void FindController::viewChanged() {
    if (m_panel.isHidden())
        return;
    if (m_sessions.view().session->empty())
        return close();
    if (m_job.running())
        m_again = true;
    else
        search();
}

void FindController::step(bool back) {
    if (m_panel.isHidden())
        open();
    if (m_typing.isActive() || (!m_found.result && !m_job.running()))
        search();
    if (m_job.running()) {
        m_stepWhenFound = back;
        return;
    }
    const std::size_t count = places().size();
    if (count == 0)
        return;
    if (m_found.at >= count)
        goTo(back ? count - 1 : 0);
    else
        goTo((m_found.at + (back ? count - 1 : 1)) % count);
}

void FindController::goTo(std::size_t place) {
    if (place >= places().size())
        return;
    m_found.at = place;
    m_panel.setCurrent(place);
    showCount();
    const std::uint32_t exchange = places()[place].exchange;
    const Selection there{m_searched.analysis->resources.resourceOf[exchange], exchange};
    const Selection now = carriedOver(there, m_searched, m_sessions.view());
    if (now.empty())
        return; // its exchange was just removed: another search runs
    m_selection.select(now);
    m_detail.showFound(std::make_shared<const FoundText>(m_found));
}

void FindController::showCount() {
    if (!m_found.result)
        return m_panel.bar().showCount(m_stopped ? tr("Stopped") : QString());
    const SearchResult& result = *m_found.result;
    const QString count = formatCount(std::ssize(result.places));
    if (result.places.empty()) {
        const auto left = static_cast<int>(result.notText + result.notRead);
        return m_panel.bar().showCount(
            left == 0 ? tr("Nothing found")
                      : tr("Nothing found; %Ln content(s) cannot be searched", nullptr, left),
            true);
    }
    QString text;
    if (m_found.at < result.places.size())
        text = (result.more ? tr("%1 of more than %2") : tr("%1 of %2"))
                   .arg(formatCount(static_cast<std::int64_t>(m_found.at) + 1), count);
    else if (result.more)
        text = tr("More than %1 places").arg(count);
    else
        text = tr("%1 place(s)", nullptr, static_cast<int>(result.places.size())).arg(count);
    if (result.notRead > 0)
        text += QStringLiteral(" · ") +
                tr("%Ln content(s) cannot be read", nullptr, static_cast<int>(result.notRead));
    m_panel.bar().showCount(text);
}

} // namespace hci
