#include "ui/request/pending_bar.h"

#include "model/base/text_view.h"
#include "ui/session/request_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_label.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <chrono>

namespace hci {

namespace {

using namespace std::chrono_literals;

constexpr auto soon = 400ms; // a faster answer needs no sign of waiting
constexpr int lines = 3;
constexpr qsizetype urlLength = 90;

QString lineOf(const PendingRequest& request, std::chrono::seconds waited) {
    QString url = toText(request.url);
    if (url.size() > urlLength) // its end names the resource
        url = url.left(urlLength / 3) + QStringLiteral("…") + url.right(urlLength * 2 / 3);
    return PendingBar::tr("◌ %1 %2: waiting, %3 s").arg(toText(request.method), url).arg(waited.count());
}

} // namespace

PendingBar::PendingBar(const RequestController& requests, QAction* stop, QWidget* parent)
    : QFrame(parent), m_requests(requests), m_text(new PlainLabel(this)) {
    setObjectName(QStringLiteral("pendingBar"));
    m_text->setObjectName(QStringLiteral("pendingText"));
    auto* button = new QPushButton(tr("Stop"), this);
    button->setObjectName(QStringLiteral("pendingStop"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, stop, &QAction::trigger);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 6, 14, 6);
    line->addWidget(m_text, 1);
    line->addWidget(button);
    connect(&m_second, &QTimer::timeout, this, &PendingBar::update);
    connect(&requests, &RequestController::pendingChanged, this, &PendingBar::update);
    hide();
}

void PendingBar::update() {
    const std::vector<PendingRequest>& pending = m_requests.pending();
    const auto now = std::chrono::steady_clock::now();
    QStringList texts;
    int more = 0;
    for (const PendingRequest& request : pending) {
        if (now - request.since < soon)
            continue;
        if (texts.size() == lines)
            ++more;
        else
            texts << lineOf(request, std::chrono::duration_cast<std::chrono::seconds>(now - request.since));
    }
    if (more > 0)
        texts << tr("and %Ln more", nullptr, more);
    m_text->setText(texts.join(QLatin1Char('\n')));
    setVisible(!texts.isEmpty());
    if (pending.empty())
        m_second.stop();
    else
        m_second.start(texts.isEmpty() ? soon : 1s);
}

} // namespace hci
