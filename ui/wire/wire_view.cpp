#include "ui/wire/wire_view.h"

#include "model/report/format.h"
#include "ui/buttons.h"
#include "ui/detail/headline.h"
#include "ui/wire/wire_controller.h"
#include "ui/wire/wire_panel.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

HeadlineText wireHeadline(const WireOutcome& outcome) {
    const WireRecording& recording = *outcome.recording;
    HeadlineText text;
    const int faults = static_cast<int>(recording.faults.size());
    if (recording.exchange.status == 0) {
        text.title = WireView::tr("No answer on the wire");
        text.verdict = toText(recording.exchange.failureDetail);
        text.tone = Tone::Bad;
        return text;
    }
    text.title = faults == 0 ? WireView::tr("%1, byte for byte").arg(recording.exchange.status)
                             : WireView::tr("%1, with %Ln fault(s) on the wire", nullptr, faults)
                                   .arg(recording.exchange.status);
    text.note = formatExactBytes(static_cast<std::int64_t>(recording.received.size()));
    if (faults > 0) {
        text.verdict = QStringLiteral("✕ ") + describe(recording.faults.front().fault);
        text.tone = Tone::Bad;
    } else if (!outcome.compared) {
        text.verdict = WireView::tr("Not compared with QNetworkAccessManager's view");
        text.tone = Tone::Muted;
    } else if (outcome.differences.empty()) {
        text.verdict = WireView::tr("✓ QNetworkAccessManager shows the same");
        text.tone = Tone::Good;
    } else {
        text.verdict = WireView::tr("≠ %Ln difference(s) from what QNetworkAccessManager shows", nullptr,
                                    static_cast<int>(outcome.differences.size()));
        text.tone = Tone::Warning;
    }
    return text;
}

} // namespace

WireView::WireView(WireController& wire, QAction* record, QWidget* parent)
    : DetailView(parent), m_wire(wire), m_headline(new Headline(this)), m_panel(new WirePanel(this)) {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    foot->addWidget(buttonFor(record, this));
    foot->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_panel, 1);
    layout->addStretch(0);
    layout->addLayout(foot);
    connect(&m_wire, &WireController::finished, this, &WireView::fill);
    connect(&m_wire, &WireController::busyChanged, this, &WireView::fill);
}

void WireView::show(const DetailSubject& subject) {
    m_subject = subject;
    fill();
}

void WireView::fill() {
    const WireOutcomePtr outcome =
        m_subject.empty() ? nullptr : m_wire.outcomeOf((*m_subject.view.session)[m_subject.exchange]);
    m_panel->setVisible(outcome != nullptr);
    if (outcome) {
        m_headline->setText(wireHeadline(*outcome));
        m_panel->setRecording(outcome->recording, outcome->differences);
        return;
    }
    m_panel->clear();
    const QString title = m_subject.empty() ? tr("Nothing selected")
                          : m_wire.busy()   ? tr("Recording …")
                                            : tr("Not recorded on the wire");
    m_headline->setText({title,
                         {},
                         tr("A recording sends the selected request over a socket of its own and keeps every "
                            "byte of the answer, and what follows it."),
                         Tone::Muted,
                         {}});
}

} // namespace hci
