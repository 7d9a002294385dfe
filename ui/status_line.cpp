#include "ui/status_line.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "ui/base/cache_model_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace hci {

namespace {

QPushButton* linkButton(QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(QStringLiteral(
        "QPushButton { border: 1px solid transparent; background: transparent; padding: 0px 3px; "
        "color: palette(link); } QPushButton:focus { border-color: palette(link); }"));
    return button;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), m_content(new PlainLabel(this)), m_warnings(linkButton(this)),
      m_origin(new PlainLabel(this)), m_readAgain(linkButton(this)), m_what(new PlainLabel(this)),
      m_bar(new QProgressBar(this)), m_stop(linkButton(this)) {
    m_warnings->setObjectName(QStringLiteral("warningsLink"));
    m_stop->setObjectName(QStringLiteral("stopLink"));
    m_readAgain->setObjectName(QStringLiteral("readAgain"));
    m_readAgain->hide();
    m_content->setObjectName(QStringLiteral("sessionName"));
    m_what->setObjectName(QStringLiteral("whatGoesOn"));
    m_stop->setText(tr("Stop"));
    m_bar->setFixedSize(140, 12);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    setContentsMargins(8, 0, 6, 0);
    addWidget(m_content);
    addWidget(m_warnings);
    addWidget(m_readAgain);
    addWidget(m_what);
    addWidget(m_bar);
    addWidget(m_stop);
    addPermanentWidget(m_origin);
    connect(m_stop, &QPushButton::clicked, this, &StatusLine::stopWanted);
    connect(m_warnings, &QPushButton::clicked, this, &StatusLine::warningsWanted);
    connect(m_readAgain, &QPushButton::clicked, this, [this] {
        m_readAgain->hide();
        emit readAgainWanted(m_changedFile);
    });
    setView({});
    showIdle();
}

void StatusLine::setView(const SessionView& view) {
    if (!view || view.session->parts().empty()) {
        m_content->setText(tr("No session"));
        m_origin->clear();
        m_warnings->hide();
        m_readAgain->hide();
        return;
    }
    const auto& parts = view.session->parts();
    QStringList names;
    QStringList creators;
    int warnings = 0;
    QStringList paths;
    for (const Session::Part& part : parts) {
        names << QFileInfo(part.info.name).fileName();
        paths << (part.info.path.isEmpty() ? part.info.name : part.info.path);
        if (!part.info.creator.isEmpty() && !creators.contains(part.info.creator))
            creators << part.info.creator;
        warnings += static_cast<int>(part.warnings);
    }
    const QString what =
        names.size() == 1 ? names.first() : tr("%Ln recording(s)", nullptr, static_cast<int>(names.size()));
    m_content->setText(QStringLiteral("%1 · %2").arg(
        what, tr("%1 exchange(s)", nullptr, static_cast<int>(view.session->size()))
                  .arg(formatCount(view.session->size()))));
    m_content->setToolTip(paths.mid(0, 20).join(QLatin1Char('\n')));
    if (!paths.contains(m_changedFile))
        m_readAgain->hide();
    m_warnings->setText(tr("%Ln warning(s)", nullptr, warnings));
    m_warnings->setVisible(warnings > 0);
    QStringList origin = creators.mid(0, 2);
    origin << cacheModelText(view.analysis->model)
           << tr("sizes %1").arg(translated(name(view.analysis->ledger.total.transferred().basis())));
    m_origin->setText(origin.join(QStringLiteral(" · ")));
}

void StatusLine::offerReadAgain(const QString& path) {
    m_changedFile = path;
    m_readAgain->setText(tr("%1 changed on disk: read again").arg(shownCaption(QFileInfo(path).fileName())));
    m_readAgain->setToolTip(path);
    m_readAgain->show();
}

void StatusLine::showProgress(const QString& what, int permille, bool canStop) {
    m_failed = false;
    if (canStop)
        m_done.clear(); // something new begins
    m_what->setText(what);
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(std::max(0, permille));
    m_what->show();
    m_bar->show();
    m_stop->setVisible(canStop);
}

void StatusLine::showIdle() {
    m_bar->hide();
    m_stop->hide();
    if (!m_failed)
        m_what->setText(m_done);
}

void StatusLine::showDone(const QString& sentence) {
    m_failed = false;
    m_done = sentence;
    showIdle();
}

void StatusLine::showFailure(const QString& sentence) {
    m_bar->hide();
    m_stop->hide();
    m_failed = true;
    m_what->setText(QStringLiteral("✕ ") + sentence);
    m_what->show();
}

} // namespace hci
