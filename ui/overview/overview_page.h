#pragma once

#include "ui/session_view.h"

#include <QtWidgets/QScrollArea>

#include <array>

class QBoxLayout;

namespace hci {

class FaultRow;
class LinkButton;
class OverviewTable;
class PlainLabel;
class TableView;

/// What there is to know of the session while nothing is selected: a headline, the dearest faults with their
/// recipes, what the bytes were for, the hosts and the pages.
class OverviewPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void findingWanted(std::uint32_t finding, std::uint32_t exchange); ///< where `exchange` shows it
    void filterWanted(const QString& filter);                          ///< of the rows behind a number
    void allFindingsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    TableView* addTable(OverviewTable* model, const QString& name, const char* objectName);
    void showFaults(const SessionView& view);

    QWidget* m_content;
    PlainLabel* m_title;
    PlainLabel* m_notes;
    std::array<FaultRow*, faultsInOverview> m_faults{};
    PlainLabel* m_noFaults;
    LinkButton* m_allFindings;
    OverviewTable* m_reasons;
    OverviewTable* m_hosts;
    OverviewTable* m_pages;
    QBoxLayout* m_tables;
    TableView* m_reasonTable;
    TableView* m_hostTable;
    TableView* m_pageTable;
};

} // namespace hci
