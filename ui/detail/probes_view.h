#pragma once

#include "ui/detail/detail_view.h"
#include "ui/probe_controller.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace hci {

class Headline;
class ProbesModel;
class TableView;

/// The Probes tab: the matrix for the selected URL, and the exchange behind the row that is chosen.
class ProbesView final : public DetailView {
    Q_OBJECT
public:
    explicit ProbesView(ProbeController& probes, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;
    void run(ProbeSet set);

private:
    QWidget* buildFoot();
    void fill();
    void showRow();
    void copyAsCurl();
    [[nodiscard]] HttpRequest request() const;

    ProbeController& m_probes;
    Headline* m_headline;
    ProbesModel* m_model;
    TableView* m_table;
    QPlainTextEdit* m_request;
    QPlainTextEdit* m_response;
    QSplitter* m_heads;
    QLabel* m_note;
    QPushButton* m_copy;
    DetailSubject m_subject;
    ProbeOutcomePtr m_outcome;
};

} // namespace hci
