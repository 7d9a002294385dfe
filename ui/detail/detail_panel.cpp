#include "ui/detail/detail_panel.h"

#include "ui/base/actions.h"
#include "ui/detail/caches_view.h"
#include "ui/detail/compare_view.h"
#include "ui/detail/diff_view.h"
#include "ui/detail/findings_view.h"
#include "ui/detail/freshness_view.h"
#include "ui/detail/messages_view.h"
#include "ui/detail/probes_model.h"
#include "ui/detail/probes_view.h"
#include "ui/detail/recipe_view.h"
#include "ui/detail/validators_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/wire/wire_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTabBar>

#include <algorithm>

namespace hci {

DetailPanel::DetailPanel(ProbeController& probes, WireStore& wire, SilencedRules& silenced,
                         const Actions& actions, QWidget* parent)
    : QTabWidget(parent), m_actions(actions), m_probeController(probes),
      m_diff(new LazyTab<DiffView>([this, &wire] { return makeDiff(wire); })),
      m_validators(new LazyTab<ValidatorsView>([this] { return connected(new ValidatorsView); })),
      m_freshness(new LazyTab<FreshnessView>([this] { return connected(new FreshnessView); })),
      m_caches(new LazyTab<CachesView>([this] { return makeCaches(); })),
      m_probes(new LazyTab<ProbesView>([this] { return makeProbes(); })),
      m_findings(new LazyTab<FindingsView>([this, &silenced] { return makeFindings(silenced); })),
      m_messages(new LazyTab<MessagesView>([this] { return connected(new MessagesView(m_actions)); })),
      m_wire(new LazyTab<WireView>([this, &wire] { return connected(new WireView(wire)); })),
      m_compare(new LazyTab<CompareView>([this] { return connected(new CompareView); })),
      m_corner(new QWidget(this)), m_previous(new QPushButton(QStringLiteral("◂"), m_corner)),
      m_next(new QPushButton(QStringLiteral("▸"), m_corner)), m_position(new PlainLabel(m_corner)) {
    setObjectName(QStringLiteral("detailTabs"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    tabBar()->setUsesScrollButtons(false); // no tab may hide: short of room their titles are elided
    tabBar()->setElideMode(Qt::ElideRight);
    addPage(m_diff, tr("Diff"));
    addPage(m_validators, tr("Validators"));
    addPage(m_freshness, tr("Freshness"));
    addPage(m_caches, tr("Caches"));
    addPage(m_probes, tr("Probes"));
    addPage(m_findings, tr("Findings"));
    addPage(m_messages, tr("Messages"));
    addPage(m_wire, tr("Wire"));
    connectTabs();
    addPage(m_compare, tr("Compare"));
    setTabVisible(indexOf(m_compare), false);
    connect(&probes, &ProbeController::finished, this, &DetailPanel::showBadges);
    connect(&probes, &ProbeController::busyChanged, this, &DetailPanel::showBadges);
    buildCorner();
    connect(this, &QTabWidget::currentChanged, this, &DetailPanel::showCurrent);
    connect(this, &QTabWidget::currentChanged, this, &DetailPanel::keepHiddenViewsSmall);
    showBadges();
    keepHiddenViewsSmall();
}

/// Lets the window be as small as the visible view allows, not as the largest.
void DetailPanel::keepHiddenViewsSmall() {
    for (int i = 0; i < count(); ++i) {
        const QSizePolicy::Policy policy =
            i == currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        widget(i)->setSizePolicy(policy, policy);
    }
}

void DetailPanel::addPage(LazyPage* page, const QString& title) {
    addTab(page, title);
    connect(page, &LazyPage::built, this, &DetailPanel::viewBuilt);
}

/// Connects the signals that every view has.
template <class View> View* DetailPanel::connected(View* view) {
    connect(view, &DetailView::exchangeWanted, this, [this](std::uint32_t exchange) {
        if (exchange < m_subject.view.session->size()) // else it was of an earlier session
            emit selected({m_subject.view.analysis->resources.resourceOf[exchange], exchange});
    });
    connect(view, &DetailView::failed, this, &DetailPanel::failed);
    connect(view, &DetailView::findingWanted, this, &DetailPanel::explainFinding);
    return view;
}

DiffView* DetailPanel::makeDiff(WireStore& wire) {
    auto* view = connected(new DiffView(wire));
    connect(view, &DiffView::retryWanted, this, &DetailPanel::retryWanted);
    connect(view, &DiffView::otherSchemeWanted, this, &DetailPanel::otherSchemeWanted);
    connect(view, &DiffView::connectionWanted, this, &DetailPanel::connectionWanted);
    connect(view, &DiffView::compareWanted, this,
            [this](std::uint32_t one, std::uint32_t other) { compare(m_subject.view, one, other); });
    return view;
}

CachesView* DetailPanel::makeCaches() {
    auto* view = connected(new CachesView);
    view->setConfiguration(m_cacheConfiguration);
    return view;
}

ProbesView* DetailPanel::makeProbes() {
    auto* view = connected(new ProbesView(m_probeController, m_actions));
    connect(view, &ProbesView::againWanted, this, &DetailPanel::probeAgainWanted);
    return view;
}

FindingsView* DetailPanel::makeFindings(SilencedRules& silenced) {
    auto* view = connected(new FindingsView(silenced));
    view->recipe().setPreferredServer(m_recipeServer);
    connect(view, &FindingsView::findingChosen, this, &DetailPanel::chooseFinding);
    return view;
}

/// The keys of the tabs that are always there.
void DetailPanel::connectTabs() {
    const QList<QAction*> actions = m_actions.tabs->actions();
    for (int place = 0; place < std::min(count(), static_cast<int>(actions.size())); ++place) {
        auto* page = static_cast<LazyPage*>(widget(place));
        actions.at(place)->setText(tabText(place));
        connect(actions.at(place), &QAction::triggered, this, [this, page] {
            openPage(*page);
            emit wanted();
        });
    }
}

void DetailPanel::buildCorner() {
    auto* layout = new QHBoxLayout(m_corner);
    layout->setContentsMargins(0, 2, 10, 2);
    layout->setSpacing(4);
    for (QPushButton* button : {m_previous, m_next}) {
        button->setProperty("glyph", true);
        button->setFixedWidth(26);
    }
    m_previous->setAccessibleName(tr("Previous revalidation"));
    m_next->setAccessibleName(tr("Next revalidation"));
    m_position->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_previous);
    layout->addWidget(m_position);
    layout->addWidget(m_next);
    setCornerWidget(m_corner, Qt::TopRightCorner);
    connect(m_previous, &QPushButton::clicked, m_actions.previousRevalidation, &QAction::trigger);
    connect(m_next, &QPushButton::clicked, m_actions.nextRevalidation, &QAction::trigger);
    connect(m_actions.previousRevalidation, &QAction::triggered, this, [this] { step(-1); });
    connect(m_actions.nextRevalidation, &QAction::triggered, this, [this] { step(1); });
}

void DetailPanel::setSubject(const SessionView& view, const Selection& selection) {
    if (m_subject.view.analysis != view.analysis)
        m_subject.finding = noIndex;
    const bool same = carriedOver(m_subject.selection, m_subject.view, view) == selection;
    if (isTabVisible(indexOf(m_compare)) && (!same || !m_compare->view().comparesIn(view)))
        endComparison();
    m_subject.view = view;
    m_subject.selection = selection;
    m_subject.revalidation = noIndex;
    m_subject.exchange = noIndex;
    m_revalidations.clear();
    if (!m_subject.empty())
        chooseRevalidation();
    if (!showsFinding())
        m_subject.finding = noIndex;
    showBadges();
    showCurrent();
}

void DetailPanel::setLocalTime(bool local) {
    m_subject.localTime = local;
    showCurrent();
}

/// Builds the page also while the tabs are hidden.
void DetailPanel::openPage(LazyPage& page) {
    (void)page.view();
    if (currentWidget() == &page)
        showCurrent();
    else
        setCurrentWidget(&page);
}

void DetailPanel::showProbes() {
    openPage(*m_probes);
    emit wanted();
}

void DetailPanel::setFound(std::shared_ptr<const FoundText> found) {
    m_subject.found = std::move(found);
    if (currentWidget() == m_messages)
        showCurrent();
}

void DetailPanel::showFound(std::shared_ptr<const FoundText> found) {
    m_subject.finding = noIndex; // its field would be brought into view instead
    m_subject.found = std::move(found);
    openPage(*m_messages);
}

void DetailPanel::compare(const SessionView& view, std::uint32_t one, std::uint32_t other) {
    m_compare->view().compare(view, one, other);
    setTabVisible(indexOf(m_compare), true);
    openPage(*m_compare);
    emit wanted();
}

/// Ends the comparison because something else was selected.
void DetailPanel::endComparison() {
    if (currentWidget() == m_compare)
        setCurrentWidget(m_diff);
    setTabVisible(indexOf(m_compare), false);
}

void DetailPanel::showAllFindings() {
    openPage(*m_findings);
    m_findings->view().showWholeSession();
    emit wanted();
}

void DetailPanel::openFinding(std::uint32_t finding, std::uint32_t exchange) {
    chooseFinding(finding, exchange);
    explainFinding(finding);
    emit wanted();
}

void DetailPanel::setRecipeServer(const QString& server) {
    m_recipeServer = server;
    if (m_findings->isBuilt())
        m_findings->view().recipe().setPreferredServer(server);
}

QString DetailPanel::recipeServer() const {
    return m_findings->isBuilt() ? m_findings->view().recipe().preferredServer() : m_recipeServer;
}

void DetailPanel::setCacheConfiguration(const QString& toml) {
    m_cacheConfiguration = toml;
    if (m_caches->isBuilt())
        m_caches->view().setConfiguration(toml);
}

QString DetailPanel::cacheConfiguration() const {
    return m_caches->isBuilt() ? m_caches->view().configuration() : m_cacheConfiguration;
}

/// Whether the finding is about what is on show; its field stays marked for so long.
bool DetailPanel::showsFinding() const {
    if (m_subject.finding == noIndex || m_subject.empty())
        return false;
    const auto of = m_subject.view.findings->ofResource(m_subject.selection.resource);
    return std::binary_search(of.begin(), of.end(), m_subject.finding);
}

void DetailPanel::chooseFinding(std::uint32_t finding, std::uint32_t exchange) {
    m_subject.finding = finding;
    emit selected({m_subject.view.analysis->resources.resourceOf[exchange], exchange});
}

void DetailPanel::explainFinding(std::uint32_t finding) {
    m_subject.finding = finding;
    m_findings->view().choose(finding);
    openPage(*m_findings);
}

/// Chooses the exchange's own revalidation; for a stored response the next one that used it; for a resource
/// the first with a fault, else the last.
void DetailPanel::chooseRevalidation() {
    const SessionView& view = m_subject.view;
    m_revalidations = revalidationsOf(view, m_subject.selection.resource);
    m_subject.exchange = exchangeOf(view, m_subject.selection);
    if (m_revalidations.empty())
        return;
    const auto& pairs = view.analysis->revalidations;
    auto found = m_revalidations.end();
    if (m_subject.selection.exchange != noIndex) {
        found = std::find_if(m_revalidations.begin(), m_revalidations.end(), [&](std::uint32_t i) {
            return pairs[i].conditional == m_subject.exchange || pairs[i].stored == m_subject.exchange;
        });
        if (found == m_revalidations.end())
            return;
    } else {
        found = std::find_if(m_revalidations.begin(), m_revalidations.end(), [&](std::uint32_t i) {
            return pairs[i].outcome == Outcome::MissedNotModified ||
                   pairs[i].outcome == Outcome::Unconditional304;
        });
        if (found == m_revalidations.end())
            found = m_revalidations.end() - 1;
    }
    m_place = static_cast<std::size_t>(found - m_revalidations.begin());
    m_subject.revalidation = *found;
}

void DetailPanel::step(int by) {
    const std::size_t count = m_revalidations.size();
    if (count == 0)
        return;
    m_place = (m_place + count + static_cast<std::size_t>(by + static_cast<int>(count))) % count;
    const Revalidation& pair = m_subject.view.analysis->revalidations[m_revalidations[m_place]];
    emit selected({m_subject.selection.resource, pair.conditional});
}

void DetailPanel::showBadges() {
    int problems = 0;
    if (!m_subject.empty())
        problems = summarise(m_subject.view.analysis->findings,
                             m_subject.view.findings->ofResource(m_subject.selection.resource))
                       .problems;
    setTabText(indexOf(m_findings), problems == 0 ? tr("Findings") : tr("Findings %1").arg(problems));
    const ProbeOutcomePtr probed = m_probeController.outcomeOf(probedUrl(m_subject));
    const ProbeCount count = probed ? countProbes(*probed) : ProbeCount();
    setTabText(indexOf(m_probes),
               count.judged == 0 ? tr("Probes") : tr("Probes %1/%2").arg(count.passed).arg(count.judged));
    showPosition();
    fitTabs();
}

void DetailPanel::showPosition() {
    const bool several = m_revalidations.size() > 1 && m_subject.revalidation != noIndex;
    const QString position = tr("%1 of %2").arg(m_place + 1).arg(m_revalidations.size());
    m_previous->setVisible(several);
    m_next->setVisible(several);
    m_position->setVisible(several && !m_narrow);
    m_position->setText(position);
    const QString shown = several ? QLatin1Char('\n') + position : QString();
    m_previous->setToolTip(tr("Previous revalidation (Alt+Left)") + shown);
    m_next->setToolTip(tr("Next revalidation (Alt+Right)") + shown);
    m_actions.previousRevalidation->setEnabled(several);
    m_actions.nextRevalidation->setEnabled(several);
}

/// The width of tabs and corner uncut: with wide padding, and with the position if there is one.
int DetailPanel::wantedWidth() const {
    constexpr int lessPadding = 12; // of a narrow tab, on both sides together, as the style sheet has them
    int width = tabBar()->sizeHint().width() + m_corner->sizeHint().width();
    for (int i = 0; m_narrow && i < count(); ++i)
        width += isTabVisible(i) ? lessPadding : 0;
    if (m_position->isHidden() && !m_previous->isHidden())
        width += m_position->sizeHint().width() + m_corner->layout()->spacing();
    return width;
}

/// Narrows the padding and hides the position before titles are elided.
void DetailPanel::fitTabs() {
    const bool narrow = wantedWidth() > width();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    tabBar()->setProperty("narrow", narrow);
    tabBar()->style()->unpolish(tabBar());
    tabBar()->style()->polish(tabBar());
    QEvent change(QEvent::StyleChange); // the bar caches the sizes of its tabs until this event
    QCoreApplication::sendEvent(tabBar(), &change);
    showPosition();
}

void DetailPanel::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTabs();
}

void DetailPanel::resizeEvent(QResizeEvent* event) {
    QTabWidget::resizeEvent(event);
    fitTabs();
}

/// Leaves a hidden tab without a subject unbuilt.
void DetailPanel::showCurrent() {
    auto* page = static_cast<LazyPage*>(currentWidget());
    if (page->isBuilt() || isVisible() || !m_subject.empty())
        page->view().show(m_subject);
}

void DetailPanel::showEvent(QShowEvent* event) {
    QTabWidget::showEvent(event);
    if (!static_cast<LazyPage*>(currentWidget())->isBuilt())
        showCurrent();
}

} // namespace hci
