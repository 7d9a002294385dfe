#pragma once

#include "model/lint/rule_selection.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <vector>

namespace hci {

/// The rules that the user does not want to hear of. Remembered from run to run by their ids.
class SilencedRules final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Takes over remembered ids, without telling; those that no rule has any more are dropped.
    void setIds(const QStringList& ids);
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] const std::vector<RuleId>& rules() const noexcept { return m_rules; }
    /// All other rules.
    [[nodiscard]] RuleSelection selection() const;

    void silence(RuleId rule);
    void hearAgain(RuleId rule);
    void hearAllAgain();

signals:
    void changed();

private:
    std::vector<RuleId> m_rules; // in the order in which they were silenced
};

} // namespace hci
