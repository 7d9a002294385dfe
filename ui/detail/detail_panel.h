#pragma once

#include "ui/detail/lazy_tab.h"

#include <QtWidgets/QTabWidget>

class QPushButton;

namespace hci {

class CachesView;
class CompareView;
class DiffView;
class FindingsView;
class FreshnessView;
class MessagesView;
class PlainLabel;
class ProbeController;
class ProbesView;
class SilencedRules;
class ValidatorsView;
class WireStore;
class WireView;
struct Actions;
struct ProbeResult;

/// The tabs about the selection, each built when first shown. Finds the selection's revalidation, and steps
/// through those of the resource.
class DetailPanel final : public QTabWidget {
    Q_OBJECT
public:
    DetailPanel(ProbeController& probes, WireStore& wire, SilencedRules& silenced, const Actions& actions,
                QWidget* parent = nullptr);

    void setSubject(const SessionView& view, const Selection& selection);
    void setLocalTime(bool local);
    void showProbes(); ///< opens their tab
    /// Highlights search hits in the visible tab; null ends the search.
    void setFound(std::shared_ptr<const FoundText> found);
    /// The same, and opens the tab that shows the current hit.
    void showFound(std::shared_ptr<const FoundText> found);
    /// Opens a tab that compares two exchanges, until something else is selected.
    void compare(const SessionView& view, std::uint32_t one, std::uint32_t other);
    /// Opens the Findings tab on those of the whole session.
    void showAllFindings();
    /// Selects `exchange`, which shows that finding, and explains it.
    void openFinding(std::uint32_t finding, std::uint32_t exchange);
    /// The server whose recipes are shown if the response names none.
    void setRecipeServer(const QString& server);
    [[nodiscard]] QString recipeServer() const;
    /// How real caches are configured, as CachesView has it.
    void setCacheConfiguration(const QString& toml);
    [[nodiscard]] QString cacheConfiguration() const;

signals:
    void wanted(); ///< the user opened a tab that needs no selection
    void selected(const hci::Selection& selection);
    void probeAgainWanted(const hci::ProbeResult& result);
    void failed(const QString& sentence);
    void retryWanted(std::uint32_t exchange);
    void otherSchemeWanted(std::uint32_t exchange); ///< http for https, or vice versa
    void connectionWanted();
    void viewBuilt(QWidget* view);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPage(LazyPage* page, const QString& title);
    [[nodiscard]] DiffView* makeDiff(WireStore& wire);
    [[nodiscard]] CachesView* makeCaches();
    [[nodiscard]] ProbesView* makeProbes();
    [[nodiscard]] FindingsView* makeFindings(SilencedRules& silenced);
    template <class View> [[nodiscard]] View* connected(View* view);
    void connectTabs();
    void buildCorner();
    void chooseRevalidation();
    void chooseFinding(std::uint32_t finding, std::uint32_t exchange);
    void explainFinding(std::uint32_t finding);
    [[nodiscard]] bool showsFinding() const;
    void openPage(LazyPage& page);
    void endComparison();
    void step(int by);
    void showCurrent();
    void keepHiddenViewsSmall();
    void showBadges();
    void showPosition();
    [[nodiscard]] int wantedWidth() const;
    void fitTabs();

    const Actions& m_actions;
    DetailSubject m_subject;
    std::vector<std::uint32_t> m_revalidations; // of the resource
    std::size_t m_place = 0;                    // in m_revalidations
    ProbeController& m_probeController;
    QString m_recipeServer;       // of a findings view that is not built yet
    QString m_cacheConfiguration; // likewise
    LazyTab<DiffView>* m_diff;
    LazyTab<ValidatorsView>* m_validators;
    LazyTab<FreshnessView>* m_freshness;
    LazyTab<CachesView>* m_caches;
    LazyTab<ProbesView>* m_probes;
    LazyTab<FindingsView>* m_findings;
    LazyTab<MessagesView>* m_messages;
    LazyTab<WireView>* m_wire;
    LazyTab<CompareView>* m_compare;
    QWidget* m_corner;
    QPushButton* m_previous;
    QPushButton* m_next;
    PlainLabel* m_position;
    bool m_narrow = false; ///< the titles fit only with narrow padding
};

} // namespace hci
