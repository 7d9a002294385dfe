#include "ui/session/silenced_rules.h"

#include "model/base/text_view.h"
#include "model/lint/rules.h"

#include <algorithm>

namespace hci {

void SilencedRules::setIds(const QStringList& ids) {
    m_rules.clear();
    for (const QString& id : ids)
        if (const auto known = ruleFromId(id.toStdString()))
            m_rules.push_back(*known);
    emit changed();
}

QStringList SilencedRules::ids() const {
    QStringList ids;
    for (const RuleId id : m_rules)
        ids << toText(rule(id).id);
    return ids;
}

RuleSelection SilencedRules::selection() const {
    std::string list;
    for (const RuleId id : m_rules)
        list.append(list.empty() ? "-" : ",-").append(rule(id).id);
    return RuleSelection::parse(list).value_or(RuleSelection());
}

void SilencedRules::silence(RuleId id) {
    if (std::find(m_rules.begin(), m_rules.end(), id) != m_rules.end())
        return;
    m_rules.push_back(id);
    emit changed();
}

void SilencedRules::unsilence(RuleId id) {
    if (std::erase(m_rules, id) > 0)
        emit changed();
}

void SilencedRules::unsilenceAll() {
    if (m_rules.empty())
        return;
    m_rules.clear();
    emit changed();
}

} // namespace hci
