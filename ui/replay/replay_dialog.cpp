#include "ui/replay/replay_dialog.h"

#include "model/base/in_words.h"
#include "ui/replay/replay_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1StringView(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ReplayDialog::ReplayDialog(QWidget* parent)
    : QDialog(parent), m_options(new ReplayOptionsForm(this)),
      m_start(button(tr("&Start"), "replayStart", this)), m_pause(button({}, "replayPause", this)),
      m_cancel(button(tr("&Cancel"), "replayCancel", this)),
      m_retry(button(tr("Retry &Failures"), "replayRetry", this)), m_progress(new QProgressBar(this)),
      m_note(new PlainLabel(this)), m_summary(new PlainLabel(this)), m_shown(new ChoiceButton(this)),
      m_model(new ReplayModel), m_table(new TableView(tr("Replayed requests"), m_model, this)),
      m_add(button(tr("&Add to Session"), "replayAdd", this)) {
    setWindowTitle(tr("Replay"));
    setObjectName(QStringLiteral("replayDialog"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_table->setObjectName(QStringLiteral("replayTable"));
    m_table->setFirstWidths({380, 62, 64, 112, 132, 132, 86, 104});
    m_summary->setObjectName(QStringLiteral("replaySummary"));
    m_summary->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(9);
    layout->addWidget(m_options);
    layout->addWidget(buildControls());
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildFoot());
    resize(1120, 620);
    connect(m_options, &ReplayOptionsForm::readyChanged, this, &ReplayDialog::showState);
    connect(&m_run, &ReplayRun::stateChanged, this, &ReplayDialog::showState);
    connect(&m_run, &ReplayRun::progressed, this, &ReplayDialog::showProgress);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit exchangeWanted(m_run.result()->recording, m_model->recordedAt(index.row()));
    });
    showState();
}

QWidget* ReplayDialog::buildControls() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(12);
    m_progress->setAccessibleName(tr("Progress of the replay"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("replayNote"));
    for (QPushButton* one : {m_start, m_pause, m_cancel, m_retry})
        line->addWidget(one);
    line->addWidget(m_progress, 1);
    line->addWidget(m_note);
    line->addStretch(0); // so that the buttons keep their size while no progress is shown
    connect(m_start, &QPushButton::clicked, this, &ReplayDialog::start);
    connect(m_pause, &QPushButton::clicked, this, &ReplayDialog::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, &m_run, &ReplayRun::cancel);
    connect(m_retry, &QPushButton::clicked, &m_run, &ReplayRun::retryFailed);
    return row;
}

QWidget* ReplayDialog::buildFoot() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<ReplayShown, QString>> choices{
        {ReplayShown::All, tr("All rows")},
        {ReplayShown::NotModified, tr("304 now")},
        {ReplayShown::ValidatorsChanged, tr("Validators changed")},
        {ReplayShown::ContentChanged, tr("Content changed")},
        {ReplayShown::StatusChanged, tr("Status changed")},
        {ReplayShown::Failed, tr("Without an answer")}};
    for (const auto& [shown, text] : choices)
        m_shown->addChoice(text, static_cast<int>(shown));
    m_shown->setAccessibleName(tr("Rows to show"));
    m_shown->setObjectName(QStringLiteral("replayShown"));
    m_add->setToolTip(tr("Adds the replayed exchanges to the recorded ones as a separate input"));
    auto* close = button(tr("Close"), "replayClose", row);
    line->addWidget(m_shown);
    line->addStretch(1);
    line->addWidget(m_add);
    line->addWidget(close);
    connect(m_shown, &ChoiceButton::chosen, this,
            [this](int shown) { m_model->setShown(static_cast<ReplayShown>(shown)); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_added = m_run.result();
        showState();
        emit partWanted(m_run.result()->part);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void ReplayDialog::setRecording(const SessionPtr& recording, const ReplayScopes& scopes) {
    m_recording = recording;
    m_options->setRecording(recording, scopes); // emits that its readiness changed
}

void ReplayDialog::start() {
    ReplayOptions options = m_options->options();
    options.transport = m_transport;
    m_model->setResult(nullptr);
    m_progress->setRange(0, 0);
    m_note->clear();
    m_added.reset();
    m_run.start(m_recording, options);
}

void ReplayDialog::pauseOrResume() {
    if (m_run.state() == ReplayRun::State::Paused)
        m_run.resume();
    else
        m_run.pause();
}

void ReplayDialog::showState() {
    const ReplayRun::State state = m_run.state();
    const bool running = state == ReplayRun::State::Running || state == ReplayRun::State::Paused;
    const bool over = state == ReplayRun::State::Over;
    m_options->setEnabled(!running);
    m_start->setEnabled(!running && m_options->ready());
    m_pause->setEnabled(running);
    m_pause->setText(state == ReplayRun::State::Paused ? tr("&Resume") : tr("&Pause"));
    m_cancel->setEnabled(running);
    m_retry->setEnabled(over && m_run.result()->comparison.failed > 0);
    m_progress->setVisible(running);
    m_shown->setEnabled(over);
    if (over)
        showResult();
    else if (running)
        m_summary->setText(state == ReplayRun::State::Paused ? tr("Paused: nothing more is sent.")
                                                             : tr("Sending …"));
    else
        m_summary->clear();
    m_add->setEnabled(over && m_run.result() != m_added && !m_run.result()->live->empty() &&
                      m_run.result()->recording->sharesTexts(*m_recording));
}

void ReplayDialog::showProgress(int done, int total) {
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_note->setText(tr("%1 of %2").arg(formatCount(done), formatCount(total)));
}

void ReplayDialog::showResult() {
    if (m_model->result() != m_run.result())
        m_model->setResult(m_run.result());
    m_summary->setText(replaySentence(*m_run.result()));
}

} // namespace hci
