#pragma once

#include "ui/session/detail_view.h"
#include "ui/session/probe_controller.h"

class QProgressBar;
class QPushButton;

namespace hci {

class Headline;
class PlainLabel;
class ProbeAnswerView;
class ProbesModel;
class Section;
class StepModel;
class TableView;
struct Actions;

/// The Probes tab: the verdict on the selected URL with its evidence, the matrix, and the exchange behind the
/// chosen row.
class ProbesView final : public DetailView {
    Q_OBJECT
public:
    ProbesView(ProbeController& probes, const Actions& actions, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

signals:
    void againWanted(const hci::ProbeResult& result);

private:
    void buildTable();
    QWidget* buildFoot(const Actions& actions);
    void fill();
    void showOutcome();
    void showEvidence();
    void showProgress(int done, int total);
    void showRow();
    void goToEvidence(int row);
    void openMenu(const QPoint& position);
    void runAgain();
    void copyAsCurl();
    [[nodiscard]] const ProbeResult* current() const;

    ProbeController& m_probes;
    Headline* m_headline;
    StepModel* m_evidenceModel;
    TableView* m_evidenceTable;
    Section* m_evidence;
    ProbesModel* m_model;
    TableView* m_table;
    ProbeAnswerView* m_answer;
    PlainLabel* m_note;
    QProgressBar* m_progress;
    QPushButton* m_again;
    QPushButton* m_copy;
    DetailSubject m_subject;
    ProbeOutcomePtr m_outcome;
};

/// The URL that probes of the subject are about; empty where nothing is selected.
[[nodiscard]] std::string probedUrl(const DetailSubject& subject);

} // namespace hci
