#pragma once

#include "ui/session/detail_view.h"

namespace hci {

struct BrowserMerge;
struct MessageDiff;
class MergeModel;
class TableView;

/// The table of a watched browser's merge of a 304, shown in place of the diff's table.
class MergeView final : public QWidget {
    Q_OBJECT
public:
    explicit MergeView(QWidget* parent = nullptr);

    /// Shows the subject's revalidation, with the titles of its two columns.
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
