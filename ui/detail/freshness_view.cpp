#include "ui/detail/freshness_view.h"

#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "model/words/moments.h"
#include "ui/base/cache_model_text.h"
#include "ui/base/shown_text.h"
#include "ui/detail/freshness_step.h"
#include "ui/detail/timeline_widget.h"
#include "ui/detail/what_if_row.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/headline.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/two_part_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr Milliseconds second = 1000;
constexpr Milliseconds minute = 60 * second;

/// Where the band ends on the right: about a lifetime past the last exchange, but never so far that exchanges
/// can no longer be distinguished.
Milliseconds rightEnd(const SessionView& view, std::uint32_t resource) {
    const Resources& resources = view.analysis->resources;
    Milliseconds first = noTime;
    Milliseconds last = noTime;
    std::int64_t lifetime = 0;
    for (const std::uint32_t i : resources.of(resources.resources[resource])) {
        const Milliseconds time = (*view.session)[i].requestTime();
        if (time == noTime)
            continue;
        first = first == noTime ? time : std::min(first, time);
        last = std::max(last, time);
        lifetime = std::max(lifetime, view.analysis->simulation.decisions[i].lifetime);
    }
    if (last == noTime)
        return noTime;
    const Milliseconds seen = last - first;
    const Milliseconds wanted =
        std::min<std::int64_t>(lifetime, std::int64_t{1} << 31) * second * 5 / 4 + 5 * second;
    return last + std::min(wanted, std::max<Milliseconds>(seen * 2, 10 * minute));
}

/// What a cache does with a plain GET at that moment.
Step conclusion(const FreshnessExplanation& explanation, const QString& moment) {
    Step step{FreshnessView::tr("A plain GET at %1").arg(moment), {}, {}, {9111, "4"}, Tone::Normal, true};
    if (explanation.stored == noIndex) {
        step.value = FreshnessView::tr("miss");
        step.because = FreshnessView::tr("nothing is stored then");
        return step;
    }
    switch (explanation.state) {
    case ReuseState::Fresh:
        step.value = FreshnessView::tr("fresh hit");
        step.tone = Tone::Good;
        step.because =
            FreshnessView::tr("%1 of lifetime, %2 of age")
                .arg(formatSeconds(explanation.lifetime.orZero()), formatSeconds(explanation.age / second));
        break;
    case ReuseState::MaxStale:
    case ReuseState::StaleWhileRevalidate:
        step.value = FreshnessView::tr("stale hit");
        step.tone = Tone::Warning;
        step.because = FreshnessView::tr("sent as it is, and validated in the background");
        break;
    case ReuseState::Validate:
        step.value = FreshnessView::tr("validate");
        step.because = FreshnessView::tr("stale, or to be validated each time");
        break;
    }
    return step;
}

} // namespace

FreshnessView::FreshnessView(QWidget* parent)
    : DetailView(parent), m_headline(new Headline(this)), m_timeline(new TimelineWidget(this)),
      m_model(new StepModel), m_whatIf(new WhatIfRow(this)) {
    auto* table = new TableView(tr("Steps of the freshness computation"), m_model, this);
    table->setObjectName(QStringLiteral("freshnessTable"));
    table->setFirstWidths({160, 90, 390});
    table->setSentencesWrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_timeline);
    layout->addWidget(buildLegend());
    layout->addWidget(table, 1);
    layout->addWidget(m_whatIf);
    const auto tell = [this](const Error& error) {
        emit failed(tr("The freshness was not computed: %1.").arg(errorSentence(error)));
    };
    m_timelineJob.onFailure(tell);
    connect(m_timeline, &TimelineWidget::momentMoved, this, &FreshnessView::showStepsAt);
    connect(m_whatIf, &WhatIfRow::changed, this, &FreshnessView::askTimeline);
}

QWidget* FreshnessView::buildLegend() {
    auto* spans = new QHBoxLayout;
    auto* marks = new QHBoxLayout;
    for (QHBoxLayout* part : {spans, marks}) {
        part->setContentsMargins(4, 0, 4, 2);
        part->setSpacing(6);
    }
    addLegend(*spans, tr("fresh"), &Colors::fresh, nullptr, this);
    addLegend(*spans, tr("stale-while-revalidate"), &Colors::grace, nullptr, this);
    addLegend(*spans, tr("stale: must be validated"), &Colors::stale, nullptr, this);
    spans->addStretch(1);
    addLegend(*marks, tr("exchange"), &Colors::accent, nullptr, this);
    addLegend(*marks, tr("as at: drag it"), &Colors::missed, nullptr, this);
    return new TwoPartRow(spans, marks, this);
}

void FreshnessView::show(const DetailSubject& subject) {
    const bool same =
        m_subject.view.analysis == subject.view.analysis && m_subject.selection == subject.selection;
    m_subject = subject;
    m_whatIf->setSubject(subject);
    if (subject.empty()) {
        forget();
        m_headline->setText({tr("Nothing selected"), {}, {}, Tone::Muted, {}});
        m_timeline->setTimeline({}, {}, 0, false);
        m_model->setSteps({});
    } else if (!same) {
        askTimeline();
    }
}

/// Drops the timeline, and the job that makes one of the previous selection.
void FreshnessView::forget() {
    m_life.reset();
    m_timelineJob.cancel();
}

void FreshnessView::askTimeline() {
    forget();
    if (m_subject.empty())
        return;
    const Milliseconds until = rightEnd(m_subject.view, m_subject.selection.resource);
    if (until == noTime) {
        m_headline->setText(
            {tr("No times were recorded"), {}, tr("Without them the age is unknown."), Tone::Muted, {}});
        m_timeline->setTimeline({}, {}, 0, false);
        m_model->setSteps({});
        return;
    }
    m_timelineJob.start(
        [view = m_subject.view, resource = m_subject.selection.resource, until,
         whatIf = m_whatIf->whatIf()](Progress&) {
            const WhatIf* other = whatIf ? &*whatIf : nullptr;
            const Resources& resources = view.analysis->resources;
            const CacheModel model = view.analysis->model;
            return Life{timeline(*view.session, resources, resource, model, until, other),
                        FreshnessLife(*view.session, resources, resource, model, other), until};
        },
        [this](Life life) { showTimeline(std::move(life)); });
}

void FreshnessView::showTimeline(Life life) {
    const QStringList texts = labels(life.timeline);
    m_timeline->setTimeline(std::move(life.timeline), texts, life.until, m_subject.localTime);
    const Milliseconds selected = (*m_subject.view.session)[m_subject.exchange].requestTime();
    const Milliseconds at = selected == noTime ? life.until : selected + second;
    m_life = std::move(life.freshness);
    m_timeline->setMoment(at);
    showStepsAt(at);
}

QStringList FreshnessView::labels(const Timeline& timeline) const {
    QStringList texts;
    for (const TimelineMark& mark : timeline.marks) {
        const Exchange exchange = (*m_subject.view.session)[mark.exchange];
        QString text = exchange.status() == 0 ? QStringLiteral("✕") : QString::number(exchange.status());
        if (exchange.method() != "GET")
            text = shownLine(toText(exchange.method())) + QLatin1Char(' ') + text;
        text = watchedLabel(mark.exchange) + text;
        if (mark.kind == DecisionKind::FreshHit && exchange.status() != 304 && !exchange.fromRecordersCache())
            text = tr("%1 avoidable").arg(text);
        texts << text;
    }
    return texts;
}

/// "⌂ " before exchanges that no proxy sees, "↳ " before the request that a stale hit triggered.
QString FreshnessView::watchedLabel(std::uint32_t exchange) const {
    const SessionView& view = m_subject.view;
    const auto did = view.watched
                         ? browserDecision(*view.session, *view.analysis, view.watched->pages, exchange)
                         : std::nullopt;
    if (!did)
        return {};
    if (did->unseenByProxies())
        return QStringLiteral("⌂ ");
    return did->partner == noIndex ? QString() : QStringLiteral("↳ ");
}

void FreshnessView::showStepsAt(Milliseconds at) {
    if (m_life)
        showSteps(m_life->explainAt(at), at);
}

void FreshnessView::showSteps(const FreshnessExplanation& explanation, Milliseconds at) {
    const Session& session = *m_subject.view.session;
    const QString moment = formatTimeOfDay(at, m_subject.localTime).left(8);
    std::vector<Step> steps = browserSteps(m_subject.view, m_subject.exchange);
    for (const Reason& reason : explanation.steps)
        steps.push_back(freshnessStep(reason, session));
    steps.push_back(conclusion(explanation, moment));
    m_model->setSteps(std::move(steps));

    HeadlineText text;
    text.note = cacheModelText(m_subject.view.analysis->model);
    if (explanation.stored == noIndex)
        text.title = tr("Nothing is stored at %1").arg(moment);
    else if (explanation.lifetime.orZero() == 0)
        text.title = tr("Never fresh: validated each time");
    else if (explanation.validatedBy != explanation.stored)
        text.title =
            tr("Fresh for %1 after each validation").arg(formatSeconds(explanation.lifetime.orZero()));
    else // no 304 renewed it, and no request revalidated it
        text.title =
            tr("Fresh for %1 after it was received").arg(formatSeconds(explanation.lifetime.orZero()));
    const BrowserRemark difference = browserDifferenceInWords(m_subject.view, m_subject.exchange);
    text.second = difference.text;
    text.secondTone = Tone::Warning;
    text.secondSpec = difference.place;
    m_headline->setText(text);
}

} // namespace hci
