#include "ui/wire/wire_view.h"

#include "model/base/in_words.h"
#include "model/base/sentence.h"
#include "ui/widgets/headline.h"
#include "ui/wire/wire_panel.h"
#include "ui/wire/wire_store.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

HeadlineText wireHeadline(const WireRecording& recording) {
    HeadlineText text;
    const int status = recording.answer().headerBytes > 0 ? recording.answer().status : 0;
    const int faults = static_cast<int>(recording.faults.size());
    if (status == 0) {
        text.title = WireView::tr("No answer on the wire");
        text.verdict = translatedSentence(recording.failureDetail);
        text.tone = Tone::Bad;
        return text;
    }
    text.title = faults == 0 ? WireView::tr("%1, byte for byte").arg(status)
                             : WireView::tr("%1, with %Ln fault(s) on the wire", nullptr, faults).arg(status);
    text.note = formatExactBytes(static_cast<std::int64_t>(recording.receivedBytes));
    if (faults > 0) {
        text.verdict = QStringLiteral("✕ ") + describe(recording.faults.front().fault);
        text.tone = Tone::Bad;
    } else if (recording.bytesAfter > 0) {
        text.verdict = WireView::tr("✕ Bytes came behind the answer: the connection was dropped");
        text.tone = Tone::Bad;
    } else {
        text.verdict = recording.reused ? WireView::tr("On a connection that was used before")
                                        : WireView::tr("On a connection of its own");
        text.tone = Tone::Muted;
    }
    return text;
}

} // namespace

WireView::WireView(WireStore& wire, QWidget* parent)
    : DetailView(parent), m_wire(wire), m_headline(new Headline(this)), m_panel(new WirePanel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_panel, 1);
    layout->addStretch(0);
    connect(&m_wire, &WireStore::changed, this, &WireView::fill);
}

void WireView::show(const DetailSubject& subject) {
    m_subject = subject;
    fill();
}

void WireView::fill() {
    const auto recording =
        m_subject.empty() ? nullptr : m_wire.of((*m_subject.view.session)[m_subject.exchange]);
    m_panel->setVisible(recording != nullptr);
    if (recording) {
        m_headline->setText(wireHeadline(*recording));
        m_panel->setRecording(recording);
        return;
    }
    m_panel->clear();
    m_headline->setText({m_subject.empty() ? tr("Nothing selected") : tr("No bytes of this exchange"),
                         {},
                         tr("What this window sends over HTTP/1.1 is kept byte for byte. An exchange from a "
                            "file, over HTTP/2, or one of very many has no bytes here."),
                         Tone::Muted,
                         {}});
}

} // namespace hci
