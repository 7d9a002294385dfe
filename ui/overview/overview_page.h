#pragma once

#include "ui/session/session_view.h"

#include <QtWidgets/QScrollArea>

#include <array>

class QBoxLayout;
class QLayout;

namespace hci {

class FaultRow;
class LinkButton;
class OverviewTable;
class PlainLabel;
class TableView;

/// The session's overview while nothing is selected: a headline, the costliest faults with their recipes, the
/// bytes by reason, the hosts and the pages. Built with the first data.
class OverviewPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void findingWanted(std::uint32_t finding, std::uint32_t exchange); ///< where `exchange` shows it
    void filterWanted(const QString& filter);                          ///< of the rows behind a number
    void allFindingsWanted();
    void built(QWidget* part);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QLayout* buildTexts();
    TableView* addTable(OverviewTable* model, const QString& name, const char* objectName);
    void showFaults(const SessionView& view);
    void arrangeTables();

    QWidget* m_content = nullptr; ///< null: not built yet
    PlainLabel* m_title = nullptr;
    PlainLabel* m_notes = nullptr;
    std::array<FaultRow*, faultsInOverview> m_faults{};
    PlainLabel* m_noFaults = nullptr;
    LinkButton* m_allFindings = nullptr;
    OverviewTable* m_reasons = nullptr;
    OverviewTable* m_hosts = nullptr;
    OverviewTable* m_pages = nullptr;
    QBoxLayout* m_tables = nullptr;
    TableView* m_reasonTable = nullptr;
    TableView* m_hostTable = nullptr;
    TableView* m_pageTable = nullptr;
};

} // namespace hci
