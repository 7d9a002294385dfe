#include "ui/detail/caches_view.h"

#include "model/base/text_view.h"
#include "model/cache/cache_choice.h"
#include "model/http/duration.h"
#include "model/report/compared_caches.h"
#include "model/settings/cache_settings.h"
#include "model/words/amounts.h"
#include "model/words/cache_words.h"
#include "model/words/error_text.h"
#include "model/words/moments.h"
#include "model/words/spec_text.h"
#include "ui/base/web_page.h"
#include "ui/detail/cache_parameters_dialog.h"
#include "ui/detail/caches_model.h"
#include "ui/detail/what_if_line.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/headline.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/two_part_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr std::array secondsAfter{std::int64_t{1}, oneMinute, 10 * oneMinute, oneHour, oneDay, 30 * oneDay};

/// Counts the real caches for which `holds` is true.
template <class Holds> int countReal(const CacheComparison& comparison, const Holds& holds) {
    const auto answers = comparison.of(0);
    int count = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
        count += comparison.caches[i].real && holds(answers[i]) ? 1 : 0;
    return count;
}

HeadlineText headlineOf(const CacheComparison& comparison) {
    const int all = countReal(comparison, [](const CacheAnswer&) { return true; });
    const int without = countReal(comparison, [](const CacheAnswer& each) { return each.stored == noIndex; });
    const int differing =
        countReal(comparison, [](const CacheAnswer& each) { return each.differences != 0; });
    HeadlineText text;
    if (without == 0)
        text.title = CachesView::tr("Every real cache has this stored");
    else
        text.title = CachesView::tr("Not stored by %1 of %2 real caches").arg(without).arg(all);
    text.verdict = differing == 0
                       ? CachesView::tr("Each does as the conforming cache of its kind.")
                       : CachesView::tr("%1 of %2 differ from the conforming cache of their kind (≠).")
                             .arg(differing)
                             .arg(all);
    text.tone = differing == 0 ? Tone::Good : Tone::Warning;
    return text;
}

} // namespace

CachesView::CachesView(QWidget* parent)
    : DetailView(parent), m_headline(new Headline(this)), m_model(new CachesModel),
      m_table(new TableView(tr("What each cache does"), m_model, this)), m_after(new QComboBox(this)),
      m_differingOnly(new QCheckBox(tr("&Differing only"), this)),
      m_configure(new QPushButton(tr("Con&figure…"), this)), m_explanation(new PlainLabel(this)),
      m_whatIf(new WhatIfLine(QStringLiteral("cachesWhatIf"), this)), m_hitsLegend(new PlainLabel(this)),
      m_section(new LinkButton(this)) {
    m_table->setObjectName(QStringLiteral("cachesTable"));
    m_table->setFirstWidths({110, 86, 78, 84, 88, 92, 70}, 160);
    m_table->setLastColumnOptional(); // the sentence below the table says it of the selected row
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(buildChoices());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_explanation);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 14, 8);
    foot->addWidget(m_section);
    foot->addStretch(1);
    layout->addLayout(foot);
    layout->addWidget(buildWhatIf());
    m_section->setObjectName(QStringLiteral("cachesSection"));
    m_section->hide(); // until a cell names one
    connect(m_section, &QAbstractButton::clicked, this, [this] {
        if (const QModelIndex row = m_table->currentIndex(); row.isValid())
            openWebPage(QUrl(specUrl(m_model->place(row.row()))));
    });
    m_explanation->setObjectName(QStringLiteral("cachesExplanation"));
    m_explanation->setWordWrap(true);
    m_explanation->setContentsMargins(14, 8, 14, 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CachesView::showChoice);
    connect(m_configure, &QPushButton::clicked, this, &CachesView::configure);
    m_job.onFailure([this](const Error& error) {
        emit failed(tr("The caches were not compared: %1.").arg(errorSentence(error)));
    });
    connect(m_after, &QComboBox::currentIndexChanged, this, &CachesView::ask);
    connect(m_differingOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setDifferingOnly(only);
        chooseRow();
    });
}

QWidget* CachesView::buildWhatIf() {
    auto* row = new QWidget(this);
    m_hitsLegend->setObjectName(QStringLiteral("cachesHits"));
    m_hitsLegend->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(14, 0, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(m_whatIf);
    layout->addWidget(m_hitsLegend);
    m_hitsJob.onFailure([this](const Error& error) {
        emit failed(tr("The hits were not counted: %1.").arg(errorSentence(error)));
    });
    connect(m_whatIf, &WhatIfLine::changed, this, &CachesView::askHits);
    return row;
}

QWidget* CachesView::buildChoices() {
    auto* label = new PlainLabel(this);
    label->setText(tr("Asked &again"));
    label->setBuddy(m_after);
    m_after->setObjectName(QStringLiteral("cachesAfter"));
    m_after->setAccessibleName(tr("How long after the selected exchange the caches are asked again"));
    for (const std::int64_t seconds : secondsAfter)
        m_after->addItem(tr("%1 after the exchange").arg(formatSeconds(seconds)));
    m_differingOnly->setObjectName(QStringLiteral("cachesDiffering"));
    m_differingOnly->setToolTip(tr("Leaves out the caches that do as the conforming one of their kind"));
    auto* legend = new PlainLabel(this);
    legend->setForegroundRole(QPalette::PlaceholderText);
    legend->setText(tr("↻ asks the origin in the background"));
    m_configure->setObjectName(QStringLiteral("cachesConfigure"));
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (QHBoxLayout* part : {first, second}) {
        part->setContentsMargins(4, 0, 4, 2);
        part->setSpacing(8);
    }
    for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_after),
                            static_cast<QWidget*>(m_differingOnly)})
        first->addWidget(widget);
    first->addStretch(1);
    second->addWidget(m_configure);
    second->addWidget(legend);
    second->addStretch(1); // on a line of its own it begins at the left
    return new TwoPartRow(first, second, this);
}

void CachesView::show(const DetailSubject& subject) {
    const bool same =
        m_subject.view.analysis == subject.view.analysis && m_subject.selection == subject.selection;
    m_subject = subject;
    m_whatIf->setSubject(subject);
    if (subject.empty()) {
        m_job.cancel();
        m_hitsJob.cancel();
        m_hitsLegend->clear();
        m_headline->setText({tr("Nothing selected"), {}, {}, Tone::Muted, {}});
        m_model->setComparison({}, {});
        chooseRow();
    } else if (!same) {
        ask();
        askHits();
    }
}

/// Counts the hits of every cache again, on a worker thread; drops a count that is still running.
void CachesView::askHits() {
    const auto asked = m_whatIf->whatIf() ? m_whatIf->whatIf() : m_whatIf->target();
    if (!asked)
        return;
    m_model->setHits({});
    m_hitsJob.start(
        [view = m_subject.view, asked = *asked, caches = caches()](Progress& progress) {
            return countHits(*view.session, view.analysis->resources, asked, caches, progress);
        },
        [this](const CacheHitsPtr& hits) { showHits(hits); });
}

void CachesView::showHits(const CacheHitsPtr& hits) {
    if (!hits)
        return;
    m_model->setHits(hits);
    m_table->fitLater(); // a typed policy adds a second number
    const QString requests =
        tr("%1 request(s)", nullptr, static_cast<int>(hits->requests)).arg(formatCount(hits->requests));
    m_hitsLegend->setText(
        hits->changed
            ? tr("Hits: of the %1 of %2 → with this Cache-Control").arg(requests, m_whatIf->targetInWords())
            : tr("Hits: of the %1 of %2").arg(requests, m_whatIf->targetInWords()));
    showChoice();
}

Milliseconds CachesView::moment() const {
    const Milliseconds received = (*m_subject.view.session)[m_subject.exchange].responseTime();
    const auto choice = static_cast<std::size_t>(std::max(0, m_after->currentIndex()));
    return received == noTime ? noTime : received + secondsAfter[choice] * 1000;
}

void CachesView::ask() {
    if (m_subject.empty())
        return;
    ComparisonOptions options{caches(), moment(), m_subject.selection.resource};
    m_job.start(
        [view = m_subject.view, options = std::move(options)](Progress& progress) {
            return compareCaches(*view.session, view.analysis->resources, options, progress);
        },
        [this](const CacheComparisonPtr& comparison) { showComparison(comparison); });
}

/// Explains the first row that differs after the table was refilled.
void CachesView::chooseRow() {
    for (int i = 0; i < m_model->rowCount(); ++i)
        m_table->setFirstColumnSpanned(i, {}, m_model->isHeading(i));
    const int row = m_model->firstOfInterest();
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    showChoice();
}

/// Shows the selected row in whole sentences, and whether its cache can be configured.
void CachesView::showChoice() {
    const QModelIndex current = m_table->currentIndex();
    m_explanation->setText(current.isValid() ? m_model->explanation(current.row()) : QString());
    const Spec place = current.isValid() ? m_model->place(current.row()) : Spec();
    m_section->setVisible(!specUrl(place).isEmpty());
    m_section->setText(tr("Read %1").arg(specText(place)));
    const auto cache = current.isValid() ? m_model->cache(current.row()) : std::nullopt;
    const bool has = cache && cache->real && !cache->real->profile->parameters.empty();
    m_configure->setEnabled(has);
    m_configure->setToolTip(has ? tr("Set how %1 is configured").arg(titleOf(*cache))
                                : tr("Select a cache that can be configured"));
}

std::vector<CacheChoice> CachesView::caches() const {
    std::vector<CacheChoice> result = allCaches();
    for (CacheChoice& each : result)
        if (auto configured = withCacheSettings(each, m_configuration.toStdString()))
            each = std::move(*configured);
    return result;
}

void CachesView::setConfiguration(const QString& toml) {
    m_configuration = toml;
    ask();
    askHits();
}

void CachesView::configure() {
    const auto chosen = m_model->cache(m_table->currentIndex().row());
    CacheParametersDialog dialog(*chosen->real, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<RealCache> all;
    for (const CacheChoice& each : caches())
        if (each.real)
            all.push_back(each.real->profile == chosen->real->profile ? dialog.cache() : *each.real);
    setConfiguration(toText(cacheSettingsText(all)));
}

void CachesView::showComparison(const CacheComparisonPtr& comparison) {
    if (!comparison)
        return;
    m_model->setComparison(m_subject.view.session, comparison);
    chooseRow();
    if (comparison->resources.empty()) {
        m_headline->setText({tr("Nothing to compare with the caches"),
                             {},
                             tr("Only a GET that was answered with more than 304 is."),
                             Tone::Muted,
                             {}});
        return;
    }
    HeadlineText text = headlineOf(*comparison);
    text.note = tr("at %1").arg(formatTimeOfDay(comparison->at, m_subject.localTime).left(8));
    m_headline->setText(text);
}

} // namespace hci
