#include "ui/detail/probe_answer_view.h"

#include "model/diff/message_diff.h"
#include "model/exchange/masked_session.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/message_text.h"
#include "ui/session/session_view.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/copyable_text.h"
#include "ui/wire/wire_panel.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabBar>

#include <algorithm>

namespace hci {

namespace {

/// The row of the plain GET for the result's coding; noIndex if it was no 200.
std::uint32_t plainGetOf(const ProbeOutcome& outcome, const ProbeResult& result) {
    const auto& variants = outcome.target.variants;
    const auto found = std::find_if(variants.begin(), variants.end(), [&](const ProbeVariant& variant) {
        return variant.coding == result.coding;
    });
    if (found == variants.end() || found->baseline == noIndex)
        return noIndex;
    return (*outcome.session)[found->baseline].status() == 200 ? found->baseline : noIndex;
}

} // namespace

ProbeAnswerView::ProbeAnswerView(QWidget* parent)
    : QTabWidget(parent),
      m_request(headArea(tr("Request of the probe"), QStringLiteral("probeRequest"), this)),
      m_response(headArea(tr("Response to the probe"), QStringLiteral("probeResponse"), this)),
      m_diffModel(new DiffModel),
      m_diff(new TableView(tr("Fields of the plain GET and of the probe's answer"), m_diffModel, this)),
      m_wire(new WirePanel(this)) {
    setObjectName(QStringLiteral("probeAnswerTabs"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    auto* heads = new QSplitter(Qt::Horizontal);
    heads->addWidget(m_request);
    heads->addWidget(m_response);
    heads->setChildrenCollapsible(false);
    m_diff->setObjectName(QStringLiteral("probeDiff"));
    m_diff->setFirstWidths({124, 224, 224});
    addTab(heads, tr("Exchange"));
    addTab(m_diff, tr("Difference from the Plain GET"));
    addTab(m_wire, tr("Wire"));
    setResult(nullptr, nullptr);
}

void ProbeAnswerView::setResult(const ProbeOutcomePtr& outcome, const ProbeResult* result) {
    m_request->clear();
    m_response->clear();
    m_diffModel->clear();
    const bool sent = outcome && result && !result->exchanges.empty();
    setTabEnabled(indexOf(m_wire), sent && result->recording != nullptr);
    if (sent && result->recording)
        m_wire->setRecording(result->recording);
    else
        m_wire->clear();
    if (!sent) {
        m_response->setPlainText(result ? describe(*result) : QString());
        setTabEnabled(indexOf(m_diff), false);
        return;
    }
    const Exchange exchange = (*outcome->session)[result->exchanges.back()];
    m_request->setPlainText(requestText(exchange));
    m_response->setPlainText(responseText(exchange));
    const auto mask = std::make_shared<SecretMask>(maskOf(exchange));
    m_request->setMask(mask);
    m_response->setMask(mask);
    showDiff(*outcome, *result);
}

void ProbeAnswerView::showDiff(const ProbeOutcome& outcome, const ProbeResult& result) {
    const std::uint32_t plain = plainGetOf(outcome, result);
    const Exchange answer = (*outcome.session)[result.exchanges.back()];
    const bool comparable = plain != noIndex && plain != answer.index() && answer.status() != 0;
    setTabEnabled(indexOf(m_diff), comparable);
    if (!comparable)
        return;
    Revalidation pair;
    pair.stored = plain;
    pair.conditional = answer.index();
    pair.preconditions = preconditionsOf(answer.request());
    pair.outcome = answer.status() == 304 ? Outcome::NotModified : Outcome::OtherStatus;
    m_diffModel->setHeaders(tr("Plain GET · 200"),
                            tr("%1 · %2").arg(toText(name(result.id))).arg(answer.status()));
    m_diffModel->setDiff(outcome.session, diffRevalidation(*outcome.session, pair), {});
}

} // namespace hci
