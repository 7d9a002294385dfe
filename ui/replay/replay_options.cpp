#include "ui/replay/replay_options.h"

#include "model/words/error_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/text_size.h"
#include "ui/session/session_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>

namespace hci {

namespace {

/// "https://shop.example and 3 more"
QString originsText(const std::map<std::string, int>& origins) {
    constexpr std::size_t most = 3;
    QStringList names;
    for (const auto& [origin, count] : origins)
        if (static_cast<std::size_t>(names.size()) < most)
            names << toText(origin);
    const int more = static_cast<int>(origins.size()) - static_cast<int>(names.size());
    const QString text = names.join(QStringLiteral(", "));
    return more > 0 ? ReplayOptionsForm::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

/// Shows a box for a kind of secret: which origins would get it, or why none can.
void showConsent(QCheckBox* box, const QString& what, const std::map<std::string, int>& origins) {
    const bool any = !origins.empty();
    box->setEnabled(any);
    if (!any)
        box->setChecked(false);
    box->setText(
        any ? ReplayOptionsForm::tr("Send %1, to %2 alone").arg(what, shownCaption(originsText(origins)))
            : ReplayOptionsForm::tr("Send %1 (none for this destination)").arg(what));
}

} // namespace

ReplayOptionsForm::ReplayOptionsForm(QWidget* parent)
    : QWidget(parent), m_scope(new ChoiceButton(this)), m_baseUrl(new QLineEdit(this)),
      m_cookies(new QCheckBox(this)), m_credentials(new QCheckBox(this)),
      m_preconditions(new QCheckBox(tr("Send recorded &preconditions (If-None-Match and like)"), this)),
      m_revalidate(new QCheckBox(tr("Re&validate each answer"), this)), m_plan(new PlainLabel(this)) {
    build();
    m_revalidate->setChecked(true);
    showConsent(m_cookies, tr("recorded cookies"), {});
    showConsent(m_credentials, tr("recorded credentials"), {});
    m_job.onFailure([this](const Error& error) {
        m_plan->setText(tr("Nothing can be planned: %1.").arg(errorSentence(error)));
    });
    connect(m_scope, &ChoiceButton::chosen, this, &ReplayOptionsForm::plan);
    connect(m_baseUrl, &QLineEdit::textChanged, this, &ReplayOptionsForm::plan);
}

void ReplayOptionsForm::build() {
    m_scope->setAccessibleName(tr("Which requests"));
    m_scope->setObjectName(QStringLiteral("replayScope"));
    m_scope->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_baseUrl->setObjectName(QStringLiteral("replayBaseUrl"));
    m_baseUrl->setAccessibleName(tr("Base URL to send to"));
    m_baseUrl->setPlaceholderText(tr("the recorded origins; or https://staging.example/prefix"));
    useFixedPitch(m_baseUrl);
    addClearButton(*m_baseUrl);
    m_cookies->setObjectName(QStringLiteral("replayCookies"));
    m_credentials->setObjectName(QStringLiteral("replayCredentials"));
    m_preconditions->setObjectName(QStringLiteral("replayPreconditions"));
    m_revalidate->setObjectName(QStringLiteral("replayRevalidate"));
    m_plan->setObjectName(QStringLiteral("replayPlan"));
    m_plan->setWordWrap(true);
    m_plan->setForegroundRole(QPalette::PlaceholderText);
    auto* boxes = new QGridLayout;
    boxes->addWidget(m_revalidate, 0, 0);
    boxes->addWidget(m_preconditions, 0, 1);
    boxes->addWidget(m_cookies, 1, 0);
    boxes->addWidget(m_credentials, 1, 1);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Requests"), m_scope);
    form->addRow(tr("Send &to"), m_baseUrl);
    form->addRow(QString(), boxes);
    form->addRow(QString(), m_plan);
}

void ReplayOptionsForm::setRecording(const SessionPtr& recording, const ReplayScopes& scopes) {
    m_recording = recording;
    m_scopes = scopes;
    m_scope->clearChoices();
    m_scope->addChoice(tr("All exchanges"), static_cast<int>(Scope::All));
    if (scopes.filtered)
        m_scope->addChoice(tr("Filtered rows"), static_cast<int>(Scope::Filtered));
    if (scopes.selected)
        m_scope->addChoice(tr("Selected rows"), static_cast<int>(Scope::Selected));
    plan();
}

QString ReplayOptionsForm::baseProblem() const {
    const std::string base = m_baseUrl->text().trimmed().toStdString();
    if (base.empty() || originOf(base))
        return {};
    return tr("This is no http or https URL.");
}

ReplayOptions ReplayOptionsForm::options() const {
    ReplayOptions options;
    options.baseUrl = m_baseUrl->text().trimmed().toStdString();
    options.sendCookies = m_cookies->isChecked();
    options.sendCredentials = m_credentials->isChecked();
    options.keepPreconditions = m_preconditions->isChecked();
    options.revalidate = m_revalidate->isChecked();
    const auto scope = static_cast<Scope>(m_scope->value());
    const ExchangeSet set = scope == Scope::Filtered   ? m_scopes.filtered
                            : scope == Scope::Selected ? m_scopes.selected
                                                       : nullptr;
    if (set)
        options.select = [set](const Exchange& exchange) {
            return exchange.index() < set->size() && (*set)[exchange.index()];
        };
    return options;
}

/// Counts the requests off the GUI thread: a recording may hold hundreds of thousands.
void ReplayOptionsForm::plan() {
    setReady(false);
    const QString problem = baseProblem();
    m_baseUrl->setProperty("problem", !problem.isEmpty());
    m_baseUrl->style()->unpolish(m_baseUrl);
    m_baseUrl->style()->polish(m_baseUrl);
    if (!problem.isEmpty() || !m_recording) {
        m_job.cancel();
        m_plan->setText(problem);
        return;
    }
    m_job.start([recording = m_recording, options = options()](
                    Progress& progress) { return planReplay(*recording, options, progress); },
                [this](const ReplayPlan& plan) { showPlan(plan); });
}

void ReplayOptionsForm::showPlan(const ReplayPlan& plan) {
    showConsent(m_cookies, tr("recorded cookies"), plan.cookieOrigins);
    showConsent(m_credentials, tr("recorded credentials"), plan.credentialOrigins);
    QStringList parts;
    if (plan.requests == 0)
        parts << tr("Nothing to send.");
    else
        parts << tr("%Ln request(s) to %1, six at once a host.", nullptr, plan.requests)
                     .arg(originsText(plan.origins));
    if (plan.otherMethods > 0)
        parts << tr("%Ln left out: only GET and HEAD are sent.", nullptr, plan.otherMethods);
    if (plan.otherwise > 0)
        parts << tr(
            "%Ln left out: from the recorder's cache, no http URL, or a token in it for another origin.",
            nullptr, plan.otherwise);
    m_plan->setText(parts.join(QLatin1Char(' ')));
    setReady(plan.requests > 0);
}

void ReplayOptionsForm::setReady(bool ready) {
    m_ready = ready;
    emit readyChanged();
}

} // namespace hci
