#pragma once

#include "ui/detail/detail_view.h"

#include <QtWidgets/QTabWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace hci {

class DiffView;
class FindingsView;
class ProbesView;
enum class ProbeSet : std::uint8_t;
class ProbeController;
class SilencedRules;

/// The tabs about what is selected. Finds the revalidation that the selection leads to, and steps through
/// those of the resource.
class DetailPanel final : public QTabWidget {
    Q_OBJECT
public:
    DetailPanel(ProbeController& probes, SilencedRules& silenced, QWidget* parent = nullptr);

    void setSubject(const SessionView& view, const Selection& selection);
    void setLocalTime(bool local);
    /// Opens the Probes tab and asks them of the selected URL.
    void runProbes(ProbeSet set);
    /// Opens the Findings tab on those of the whole session.
    void showAllFindings();
    /// The server whose recipes are shown where the response names none.
    void setRecipeServer(const QString& server);
    [[nodiscard]] QString recipeServer() const;

signals:
    void selected(const hci::Selection& selection);

private:
    DetailView* addView(DetailView* view, const QString& title);
    void buildCorner();
    void chooseRevalidation();
    void chooseFinding(std::uint32_t finding, std::uint32_t exchange);
    void explainFinding(std::uint32_t finding);
    [[nodiscard]] bool showsFinding() const;
    void step(int by);
    void showCurrent();
    void showBadges();

    DetailSubject m_subject;
    std::vector<std::uint32_t> m_revalidations; // of the resource
    std::size_t m_place = 0;                    // in m_revalidations
    DiffView* m_diff;
    ProbesView* m_probes;
    FindingsView* m_findings;
    QWidget* m_corner;
    QPushButton* m_previous;
    QPushButton* m_next;
    QLabel* m_position;
    QCheckBox* m_differencesOnly;
};

} // namespace hci
