#pragma once

#include "model/lint/rule_selection.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <vector>

namespace hci {

/// The rules that the user has silenced. Remembered from run to run by their ids.
class SilencedRules final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Sets remembered ids without a signal; drops ids of rules that no longer exist.
    void setIds(const QStringList& ids);
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] const std::vector<RuleId>& rules() const noexcept { return m_rules; }
    /// All rules that are not silenced.
    [[nodiscard]] RuleSelection selection() const;

    void silence(RuleId rule);
    void unsilence(RuleId rule);
    void unsilenceAll();

signals:
    void changed();

private:
    std::vector<RuleId> m_rules; // in the order in which they were silenced
};

} // namespace hci
