#pragma once

#include "model/base/job.h"
#include "model/view/finding_order.h"
#include "ui/session/detail_view.h"

class QPushButton;
class QSplitter;

namespace hci {

class FindingExplanation;
class FindingsBar;
class FindingsModel;
class RecipeView;
class SilencedRules;
class TableView;

/// The Findings tab: what the rules say of the selected resource or of the whole session, why, and how to fix
/// it. Filters, groups and sorts off the GUI thread.
class FindingsView final : public DetailView {
    Q_OBJECT
public:
    explicit FindingsView(SilencedRules& silenced, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

    /// Scrolls to that finding and explains it, as soon as it is listed.
    void choose(std::uint32_t finding);
    void showWholeSession();
    [[nodiscard]] RecipeView& recipe() noexcept { return *m_recipe; }

signals:
    /// The user chose that finding, which `exchange` shows.
    void findingChosen(std::uint32_t finding, std::uint32_t exchange);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildLower();
    void buildTable();
    void fill();
    void show(FindingOrder order);
    void markRow(std::uint32_t before);
    void moved();
    void explain();
    void silence();
    void showMenu(const QPoint& position);
    [[nodiscard]] std::uint32_t current() const;

    SilencedRules& m_silenced;
    FindingsBar* m_bar;
    FindingsModel* m_model;
    TableView* m_table;
    FindingExplanation* m_explanation;
    RecipeView* m_recipe;
    QPushButton* m_silence;
    QSplitter* m_lower;
    DetailSubject m_subject;
    SessionView m_listed; // what the rows are of
    std::uint32_t m_wanted = noIndex;
    FindingSort m_sort = FindingSort::Severity;
    bool m_reversed = false;
    bool m_filling = false;
    Job<FindingOrder> m_job;
};

} // namespace hci
