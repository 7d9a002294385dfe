#pragma once

#include "ui/detail/detail_view.h"

class QLabel;
class QTextBrowser;

namespace hci {

class ChoiceButton;
class FindingsModel;
class TableView;

/// The Findings tab: what the rules say of the selected resource or of the whole session, and the rule behind
/// the one that is chosen.
class FindingsView final : public DetailView {
    Q_OBJECT
public:
    explicit FindingsView(QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    enum class Extent : int { Resource, Session };
    void fill();
    void explain();
    void follow(const QModelIndex& index);

    ChoiceButton* m_extent;
    QLabel* m_count;
    FindingsModel* m_model;
    TableView* m_table;
    QTextBrowser* m_explanation;
    DetailSubject m_subject;
};

} // namespace hci
