#include "ui/detail/findings_bar.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/lint/rules.h"
#include "ui/session/silenced_rules.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/two_part_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

enum class Extent : int { Resource, Session };
enum class Severities : int { All, Faults, Errors, Notes, Good };

std::array<bool, 4> severitiesOf(Severities which) {
    switch (which) {
    case Severities::All: break;
    case Severities::Faults: return {true, true, false, false};
    case Severities::Errors: return {true, false, false, false};
    case Severities::Notes: return {false, false, true, false};
    case Severities::Good: return {false, false, false, true};
    }
    return {true, true, true, true};
}

} // namespace

FindingsBar::FindingsBar(SilencedRules& silenced, QWidget* parent)
    : QWidget(parent), m_silenced(silenced), m_text(new QLineEdit(this)), m_count(new PlainLabel(this)),
      m_severity(new ChoiceButton(this)), m_grouping(new ChoiceButton(this)),
      m_extent(new ChoiceButton(this)), m_silencedButton(new QPushButton(this)) {
    m_text->setObjectName(QStringLiteral("findingsFilter"));
    m_text->setPlaceholderText(tr("Filter findings"));
    m_text->setAccessibleName(tr("Filter findings"));
    addClearButton(*m_text);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("findingsCount"));
    m_severity->addChoice(tr("All severities"), static_cast<int>(Severities::All));
    m_severity->addChoice(tr("Errors and warnings"), static_cast<int>(Severities::Faults));
    m_severity->addChoice(tr("Errors"), static_cast<int>(Severities::Errors));
    m_severity->addChoice(tr("Notes"), static_cast<int>(Severities::Notes));
    m_severity->addChoice(tr("Good"), static_cast<int>(Severities::Good));
    m_severity->setAccessibleName(tr("Severities"));
    m_severity->setObjectName(QStringLiteral("findingsSeverity"));
    m_grouping->addChoice(tr("No headings"), static_cast<int>(FindingGrouping::None));
    m_grouping->addChoice(tr("By rule"), static_cast<int>(FindingGrouping::Rule));
    m_grouping->addChoice(tr("By resource"), static_cast<int>(FindingGrouping::Resource));
    m_grouping->setAccessibleName(tr("Headings"));
    m_grouping->setObjectName(QStringLiteral("findingsGrouping"));
    m_extent->addChoice(tr("This resource"), static_cast<int>(Extent::Resource));
    m_extent->addChoice(tr("Whole session"), static_cast<int>(Extent::Session));
    m_extent->setAccessibleName(tr("Findings of"));
    m_extent->setObjectName(QStringLiteral("findingsExtent"));
    m_silencedButton->setObjectName(QStringLiteral("silencedRules"));
    m_silencedButton->setMenu(new QMenu(m_silencedButton));
    m_silencedButton->setAutoDefault(false);
    layOut();
    connect(m_text, &QLineEdit::textChanged, this, &FindingsBar::changed);
    for (ChoiceButton* choice : {m_severity, m_grouping, m_extent})
        connect(choice, &ChoiceButton::chosen, this, &FindingsBar::changed);
    connect(m_silencedButton->menu(), &QMenu::aboutToShow, this, &FindingsBar::fillSilencedMenu);
    connect(&m_silenced, &SilencedRules::changed, this, &FindingsBar::showSilenced);
    showSilenced();
}

void FindingsBar::layOut() {
    auto* search = new QHBoxLayout;
    search->addWidget(m_text, 1);
    search->addWidget(m_count);
    auto* choices = new QHBoxLayout;
    for (QWidget* widget : {static_cast<QWidget*>(m_silencedButton), static_cast<QWidget*>(m_severity),
                            static_cast<QWidget*>(m_grouping), static_cast<QWidget*>(m_extent)})
        choices->addWidget(widget);
    choices->addStretch(0);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new TwoPartRow(search, choices, this));
}

bool FindingsBar::wholeSession() const {
    return m_extent->value() == static_cast<int>(Extent::Session);
}

void FindingsBar::setWholeSession(bool whole) {
    if (whole == wholeSession())
        return;
    m_extent->setValue(static_cast<int>(whole ? Extent::Session : Extent::Resource));
    emit changed();
}

FindingQuery FindingsBar::query() const {
    FindingQuery query;
    query.grouping = static_cast<FindingGrouping>(m_grouping->value());
    query.text = m_text->text().trimmed();
    query.severities = severitiesOf(static_cast<Severities>(m_severity->value()));
    return query;
}

void FindingsBar::clearFilter() {
    m_severity->setValue(static_cast<int>(Severities::All));
    m_text->clear();
    emit changed();
}

void FindingsBar::focusFilter() {
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void FindingsBar::showCount(std::uint32_t shown, std::uint32_t total) {
    m_count->setText(shown == total ? tr("%Ln finding(s)", nullptr, static_cast<int>(total))
                                    : tr("%1 of %2").arg(formatCount(shown), formatCount(total)));
}

void FindingsBar::showSilenced() {
    const auto count = static_cast<int>(m_silenced.rules().size());
    m_silencedButton->setText(tr("%Ln silenced", nullptr, count) + QStringLiteral(" ▾"));
    m_silencedButton->setToolTip(tr("%Ln silenced rule(s)", nullptr, count));
    m_silencedButton->setVisible(count > 0);
}

void FindingsBar::fillSilencedMenu() {
    QMenu* menu = m_silencedButton->menu();
    menu->clear();
    for (const RuleId id : m_silenced.rules())
        menu->addAction(tr("Report again: %1").arg(translated(rule(id).title)), &m_silenced,
                        [this, id] { m_silenced.unsilence(id); });
    menu->addSeparator();
    menu->addAction(tr("Report all again"), &m_silenced, &SilencedRules::unsilenceAll);
}

} // namespace hci
