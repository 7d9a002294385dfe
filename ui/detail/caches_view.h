#pragma once

#include "model/base/job.h"
#include "model/cache/cache_comparison.h"
#include "model/view/cache_hits.h"
#include "ui/session/detail_view.h"

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

/// The Caches tab: how every cache that the program knows would handle the selected resource if it is
/// requested again a while after the selected exchange. Counts the requests that each answers from its store,
/// now and with another Cache-Control.
class CachesView final : public DetailView {
    Q_OBJECT
public:
    explicit CachesView(QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;
    /// The configuration of the caches, in the format of --cache-config; invalid settings are ignored.
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
    PlainLabel* m_hitsLegend; ///< which requests the hits count
    LinkButton* m_section;    ///< the RFC section behind the sentence
    QString m_configuration;
    DetailSubject m_subject;
    Job<CacheComparisonPtr> m_job;
    Job<CacheHitsPtr> m_hitsJob;
};

} // namespace hci
