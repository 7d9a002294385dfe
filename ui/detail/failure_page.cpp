#include "ui/detail/failure_page.h"

#include "model/base/in_words.h"
#include "model/words/moments.h"
#include "ui/detail/failure_steps.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int stepsHeight = 320; // more than its rows take

/// Whether the server may speak the other of http and https.
bool schemeMayBeWrong(Failure failure) {
    switch (failure) {
    case Failure::Refused:
    case Failure::TimedOut:
    case Failure::Tls:
    case Failure::ClosedEarly:
    case Failure::Protocol: return true;
    default: return false;
    }
}

} // namespace

FailurePage::FailurePage(const WireStore& wire, QWidget* parent)
    : QWidget(parent), m_wire(wire), m_steps(new StepModel),
      m_table(new TableView(tr("How far it came"), m_steps, this)), m_scheme(addButton("failureScheme", {})),
      m_connection(addButton("failureConnection", tr("Connection …"))),
      m_retry(addButton("failureRetry", tr("Retry"))), m_when(new PlainLabel(this)) {
    m_table->setObjectName(QStringLiteral("failureTable"));
    m_table->setFirstWidths({120});
    m_table->hideColumn(StepModel::Because);
    m_table->hideColumn(StepModel::Place);
    m_table->header()->hide();
    m_when->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(14, 12, 14, 12);
    line->setSpacing(8);
    for (QPushButton* button : {m_scheme, m_connection, m_retry})
        line->addWidget(button);
    line->addStretch();
    line->addWidget(m_when);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addLayout(line);
    layout->addStretch();
    connect(m_scheme, &QPushButton::clicked, this, [this] { emit otherSchemeWanted(m_exchange); });
    connect(m_connection, &QPushButton::clicked, this, &FailurePage::connectionWanted);
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryWanted(m_exchange); });
}

QPushButton* FailurePage::addButton(const char* name, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

void FailurePage::show(const DetailSubject& subject, std::uint32_t exchange) {
    m_exchange = exchange;
    const Exchange row = (*subject.view.session)[exchange];
    const auto recording = m_wire.of(row);
    m_steps->setSteps(failureSteps(row, recording.get()));
    m_table->fitHeight(stepsHeight);
    m_scheme->setText(row.url().starts_with("https:") ? tr("Use http") : tr("Use https"));
    m_scheme->setVisible(schemeMayBeWrong(row.record().failure));
    const QString time = formatTimeOfDay(row.requestTime(), subject.localTime).left(8);
    const std::int32_t took = row.record().durationMs;
    m_when->setText(took < 0 ? time : tr("%1, %2 ms in all").arg(time, formatCount(took)));
    QWidget::show();
}

} // namespace hci
