#pragma once

#include "model/cache/what_if.h"
#include "ui/session/detail_view.h"

#include <optional>

class QLineEdit;

namespace hci {

class ChoiceButton;

/// "What if Cache-Control were … for …": another policy, and whether it applies to this resource, its host,
/// its media type or everything.
class WhatIfLine final : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the line that is typed into.
    explicit WhatIfLine(const QString& name, QWidget* parent = nullptr);
    void setSubject(const DetailSubject& subject);
    /// The target without another policy; nullopt if nothing is selected.
    [[nodiscard]] std::optional<WhatIf> target() const;
    /// The policy to simulate; nullopt if the line is empty.
    [[nodiscard]] std::optional<WhatIf> whatIf() const;
    /// The words of the target: "this resource".
    [[nodiscard]] QString targetInWords() const;

signals:
    void changed();

private:
    QLineEdit* m_value;
    ChoiceButton* m_target;
    DetailSubject m_subject;
};

} // namespace hci
