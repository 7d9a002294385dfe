#pragma once

#include "model/base/job.h"
#include "model/cache/cache_comparison.h"
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

/// The Caches tab: what every cache that the program knows makes of the selected resource, asked again a
/// while after the selected exchange.
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
    void ask();
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
    LinkButton* m_section; ///< where that stands
    QString m_configuration;
    DetailSubject m_subject;
    Job<CacheComparisonPtr> m_job;
};

} // namespace hci
