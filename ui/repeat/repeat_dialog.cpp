#include "ui/repeat/repeat_dialog.h"

#include "ui/detail/table_view.h"
#include "ui/plain_label.h"
#include "ui/repeat/repeat_model.h"
#include "ui/session_view.h"

#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <numeric>

namespace hci {

namespace {

constexpr int mostRepeats = 1000;
constexpr double longestInterval = 3600; // seconds

} // namespace

RepeatDialog::RepeatDialog(QWidget* parent)
    : QDialog(parent), m_target(new PlainLabel(this)), m_count(new QSpinBox(this)),
      m_interval(new QDoubleSpinBox(this)), m_start(new QPushButton(tr("&Start"), this)),
      m_stop(new QPushButton(tr("S&top"), this)), m_summary(new PlainLabel(this)), m_model(new RepeatModel),
      m_table(new TableView(tr("Answers"), m_model, this)),
      m_add(new QPushButton(tr("&Add to Session"), this)) {
    setWindowTitle(tr("Repeat"));
    setObjectName(QStringLiteral("repeatDialog"));
    m_target->setWordWrap(true);
    m_target->setObjectName(QStringLiteral("repeatTarget"));
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("repeatSummary"));
    m_table->setObjectName(QStringLiteral("repeatTable"));
    m_table->setFirstWidths({44, 104, 60, 190, 220, 52, 130, 104, 48, 70});
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(9);
    layout->addWidget(m_target);
    layout->addWidget(buildControls());
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    resize(1080, 480);
    m_add->setObjectName(QStringLiteral("repeatAdd"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_added = true;
        showState();
        emit partWanted(m_run.part());
    });
    connect(&m_run, &RepeatRun::answered, this, &RepeatDialog::showAnswers);
    connect(&m_run, &RepeatRun::runningChanged, this, &RepeatDialog::showState);
    showState();
}

QWidget* RepeatDialog::buildControls() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_count->setRange(1, mostRepeats);
    m_count->setValue(10);
    m_count->setObjectName(QStringLiteral("repeatCount"));
    m_count->setAccessibleName(tr("How often"));
    m_interval->setRange(0, longestInterval);
    m_interval->setDecimals(1);
    m_interval->setValue(1);
    m_interval->setObjectName(QStringLiteral("repeatInterval"));
    m_interval->setAccessibleName(tr("Seconds between two requests"));
    auto* times = new PlainLabel(tr("S&end it"), row);
    times->setBuddy(m_count);
    auto* every = new PlainLabel(tr("times, e&very"), row);
    every->setBuddy(m_interval);
    m_start->setObjectName(QStringLiteral("repeatStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_stop->setObjectName(QStringLiteral("repeatStop"));
    m_stop->setAutoDefault(false);
    for (QWidget* widget :
         {static_cast<QWidget*>(times), static_cast<QWidget*>(m_count), static_cast<QWidget*>(every),
          static_cast<QWidget*>(m_interval), static_cast<QWidget*>(new PlainLabel(tr("seconds"), row))})
        line->addWidget(widget);
    line->addSpacing(10);
    line->addWidget(m_start);
    line->addWidget(m_stop);
    line->addStretch(1);
    connect(m_start, &QPushButton::clicked, this, &RepeatDialog::start);
    connect(m_stop, &QPushButton::clicked, &m_run, &RepeatRun::stop);
    return row;
}

void RepeatDialog::setRequest(const HttpRequest& request, const TransportOptions& transport,
                              const std::shared_ptr<TextPool>& pool) {
    m_request = request;
    m_transport = transport;
    m_pool = pool;
    m_target->setText(toText(request.method) + QLatin1Char(' ') + toText(request.url).left(1000));
    showState();
}

void RepeatDialog::start() {
    RepeatPlan plan;
    plan.request = m_request;
    plan.transport = m_transport;
    plan.count = m_count->value();
    plan.interval = std::chrono::milliseconds(qRound(m_interval->value() * 1000));
    m_model->setSession(nullptr);
    m_summary->clear();
    m_added = false;
    m_run.start(std::move(plan), m_pool);
}

void RepeatDialog::showAnswers() {
    const SessionPtr session = m_run.session();
    std::vector<std::uint32_t> rows(session->size());
    std::iota(rows.begin(), rows.end(), 0U);
    m_model->setSession(session);
    m_table->scrollToBottom();
    m_summary->setText(repeatSentence(summariseRepeats(*session, rows)));
    showState();
}

void RepeatDialog::showState() {
    const SessionPtr session = m_run.session();
    m_start->setEnabled(!m_run.running() && m_pool != nullptr);
    m_stop->setEnabled(m_run.running());
    m_count->setEnabled(!m_run.running());
    m_interval->setEnabled(!m_run.running());
    m_add->setEnabled(!m_run.running() && !m_added && session && !session->empty() &&
                      session->sharedPool() == m_pool);
}

} // namespace hci
