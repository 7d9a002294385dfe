#include "ui/detail/what_if_row.h"

#include "model/base/language.h"
#include "model/exchange/url_parts.h"
#include "model/report/format.h"
#include "ui/choice_button.h"
#include "ui/plain_label.h"
#include "ui/text_size.h"
#include "ui/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

QString requestsInWords(std::int64_t count) {
    return WhatIfRow::tr("%1 request(s)", nullptr, static_cast<int>(count)).arg(formatCount(count));
}

QString hitsInWords(std::int64_t count) {
    return WhatIfRow::tr("%1 revalidation(s) become hits", nullptr, static_cast<int>(count))
        .arg(formatCount(count));
}

} // namespace

WhatIfRow::WhatIfRow(QWidget* parent)
    : QWidget(parent), m_value(new QLineEdit(this)), m_target(new ChoiceButton(this)),
      m_effect(new PlainLabel(this)) {
    auto* title = new PlainLabel(tr("What if Cache-&Control:"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setBuddy(m_value);
    m_value->setObjectName(QStringLiteral("whatIfLine"));
    m_value->setAccessibleName(tr("Cache-Control to try"));
    m_value->setPlaceholderText(QStringLiteral("public, max-age=31536000, immutable"));
    useFixedPitch(m_value);
    m_target->addChoice(tr("this resource"), static_cast<int>(WhatIf::Target::Resource));
    m_target->addChoice(tr("its host"), static_cast<int>(WhatIf::Target::Host));
    m_target->addChoice(tr("its media type"), static_cast<int>(WhatIf::Target::MediaType));
    m_target->addChoice(tr("everything"), static_cast<int>(WhatIf::Target::Everything));
    m_target->setAccessibleName(tr("For what"));
    m_effect->setObjectName(QStringLiteral("whatIfEffect"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(title);
    line->addWidget(m_value, 1);
    line->addWidget(new PlainLabel(tr("for"), this));
    line->addWidget(m_target);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 12, 10);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_effect);
    m_job.onFailure([this](const Error& error) {
        m_effect->setText(tr("Not computed: %1.").arg(translated(error.detail)));
    });
    connect(m_value, &QLineEdit::textChanged, this, &WhatIfRow::ask);
    connect(m_target, &ChoiceButton::chosen, this, &WhatIfRow::ask);
}

void WhatIfRow::setSubject(const DetailSubject& subject) {
    const bool other =
        m_subject.view.analysis != subject.view.analysis || m_subject.exchange != subject.exchange;
    m_subject = subject;
    setEnabled(!subject.empty());
    if (other)
        ask();
}

std::optional<WhatIf> WhatIfRow::whatIf() const {
    const QString value = m_value->text().trimmed();
    if (m_subject.empty() || value.isEmpty())
        return std::nullopt;
    const Exchange exchange = (*m_subject.view.session)[m_subject.exchange];
    WhatIf whatIf;
    whatIf.target = static_cast<WhatIf::Target>(m_target->value());
    whatIf.cacheControl = value.toStdString();
    switch (whatIf.target) {
    case WhatIf::Target::Resource: whatIf.subject = exchange.text(exchange.record().resourceUrl); break;
    case WhatIf::Target::Host: whatIf.subject = hostOf(exchange.url()); break;
    case WhatIf::Target::MediaType: whatIf.subject = exchange.text(exchange.record().mediaType); break;
    case WhatIf::Target::Everything: break;
    }
    return whatIf;
}

void WhatIfRow::ask() {
    const auto asked = whatIf();
    emit changed();
    if (!asked) {
        m_job.cancel();
        m_effect->clear();
        return;
    }
    m_job.start(
        [view = m_subject.view, asked = *asked](Progress&) {
            return whatIfEffect(*view.analysis,
                                simulate(*view.session, view.analysis->resources, view.analysis->model,
                                         &asked, nullptr, view.analysis->real.get()));
        },
        [this](WhatIfEffect effect) { show(effect); });
}

void WhatIfRow::show(const WhatIfEffect& effect) {
    const auto requests = std::int64_t{effect.requestsBefore} - std::int64_t{effect.requestsAfter};
    const std::int64_t bytes = effect.bytesBefore.value() - effect.bytesAfter.value();
    Tone tone = Tone::Good;
    QString text;
    if (requests == 0 && bytes == 0) {
        tone = Tone::Muted;
        text = tr("Nothing would have changed over this recording.");
    } else if (requests >= 0 && bytes >= 0) {
        text =
            tr("%1 and %2 fewer over this recording; %3")
                .arg(requestsInWords(requests), formatBytes(bytes), hitsInWords(effect.revalidationsToHits));
    } else {
        tone = Tone::Warning;
        text = tr("%1 and %2 more over this recording").arg(requestsInWords(-requests), formatBytes(-bytes));
    }
    m_effect->setStyleSheet(QStringLiteral("color: %1").arg(colorsFor(palette()).of(tone, palette()).name()));
    m_effect->setText(text);
}

} // namespace hci
