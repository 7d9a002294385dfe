#include "ui/detail/what_if_row.h"

#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "ui/base/theme.h"
#include "ui/detail/what_if_line.h"
#include "ui/widgets/plain_label.h"

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
    : QWidget(parent), m_line(new WhatIfLine(QStringLiteral("whatIfLine"), this)),
      m_effect(new PlainLabel(this)) {
    m_effect->setObjectName(QStringLiteral("whatIfEffect"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_effect);
    m_job.onFailure(
        [this](const Error& error) { m_effect->setText(tr("Not computed: %1.").arg(errorSentence(error))); });
    connect(m_line, &WhatIfLine::changed, this, &WhatIfRow::ask);
}

void WhatIfRow::setSubject(const DetailSubject& subject) {
    const bool other =
        m_subject.view.analysis != subject.view.analysis || m_subject.exchange != subject.exchange;
    m_subject = subject;
    m_line->setSubject(subject);
    if (other)
        ask();
}

std::optional<WhatIf> WhatIfRow::whatIf() const {
    return m_line->whatIf();
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
