#pragma once

#include "model/diff/browser_merge.h"
#include "ui/session/detail_view.h"

class QCheckBox;
class QPushButton;

namespace hci {

class DiffModel;
class FailurePage;
class Headline;
class MergeView;
class PlainLabel;
class Section;
class StepModel;
class TableView;
class WireStore;

/// The Diff tab: the stored response beside the answer to its revalidation; below it the resulting stored
/// response, and the content.
class DiffView final : public DetailView {
    Q_OBJECT
public:
    /// `wire` has the phases of requests sent by this window, and outlives the view.
    explicit DiffView(const WireStore& wire, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

signals:
    void retryWanted(std::uint32_t exchange);
    void otherSchemeWanted(std::uint32_t exchange); ///< http for https, or vice versa
    void connectionWanted();
    void compareWanted(std::uint32_t one, std::uint32_t other);

private:
    QLayout* headlineRow();
    void activate(const QModelIndex& index);
    void spanFold();
    QLayout* compareRow();
    void showPair(const DetailSubject& subject);
    void showMerge(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge* merge);
    void hideMerge();
    void showAlone(const DetailSubject& subject);
    void showFailure(const DetailSubject& subject, std::uint32_t exchange);
    void showStoredAfter(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge* merge);
    void showContent(const DetailSubject& subject, std::uint32_t exchange);

    Headline* m_headline;
    QCheckBox* m_differencesOnly;
    DiffModel* m_model;
    TableView* m_table;
    MergeView* m_merge; // in its place, where a browser was watched
    PlainLabel* m_sides;
    DiffModel* m_afterModel;
    TableView* m_afterTable;
    Section* m_after;
    StepModel* m_contentModel;
    TableView* m_contentTable;
    Section* m_content;
    QPushButton* m_compare;
    std::uint32_t m_stored = noIndex; // of the pair on show
    std::uint32_t m_answer = noIndex;
    FailurePage* m_failure;
};

} // namespace hci
