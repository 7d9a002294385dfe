#pragma once

#include "model/base/job.h"
#include "model/cache/simulation.h"
#include "model/view/what_if_effect.h"
#include "ui/session/detail_view.h"

#include <optional>

namespace hci {

class PlainLabel;
class WhatIfLine;

/// "What if Cache-Control were …": another policy for this resource, its host or its media type, and its cost
/// over the whole recording.
class WhatIfRow final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfRow(QWidget* parent = nullptr);
    void setSubject(const DetailSubject& subject);
    /// The policy to simulate; nullopt if the line is empty.
    [[nodiscard]] std::optional<WhatIf> whatIf() const;

signals:
    void changed();

private:
    void ask();
    void show(const WhatIfEffect& effect);

    WhatIfLine* m_line;
    PlainLabel* m_effect;
    DetailSubject m_subject;
    Job<WhatIfEffect> m_job;
};

} // namespace hci
