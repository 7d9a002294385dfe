#pragma once

#include "ui/session/probe_controller.h"

#include <QtWidgets/QTabWidget>

namespace hci {

class CopyableText;
class DiffModel;
class TableView;
class WirePanel;

/// The result of one probe: its exchange, its difference from the plain GET, and the bytes if they were
/// recorded.
class ProbeAnswerView final : public QTabWidget {
    Q_OBJECT
public:
    explicit ProbeAnswerView(QWidget* parent = nullptr);

    /// `result` is one of the outcome's; null: nothing is chosen.
    void setResult(const ProbeOutcomePtr& outcome, const ProbeResult* result);

private:
    void showDiff(const ProbeOutcome& outcome, const ProbeResult& result);

    CopyableText* m_request;
    CopyableText* m_response;
    DiffModel* m_diffModel;
    TableView* m_diff;
    WirePanel* m_wire;
};

} // namespace hci
