#pragma once

#include "model/base/job.h"
#include "model/cache/cache_comparison.h"
#include "model/view/cache_hits.h"
#include "ui/detail/detail_view.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace hci {

class CachesModel;
class Headline;
class LinkButton;
class PlainLabel;
class TableView;
class WhatIfLine;

/// The Caches tab: what every cache that the program knows makes of the selected resource, asked again a
/// while after the selected exchange, and how many requests each answers from its store, now and with
/// another Cache-Control.
class CachesView final : public DetailView {
    Q_OBJECT
public:
    explicit CachesView(QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;
    /// How the caches are configured, as a file of --cache-config has it; what cannot be read counts not.
    void setConfiguration(const QString& toml);
    [[nodiscard]] QString configuration() const { return m_configuration; }

private:
    void configure();
    void showChoice();
    [[nodiscard]] std::vector<CacheChoice> caches() const;
    QWidget* buildChoices();
    QWidget* buildWhatIf();
    void ask();
    void askHits();
    void showHits(const CacheHitsPtr& hits);
    void chooseRow();
    void showComparison(const CacheComparisonPtr& comparison);
    [[nodiscard]] Milliseconds moment() const;

    Headline* m_headline;
    CachesModel* m_model;
    TableView* m_table;
    QComboBox* m_after;
    QCheckBox* m_differingOnly;
    QPushButton* m_configure;
    PlainLabel* m_explanation;
    WhatIfLine* m_whatIf;
    PlainLabel* m_hitsLegend; ///< of what requests the hits are
    LinkButton* m_section;    ///< where that stands
    QString m_configuration;
    DetailSubject m_subject;
    Job<CacheComparisonPtr> m_job;
    Job<CacheHitsPtr> m_hitsJob;
};

} // namespace hci
