#pragma once

#include "model/base/job.h"
#include "model/cache/explanation.h"
#include "ui/session/detail_view.h"

#include <optional>

namespace hci {

class Headline;
class StepModel;
class TimelineWidget;
class WhatIfRow;

/// The Freshness tab: the resource's life in a cache, every step of the computation at a chosen moment, and
/// what another Cache-Control would have done.
class FreshnessView final : public DetailView {
    Q_OBJECT
public:
    explicit FreshnessView(QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    struct Life {
        Timeline timeline;
        FreshnessLife freshness;
        Milliseconds until = 0;
    };
    QWidget* buildLegend();
    void forget();
    void askTimeline();
    void showTimeline(Life life);
    void showStepsAt(Milliseconds at);
    void showSteps(const FreshnessExplanation& explanation, Milliseconds at);
    [[nodiscard]] QStringList labels(const Timeline& timeline) const;
    [[nodiscard]] QString watchedLabel(std::uint32_t exchange) const;

    Headline* m_headline;
    TimelineWidget* m_timeline;
    StepModel* m_model;
    WhatIfRow* m_whatIf;
    DetailSubject m_subject;
    std::optional<FreshnessLife> m_life; ///< of the timeline on show; nothing while another is asked for
    Job<Life> m_timelineJob;
};

} // namespace hci
