#include "ui/detail/probes_view.h"

#include "model/transport/conditional_request.h"
#include "model/transport/curl.h"
#include "ui/detail/headline.h"
#include "ui/detail/message_text.h"
#include "ui/detail/probes_model.h"
#include "ui/detail/table_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace hci {

ProbesView::ProbesView(ProbeController& probes, QWidget* parent)
    : DetailView(parent), m_probes(probes), m_headline(new Headline(this)), m_model(new ProbesModel),
      m_table(new TableView(tr("Probes"), m_model, this)),
      m_request(headArea(tr("Request of the probe"), QStringLiteral("probeRequest"), this)),
      m_response(headArea(tr("Response to the probe"), QStringLiteral("probeResponse"), this)),
      m_heads(new QSplitter(Qt::Horizontal)), m_note(new QLabel(this)),
      m_copy(new QPushButton(tr("Copy as cURL"), this)) {
    m_table->setObjectName(QStringLiteral("probesTable"));
    m_table->setFirstWidths({26, 140, 220, 105, 48, 160, 40});
    m_heads->addWidget(m_request);
    m_heads->addWidget(m_response);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_heads);
    split->setSizes({320, 160});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(split, 1);
    layout->addWidget(buildFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProbesView::showRow);
    connect(&m_probes, &ProbeController::finished, this, &ProbesView::fill);
    connect(&m_probes, &ProbeController::progressed, this,
            [this](int done, int total) { m_note->setText(tr("%1 of %2 requests").arg(done).arg(total)); });
}

QWidget* ProbesView::buildFoot() {
    auto* foot = new QWidget(this);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(12, 6, 12, 8);
    auto* basic = new QPushButton(tr("Run Basic"), foot);
    auto* full = new QPushButton(tr("Run All"), foot);
    full->setObjectName(QStringLiteral("runAllProbes"));
    connect(basic, &QPushButton::clicked, this, [this] { run(ProbeSet::Basic); });
    connect(full, &QPushButton::clicked, this, [this] { run(ProbeSet::Full); });
    connect(m_copy, &QPushButton::clicked, this, &ProbesView::copyAsCurl);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget* widget :
         {static_cast<QWidget*>(basic), static_cast<QWidget*>(full), static_cast<QWidget*>(m_copy)})
        line->addWidget(widget);
    line->addWidget(m_note, 1);
    return foot;
}

void ProbesView::show(const DetailSubject& subject) {
    m_subject = subject;
    fill();
}

HttpRequest ProbesView::request() const {
    HttpRequest request = requestOf((*m_subject.view.session)[m_subject.exchange]);
    request.method = "GET";
    std::erase_if(request.fields, [](const auto& field) { return isPreconditionField(field.first); });
    return request;
}

void ProbesView::fill() {
    m_outcome = m_subject.empty() ? nullptr : m_probes.outcomeOf(request().url);
    m_model->setOutcome(m_outcome);
    m_note->clear();
    m_copy->setEnabled(false);
    m_request->clear();
    m_response->clear();
    m_heads->setVisible(m_outcome != nullptr);
    if (!m_outcome) {
        m_headline->setText(
            {m_subject.empty() ? tr("Nothing selected") : tr("Not probed yet"),
             {},
             tr("Probes ask the server what it makes of conditional requests. Only GET and HEAD are sent."),
             Tone::Muted,
             {}});
        return;
    }
    const ProbeCount count = countProbes(*m_outcome);
    const bool all = count.passed == count.judged;
    m_headline->setText(
        {all ? tr("All %1 probes came out as the rules demand").arg(count.judged)
             : tr("%1 of %2 probes came out as the rules demand").arg(count.passed).arg(count.judged),
         m_outcome->cancelled ? tr("(stopped)") : QString(),
         {},
         Tone::Normal,
         {}});
    m_note->setText(tr("%n probe(s)", nullptr, m_model->rowCount()) + QStringLiteral(", ") +
                    tr("%n request(s), polite: 6 at once", nullptr, count.exchanges));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ProbesView::showRow() {
    const QModelIndex current = m_table->currentIndex();
    const bool has = current.isValid() && m_outcome && !m_model->at(current.row()).exchanges.empty();
    m_copy->setEnabled(has);
    m_request->clear();
    m_response->clear();
    if (!has)
        return;
    const Exchange exchange = (*m_outcome->session)[m_model->at(current.row()).exchanges.back()];
    m_request->setPlainText(requestText(exchange));
    m_response->setPlainText(responseText(exchange));
}

void ProbesView::run(ProbeSet set) {
    if (m_subject.empty())
        return;
    m_note->setText(tr("Asking …"));
    m_probes.run(request(), set);
}

void ProbesView::copyAsCurl() {
    const Exchange exchange =
        (*m_outcome->session)[m_model->at(m_table->currentIndex().row()).exchanges.back()];
    HttpRequest sent = requestOf(exchange);
    QGuiApplication::clipboard()->setText(toCurl(sent));
}

} // namespace hci
