#include "ui/detail/what_if_line.h"

#include "model/exchange/url_parts.h"
#include "ui/base/text_size.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace hci {

WhatIfLine::WhatIfLine(const QString& name, QWidget* parent)
    : QWidget(parent), m_value(new QLineEdit(this)), m_target(new ChoiceButton(this)) {
    auto* title = new PlainLabel(tr("What if Cache-&Control:"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setBuddy(m_value);
    m_value->setObjectName(name);
    m_value->setAccessibleName(tr("Cache-Control to try"));
    m_value->setPlaceholderText(QStringLiteral("public, max-age=31536000, immutable"));
    useFixedPitch(m_value);
    m_target->addChoice(tr("this resource"), static_cast<int>(WhatIf::Target::Resource));
    m_target->addChoice(tr("its host"), static_cast<int>(WhatIf::Target::Host));
    m_target->addChoice(tr("its media type"), static_cast<int>(WhatIf::Target::MediaType));
    m_target->addChoice(tr("everything"), static_cast<int>(WhatIf::Target::Everything));
    m_target->setObjectName(name + QStringLiteral("Target"));
    m_target->setAccessibleName(tr("For what"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(title);
    line->addWidget(m_value, 1);
    line->addWidget(new PlainLabel(tr("for"), this));
    line->addWidget(m_target);
    connect(m_value, &QLineEdit::textChanged, this, &WhatIfLine::changed);
    connect(m_target, &ChoiceButton::chosen, this, &WhatIfLine::changed);
}

void WhatIfLine::setSubject(const DetailSubject& subject) {
    m_subject = subject;
    setEnabled(!subject.empty());
}

std::optional<WhatIf> WhatIfLine::target() const {
    if (m_subject.empty())
        return std::nullopt;
    const Exchange exchange = (*m_subject.view.session)[m_subject.exchange];
    WhatIf whatIf;
    whatIf.target = static_cast<WhatIf::Target>(m_target->value());
    switch (whatIf.target) {
    case WhatIf::Target::Resource: whatIf.subject = exchange.text(exchange.record().resourceUrl); break;
    case WhatIf::Target::Host: whatIf.subject = hostOf(exchange.url()); break;
    case WhatIf::Target::MediaType: whatIf.subject = exchange.text(exchange.record().mediaType); break;
    case WhatIf::Target::Everything: break;
    }
    return whatIf;
}

std::optional<WhatIf> WhatIfLine::whatIf() const {
    auto asked = target();
    const QString value = m_value->text().trimmed();
    if (!asked || value.isEmpty())
        return std::nullopt;
    asked->cacheControl = value.toStdString();
    return asked;
}

QString WhatIfLine::targetInWords() const {
    switch (static_cast<WhatIf::Target>(m_target->value())) {
    case WhatIf::Target::Resource: return tr("this resource");
    case WhatIf::Target::Host: return tr("its host");
    case WhatIf::Target::MediaType: return tr("its media type");
    case WhatIf::Target::Everything: break;
    }
    return tr("everything");
}

} // namespace hci
