#include "ui/detail/validators_view.h"

#include "model/diff/validator_facts.h"
#include "ui/tables/row_text.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/headline.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

Step tagStep(const QString& what, const std::optional<TagFact>& tag, const TextPool& pool) {
    constexpr Spec spec{9110, "8.8.3"};
    if (!tag)
        return {
            what, ValidatorsView::tr("none"), ValidatorsView::tr("the answer has no ETag"), spec, Tone::Muted,
            false};
    const QString value = toText(pool.text(tag->value));
    if (!tag->valid)
        return {what, value,     ValidatorsView::tr("no entity tag by the grammar: it needs quotes"),
                spec, Tone::Bad, false};
    return {what,
            value,
            tag->weak ? ValidatorsView::tr("weak: means the same, byte ranges cannot be combined")
                      : ValidatorsView::tr("strong: the same bytes"),
            spec,
            Tone::Normal,
            false};
}

Step dateStep(const QString& what, const std::optional<DateFact>& date, const TextPool& pool) {
    constexpr Spec spec{9110, "8.8.2.2"};
    if (!date)
        return {what,
                ValidatorsView::tr("none"),
                ValidatorsView::tr("the answer has no Last-Modified"),
                {9110, "8.8.2"},
                Tone::Muted,
                false};
    const QString value = toText(pool.text(date->value));
    switch (date->strength) {
    case DateStrength::Invalid:
        return {what, value, ValidatorsView::tr("no HTTP-date"), {9110, "5.6.7"}, Tone::Bad, false};
    case DateStrength::Future:
        return {what, value, ValidatorsView::tr("later than Date"), {9110, "8.8.2.1"}, Tone::Bad, false};
    case DateStrength::Weak:
        return {what, value,        ValidatorsView::tr("weak: not known to lie a second before Date"),
                spec, Tone::Normal, false};
    case DateStrength::Strong: break;
    }
    return {what, value,        ValidatorsView::tr("strong: at least a second before Date"),
            spec, Tone::Normal, false};
}

Step sentTagStep(const ValidatorFacts& facts, const TextPool& pool) {
    Step step{ValidatorsView::tr("If-None-Match sent"),
              toText(pool.text(facts.sentTags)),
              {},
              {9110, "13.1.2"},
              Tone::Normal,
              false};
    switch (facts.tagMatch) {
    case TagMatch::NotSent:
        step.value = ValidatorsView::tr("not sent");
        step.tone = Tone::Muted;
        if (facts.storedTag)
            step.because = ValidatorsView::tr("although a tag is stored: a client should send it");
        break;
    case TagMatch::Any: step.because = ValidatorsView::tr("* matches whatever is current"); break;
    case TagMatch::Matches: step.because = ValidatorsView::tr("is the stored tag (weak comparison)"); break;
    case TagMatch::Differs: step.because = ValidatorsView::tr("is not the stored tag"); break;
    case TagMatch::NothingStored:
        step.because = ValidatorsView::tr("no stored tag is in the recording");
        break;
    }
    return step;
}

Step sentDateStep(const ValidatorFacts& facts, const TextPool& pool) {
    Step step{ValidatorsView::tr("If-Modified-Since sent"),
              toText(pool.text(facts.sentDate)),
              {},
              {9110, "13.1.3"},
              Tone::Normal,
              false};
    switch (facts.dateMatch) {
    case DateMatch::NotSent:
        step.value = ValidatorsView::tr("not sent");
        step.tone = Tone::Muted;
        break;
    case DateMatch::Ignored:
        step.because = ValidatorsView::tr("to be ignored, because If-None-Match is present");
        break;
    case DateMatch::Equal: step.because = ValidatorsView::tr("is the stored date"); break;
    case DateMatch::Later: step.because = ValidatorsView::tr("is later than the stored date"); break;
    case DateMatch::Earlier: step.because = ValidatorsView::tr("is earlier than the stored date"); break;
    case DateMatch::Invalid:
        step.because = ValidatorsView::tr("no HTTP-date: to be ignored");
        step.tone = Tone::Warning;
        break;
    case DateMatch::NothingStored:
        step.because = ValidatorsView::tr("no stored date is in the recording");
        break;
    }
    return step;
}

Step demandStep(const Revalidation& pair) {
    Step step{ValidatorsView::tr("Status demanded"), {}, {}, {9110, "13.2.2"}, Tone::Normal, false};
    step.value =
        pair.expectedStatus == 0 ? ValidatorsView::tr("unknown") : QString::number(pair.expectedStatus);
    step.because = pair.expectedStatus == 0
                       ? ValidatorsView::tr("the answer does not say what is current")
                       : ValidatorsView::tr("tag before date; a match on GET or HEAD asks for 304");
    return step;
}

Step answerStep(const Revalidation& pair, int status) {
    Step step{ValidatorsView::tr("Status that came"), QString::number(status), {}, {}, Tone::Normal, true};
    if (pair.expectedStatus == 0)
        return step;
    const bool right = status == pair.expectedStatus;
    step.tone = right ? Tone::Good : Tone::Bad;
    step.because = right ? ValidatorsView::tr("✓ as demanded")
                         : ValidatorsView::tr("✕ %1 was demanded").arg(pair.expectedStatus);
    return step;
}

std::vector<Step> stepsOfPair(const DetailSubject& subject) {
    const Revalidation& pair = *subject.pair();
    const Session& session = *subject.view.session;
    const TextPool& pool = session.pool();
    const ValidatorFacts facts = validatorFacts(session, pair);
    std::vector<Step> steps;
    if (pair.stored != noIndex) {
        steps.push_back(tagStep(ValidatorsView::tr("Stored entity tag"), facts.storedTag, pool));
        steps.push_back(dateStep(ValidatorsView::tr("Stored date"), facts.storedDate, pool));
    }
    steps.push_back(sentTagStep(facts, pool));
    steps.push_back(sentDateStep(facts, pool));
    steps.push_back(tagStep(ValidatorsView::tr("Received entity tag"), facts.receivedTag, pool));
    steps.push_back(dateStep(ValidatorsView::tr("Received date"), facts.receivedDate, pool));
    steps.push_back(demandStep(pair));
    steps.push_back(answerStep(pair, session[pair.conditional].status()));
    return steps;
}

} // namespace

ValidatorsView::ValidatorsView(QWidget* parent)
    : DetailView(parent), m_headline(new Headline(this)), m_model(new StepModel) {
    auto* table = new TableView(tr("Validators"), m_model, this);
    table->setObjectName(QStringLiteral("validatorsTable"));
    table->setFirstWidths({160, 240, 285});
    table->setSentencesWrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(table, 1);
}

void ValidatorsView::show(const DetailSubject& subject) {
    if (subject.empty()) {
        m_headline->setText({tr("Nothing selected"), {}, {}, Tone::Muted, {}});
        m_model->setSteps({});
        return;
    }
    const Exchange exchange = (*subject.view.session)[subject.exchange];
    const QString kind = validatorsText(exchange);
    const Revalidation* pair = subject.pair();
    if (!pair) {
        const ValidatorFacts facts = validatorFacts(exchange);
        m_headline->setText(
            {tr("Validators: %1").arg(kind), tr("not revalidated yet"), {}, Tone::Normal, {}});
        m_model->setSteps({tagStep(tr("Entity tag"), facts.storedTag, exchange.pool()),
                           dateStep(tr("Date"), facts.storedDate, exchange.pool())});
        return;
    }
    const int status = (*subject.view.session)[pair->conditional].status();
    HeadlineText text{tr("Validators: %1").arg(kind), {}, {}, Tone::Normal, {9110, "13.2.2"}};
    if (pair->expectedStatus == 0)
        text.verdict = tr("%1 received; the right status is undetermined").arg(status);
    else if (pair->expectedStatus == status) {
        text.verdict = tr("✓ %1 was demanded, and %1 came").arg(status);
        text.tone = Tone::Good;
    } else {
        text.verdict = tr("✕ %1 was demanded, and %2 came").arg(pair->expectedStatus).arg(status);
        text.tone = Tone::Bad;
    }
    m_headline->setText(text);
    m_model->setSteps(stepsOfPair(subject));
}

} // namespace hci
