#include "ui/detail/messages_view.h"

#include "model/exchange/masked_session.h"
#include "ui/base/actions.h"
#include "ui/detail/body_view.h"
#include "ui/detail/field_marks.h"
#include "ui/detail/found_text.h"
#include "ui/detail/message_text.h"
#include "ui/widgets/copyable_text.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace hci {

MessagesView::MessagesView(const Actions& actions, QWidget* parent)
    : DetailView(parent), m_request(headArea(tr("Request"), QStringLiteral("requestHead"), this)),
      m_response(headArea(tr("Response"), QStringLiteral("responseHead"), this)), m_body(new BodyView(this)) {
    m_body->offer({actions.saveContent, actions.saveTransferred}, actions.wrapLines);
    auto* heads = new QSplitter(Qt::Horizontal, this);
    heads->addWidget(m_request);
    heads->addWidget(m_response);
    heads->setSizes({500, 500});
    heads->setChildrenCollapsible(false);
    auto* all = new QSplitter(Qt::Vertical, this);
    all->addWidget(heads);
    all->addWidget(m_body);
    all->setSizes({260, 240});
    all->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(all);
}

void MessagesView::show(const DetailSubject& subject) {
    if (subject.empty()) {
        m_request->clear();
        m_response->clear();
        m_body->clear();
        m_session.reset();
        return;
    }
    const Exchange exchange = (*subject.view.session)[subject.exchange];
    const bool same = m_session == subject.view.session && m_exchange == subject.exchange;
    m_session = subject.view.session;
    m_exchange = subject.exchange;
    if (!same) { // otherwise keeps the texts and lets a reading finish
        m_request->setPlainText(requestText(exchange));
        m_response->setPlainText(responseText(exchange));
        const auto mask = std::make_shared<SecretMask>(maskOf(exchange));
        m_request->setMask(mask);
        m_response->setMask(mask);
        m_body->showContent(subject.view.session, subject.exchange);
    }
    const auto marks = fieldMarks(subject, {subject.exchange});
    const TextPool& pool = subject.view.session->pool();
    markLines(m_request, marks, pool, markFound(m_request, ShownHead::Request, subject));
    markLines(m_response, marks, pool, markFound(m_response, ShownHead::Response, subject));
    m_body->setFound(foundInContent(subject));
}

} // namespace hci
