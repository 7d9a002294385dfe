#pragma once

#include "model/view/session_overview.h"

#include <QtWidgets/QWidget>

namespace hci {

class LinkButton;
class PlainLabel;
struct SessionView;

/// One of the worst faults: its cost, the fault and where it occurs, and a link to its recipe.
class FaultRow final : public QWidget {
    Q_OBJECT
public:
    explicit FaultRow(QWidget* parent = nullptr);
    void show(const WorstFault& fault, const SessionView& view);

signals:
    void wanted(std::uint32_t finding, std::uint32_t exchange); ///< the user wants to see the fault

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCost(const ByteCount& bytes);
    void recolor();

    PlainLabel* m_bytes;
    PlainLabel* m_basis;
    PlainLabel* m_title;
    PlainLabel* m_sentence;
    PlainLabel* m_places;
    LinkButton* m_link;
    Severity m_severity = Severity::Info;
    std::uint32_t m_finding = noIndex;
    std::uint32_t m_exchange = noIndex;
};

} // namespace hci
