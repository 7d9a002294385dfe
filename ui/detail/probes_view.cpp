#include "ui/detail/probes_view.h"

#include "model/transport/conditional_request.h"
#include "model/transport/curl.h"
#include "ui/base/actions.h"
#include "ui/base/web_page.h"
#include "ui/detail/probe_answer_view.h"
#include "ui/detail/probes_model.h"
#include "ui/detail/section.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/headline.h"
#include "ui/widgets/plain_label.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr int evidenceHeight = 150; // pixels that the open list takes at most

/// "inm-exact · gzip, head-inm · gzip and 3 more"
QString probesText(const ProbeTarget& target, const std::vector<std::uint32_t>& results) {
    constexpr std::size_t most = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, results.size()); ++i)
        names << probeTitle(target.results[results[i]]);
    const int more = static_cast<int>(results.size() - static_cast<std::size_t>(names.size()));
    const QString text = names.join(QStringLiteral(", "));
    return more > 0 ? ProbesView::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

/// Says that the resource itself changed, in place of a verdict on the server.
QString changedText(const ProbeTarget& target) {
    const auto changed =
        std::count_if(target.results.begin(), target.results.end(),
                      [](const ProbeResult& r) { return r.verdict == ProbeVerdict::Changed; });
    return changed == 0 ? QString()
                        : ProbesView::tr("The resource changed while it was probed: nothing can be said of "
                                         "%Ln probe(s). Run them again.",
                                         nullptr, static_cast<int>(changed));
}

} // namespace

std::string probedUrl(const DetailSubject& subject) {
    return subject.empty() ? std::string() : requestOf((*subject.view.session)[subject.exchange]).url;
}

ProbesView::ProbesView(ProbeController& probes, const Actions& actions, QWidget* parent)
    : DetailView(parent), m_probes(probes), m_headline(new Headline(this)), m_evidenceModel(new StepModel),
      m_evidenceTable(new TableView(tr("What the verdict rests on"), m_evidenceModel)),
      m_evidence(new Section(tr("What the verdict rests on"), m_evidenceTable, this)),
      m_model(new ProbesModel), m_table(new TableView(tr("Probes"), m_model, this)),
      m_answer(new ProbeAnswerView(this)), m_note(new PlainLabel(this)), m_progress(new QProgressBar(this)),
      m_again(new QPushButton(tr("Run Again"), this)), m_copy(new QPushButton(tr("Copy as cURL"), this)) {
    buildTable();
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_answer);
    split->setSizes({320, 190});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_evidence);
    layout->addWidget(split, 1);
    layout->addWidget(buildFoot(actions));
    connect(&m_probes, &ProbeController::finished, this, &ProbesView::fill);
    connect(&m_probes, &ProbeController::busyChanged, this, &ProbesView::fill);
    connect(&m_probes, &ProbeController::progressed, this, &ProbesView::showProgress);
}

void ProbesView::buildTable() {
    m_table->setObjectName(QStringLiteral("probesTable"));
    m_table->setFirstWidths({26, 190, 160, 104, 104, 66, 46, 68}, 100);
    m_table->setYieldingColumn(ProbesModel::Sent); // the pane below shows it in full for the chosen row
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_evidenceTable->setObjectName(QStringLiteral("probeEvidence"));
    m_evidenceTable->setFirstWidths({430, 250, 10});
    m_evidenceTable->hideColumn(StepModel::Because);
    m_evidenceTable->header()->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProbesView::showRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProbesView::openMenu);
    connect(m_evidenceTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { goToEvidence(current.row()); });
}

QWidget* ProbesView::buildFoot(const Actions& actions) {
    auto* foot = new QWidget(this);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(12, 6, 12, 8);
    m_again->setObjectName(QStringLiteral("probeAgain"));
    m_again->setToolTip(tr("Sends the chosen probe once more"));
    m_copy->setObjectName(QStringLiteral("probeCurl"));
    m_copy->setToolTip(tr("A curl command that sends what the chosen probe sent"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("probesNote"));
    m_progress->setFixedSize(120, 12);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the probes"));
    m_progress->hide();
    for (QAction* action : {actions.probeBasic, actions.probeAll, actions.probeUnsafe})
        line->addWidget(buttonFor(action, foot));
    for (QPushButton* button : {m_again, m_copy}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        line->addWidget(button);
    }
    line->addWidget(m_progress);
    line->addWidget(m_note, 1);
    connect(m_again, &QPushButton::clicked, this, &ProbesView::runAgain);
    connect(m_copy, &QPushButton::clicked, this, &ProbesView::copyAsCurl);
    return foot;
}

void ProbesView::show(const DetailSubject& subject) {
    const std::string before = probedUrl(m_subject);
    m_subject = subject;
    if (probedUrl(m_subject) != before || !m_outcome)
        fill();
}

void ProbesView::fill() {
    const std::string mine = probedUrl(m_subject);
    const bool running = m_probes.busy() && m_probes.url() == mine;
    m_progress->setVisible(running);
    const ProbeOutcomePtr outcome = mine.empty() ? nullptr : m_probes.outcomeOf(mine);
    const int row =
        outcome == m_outcome || !m_table->currentIndex().isValid() ? -1 : m_table->currentIndex().row();
    if (outcome != m_outcome || !outcome) {
        m_outcome = outcome;
        m_model->setOutcome(m_outcome);
        showOutcome();
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)), 0));
    }
    showRow();
    if (!m_outcome && running)
        m_headline->setText({tr("Asking …"), {}, tr("Probes of %1").arg(toText(mine)), Tone::Muted, {}});
}

void ProbesView::showOutcome() {
    m_answer->setVisible(m_outcome != nullptr);
    showEvidence();
    if (!m_outcome) {
        m_headline->setText(
            {m_subject.empty() ? tr("Nothing selected") : tr("Not probed yet"),
             {},
             tr("Probes test how the server handles conditional requests. Only GET and HEAD are sent."),
             Tone::Muted,
             {}});
        m_note->clear();
        return;
    }
    const ProbeCount count = countProbes(*m_outcome);
    const QString counted =
        tr("%1 of %2 probes came out as the rules demand").arg(count.passed).arg(count.judged);
    const QString changed = changedText(m_outcome->target);
    const Tone tone = count.passed == count.judged ? Tone::Good : Tone::Warning;
    m_headline->setText({verdictSentence(m_outcome->insights),
                         m_outcome->cancelled ? tr("(stopped)") : QString(),
                         changed.isEmpty() ? counted : counted + QStringLiteral(". ") + changed,
                         count.judged == 0 ? Tone::Muted : tone,
                         {}});
    m_note->setText(tr("%Ln probe(s)", nullptr, m_model->rowCount()) + QStringLiteral(", ") +
                    tr("%Ln request(s), polite: 6 at once", nullptr, count.exchanges));
}

void ProbesView::showEvidence() {
    std::vector<Step> steps;
    if (m_outcome)
        for (const ProbeEvidence& evidence : m_outcome->insights) {
            const auto& results = evidence.results;
            const Spec spec =
                results.empty() ? Spec() : info(m_outcome->target.results[results.front()].id).spec;
            steps.push_back(
                {describe(evidence), probesText(m_outcome->target, results), {}, spec, Tone::Normal, false});
        }
    m_evidence->setVisible(!steps.empty());
    m_evidence->setNote(QStringLiteral("(%1)").arg(steps.size()));
    m_evidenceModel->setSteps(std::move(steps));
    m_evidenceTable->fitHeight(evidenceHeight);
}

void ProbesView::showProgress(int done, int total) {
    if (m_probes.url() != probedUrl(m_subject))
        return;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_note->setText(tr("%1 of %2 requests").arg(done).arg(total));
}

const ProbeResult* ProbesView::current() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && m_outcome ? &m_model->at(index.row()) : nullptr;
}

void ProbesView::showRow() {
    const ProbeResult* result = current();
    m_again->setEnabled(result && !m_probes.busy());
    m_copy->setEnabled(result && !result->exchanges.empty());
    m_answer->setResult(m_outcome, result);
}

void ProbesView::goToEvidence(int row) {
    if (!m_outcome || row < 0 || row >= static_cast<int>(m_outcome->insights.size()))
        return;
    const auto& results = m_outcome->insights[static_cast<std::size_t>(row)].results;
    if (!results.empty())
        m_table->setCurrentIndex(m_model->index(static_cast<int>(results.front()), 0));
}

void ProbesView::openMenu(const QPoint& position) {
    if (!current())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Run Again"), this, &ProbesView::runAgain)->setEnabled(m_again->isEnabled());
    menu.addAction(tr("&Copy as cURL"), this, &ProbesView::copyAsCurl)->setEnabled(m_copy->isEnabled());
    const QUrl page = m_table->currentPage();
    menu.addAction(tr("Open RFC &Section"), this, [page] { openWebPage(page); })->setEnabled(!page.isEmpty());
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ProbesView::runAgain() {
    if (const ProbeResult* result = current(); result && !m_probes.busy())
        emit againWanted(ProbeResult(*result)); // a copy, as the next outcome deletes this one
}

void ProbesView::copyAsCurl() {
    const ProbeResult* result = current();
    if (!result || result->exchanges.empty())
        return;
    const HttpRequest sent = requestOf((*m_outcome->session)[result->exchanges.back()]);
    QGuiApplication::clipboard()->setText(toCurl(sent));
}

} // namespace hci
