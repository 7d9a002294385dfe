#include "ui/request/unsafe_probes_dialog.h"

#include "ui/base/shown_text.h"
#include "ui/base/text_size.h"
#include "ui/session/session_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

const QStringList methods{QStringLiteral("PUT"), QStringLiteral("DELETE"), QStringLiteral("POST")};

PlainLabel* wrapped(const QString& text, QWidget* parent) {
    auto* label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

UnsafeProbesDialog::UnsafeProbesDialog(const HttpRequest& target, const QString& etag, QWidget* parent)
    : QDialog(parent), m_target(target), m_etag(etag), m_method(new ChoiceButton(this)),
      m_content(new QPlainTextEdit(this)), m_requests(wrapped({}, this)) {
    setWindowTitle(tr("Send requests that may change something?"));
    setObjectName(QStringLiteral("unsafeProbesDialog"));
    for (int i = 0; i < methods.size(); ++i)
        m_method->addChoice(methods[i], i);
    m_method->setAccessibleName(tr("Method"));
    m_method->setObjectName(QStringLiteral("unsafeMethod"));
    m_method->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_content->setAccessibleName(tr("Content of the requests"));
    useFixedPitch(m_content);
    m_content->setTabChangesFocus(true);
    m_content->setFixedHeight(60);
    m_requests->setObjectName(QStringLiteral("unsafeRequests"));
    useFixedPitch(m_requests);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* no = buttons->addButton(tr("&No, Send Nothing"), QDialogButtonBox::RejectRole);
    QPushButton* yes = buttons->addButton(tr("&Send Three Requests"), QDialogButtonBox::AcceptRole);
    no->setObjectName(QStringLiteral("unsafeNo"));
    yes->setObjectName(QStringLiteral("unsafeYes"));
    yes->setAutoDefault(false);
    no->setDefault(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Method"), m_method);
    form->addRow(tr("&Content"), m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(wrapped(tr("These requests carry preconditions that a conforming server refuses. One "
                                 "that ignores them will act: replace, remove or create what is there."),
                              this));
    layout->addWidget(m_requests);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_method, &ChoiceButton::chosen, this, &UnsafeProbesDialog::showRequests);
    showRequests();
    no->setFocus();
    resize(560, sizeHint().height());
}

HttpRequest UnsafeProbesDialog::request() const {
    HttpRequest request = m_target;
    request.method = methods[m_method->value()].toStdString();
    request.body = m_content->toPlainText().toUtf8();
    return request;
}

void UnsafeProbesDialog::showRequests() {
    const QString line = methods[m_method->value()] + QLatin1Char(' ') +
                         shownLine(toText(m_target.url).left(1000)) + QLatin1Char('\n');
    const QString tag = m_etag.isEmpty() ? tr("(the entity tag, where there is one)") : shownLine(m_etag);
    m_requests->setText(line + tr("    If-Match: (a tag that cannot match)") + QLatin1Char('\n') + line +
                        QStringLiteral("    If-None-Match: *\n") + line +
                        QStringLiteral("    If-None-Match: ") + tag);
}

} // namespace hci
