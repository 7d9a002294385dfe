#include "ui/repeat/repeat_panel.h"

#include "model/base/language.h"
#include "ui/repeat/repeat_model.h"
#include "ui/session/session_view.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/elided_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int maxRepeats = 1000;
constexpr int maxAnswers =
    10'000; // of a run that ends when it is stopped: the table and the disk have bounds
constexpr double maxInterval = 3600; // seconds

} // namespace

RepeatPanel::RepeatPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("repeatPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(6);
}

void RepeatPanel::build() {
    m_target = new ElidedLabel(tr("Nothing to repeat yet: choose Repeat in the menu beside Send"));
    m_target->setObjectName(QStringLiteral("repeatTarget"));
    m_count = new QSpinBox(this);
    m_interval = new QDoubleSpinBox(this);
    m_untilStopped = new QCheckBox(tr("&until stopped"), this);
    m_start = new QPushButton(tr("&Start"), this);
    m_stop = new QPushButton(tr("S&top"), this);
    m_add = new QPushButton(tr("&Add to Session"), this);
    m_close = new QPushButton(QStringLiteral("✕"), this);
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("repeatSummary"));
    m_summary->hide();
    m_model = new RepeatModel;
    m_table = new TableView(tr("Answers"), m_model, this);
    m_table->setObjectName(QStringLiteral("repeatTable"));
    m_table->setFirstWidths({44, 104, 60, 190, 220, 52, 130, 104, 48, 70});
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(buildControls());
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_added = true;
        showState();
        emit partWanted(m_run.part());
    });
    connect(m_close, &QPushButton::clicked, this, &RepeatPanel::closeWanted);
    connect(&m_run, &RepeatRun::answered, this, &RepeatPanel::showAnswers);
    connect(&m_run, &RepeatRun::runningChanged, this, &RepeatPanel::showState);
    showState();
    emit built(this);
}

void RepeatPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_target == nullptr)
        build();
}

QWidget* RepeatPanel::buildControls() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_start->setObjectName(QStringLiteral("repeatStart"));
    m_start->setProperty("primary", true);
    m_stop->setObjectName(QStringLiteral("repeatStop"));
    m_add->setObjectName(QStringLiteral("repeatAdd"));
    m_close->setObjectName(QStringLiteral("repeatClose"));
    m_close->setFlat(true);
    m_close->setToolTip(tr("Stop, and close the panel"));
    m_close->setAccessibleName(tr("Close the repeats"));
    line->addWidget(m_target, 1);
    line->addSpacing(10);
    addTimes(*line, row);
    for (QWidget* button : {m_start, m_stop, m_add, m_close})
        line->addWidget(button);
    connect(m_start, &QPushButton::clicked, this, &RepeatPanel::start);
    connect(m_stop, &QPushButton::clicked, this, &RepeatPanel::stop);
    connect(m_untilStopped, &QCheckBox::toggled, this, &RepeatPanel::showState);
    return row;
}

/// Adds the inputs for count and interval.
void RepeatPanel::addTimes(QHBoxLayout& line, QWidget* row) {
    m_count->setRange(1, maxRepeats);
    m_count->setValue(10);
    m_count->setObjectName(QStringLiteral("repeatCount"));
    m_count->setAccessibleName(tr("How often"));
    m_untilStopped->setObjectName(QStringLiteral("repeatUntilStopped"));
    m_untilStopped->setToolTip(
        tr("Until you choose Stop, or %1 answers came").arg(toText(groupedDigits(maxAnswers))));
    m_interval->setRange(0, maxInterval);
    m_interval->setDecimals(1);
    m_interval->setValue(1);
    m_interval->setObjectName(QStringLiteral("repeatInterval"));
    m_interval->setAccessibleName(tr("Seconds between two requests"));
    auto* times = new PlainLabel(tr("&times, every"), row);
    times->setBuddy(m_count);
    line.addWidget(m_count);
    line.addWidget(times);
    line.addWidget(m_interval);
    line.addWidget(new PlainLabel(tr("seconds,"), row));
    line.addWidget(m_untilStopped);
    line.addSpacing(10);
}

void RepeatPanel::setRequest(const HttpRequest& request, const TransportOptions& transport,
                             const std::shared_ptr<TextPool>& pool) {
    if (m_target == nullptr)
        build();
    m_request = request;
    m_transport = transport;
    m_pool = pool;
    m_target->setText(toText(request.method) + QLatin1Char(' ') + toText(request.url).left(1000));
    showState();
}

void RepeatPanel::stop() {
    m_run.stop();
}

void RepeatPanel::focusStart() {
    m_start->setFocus(Qt::OtherFocusReason);
}

void RepeatPanel::start() {
    RepeatPlan plan;
    plan.request = m_request;
    plan.transport = m_transport;
    plan.count = m_untilStopped->isChecked() ? maxAnswers : m_count->value();
    plan.interval = std::chrono::milliseconds(qRound(m_interval->value() * 1000));
    m_model->setSession(nullptr);
    m_summary->clear();
    m_answers = {};
    m_added = false;
    m_run.start(std::move(plan), m_pool);
}

/// Keeps the position of a user who scrolled back to an earlier answer.
void RepeatPanel::showAnswers() {
    const SessionPtr session = m_run.session();
    while (static_cast<std::uint32_t>(m_answers.sent) < session->size())
        m_answers.add((*session)[static_cast<std::uint32_t>(m_answers.sent)]);
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_model->setSession(session);
    if (atEnd)
        m_table->scrollToBottom();
    m_summary->setText(repeatSentence(m_answers));
    showState();
}

void RepeatPanel::showState() {
    const SessionPtr session = m_run.session();
    const bool running = m_run.running();
    m_start->setEnabled(!running && m_pool != nullptr);
    m_stop->setEnabled(running);
    m_count->setEnabled(!running && !m_untilStopped->isChecked());
    m_untilStopped->setEnabled(!running);
    m_interval->setEnabled(!running);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_add->setEnabled(!running && !m_added && session && !session->empty() &&
                      session->poolForWriters() == m_pool);
}

} // namespace hci
