#pragma once

#include "ui/detail/detail_view.h"

namespace hci {

struct BrowserMerge;
struct MessageDiff;
class MergeModel;
class TableView;

/// The table of what a watched browser made of a 304, in the place of the diff's.
class MergeView final : public QWidget {
    Q_OBJECT
public:
    explicit MergeView(QWidget* parent = nullptr);

    /// Of the subject's revalidation, with the titles of its two columns.
    void show(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge& merge);
    void setDifferencesOnly(bool only);
    void clear();
    [[nodiscard]] TableView& table() noexcept { return *m_table; }

signals:
    void findingWanted(std::uint32_t finding);

private:
    void spanWords();
    void activate(const QModelIndex& index);

    MergeModel* m_model;
    TableView* m_table;
};

} // namespace hci
