#pragma once

#include "model/diff/message_diff.h"
#include "ui/base/tone.h"
#include "ui/detail/field_marks.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// A stored response beside the answer to its revalidation, field by field. Fields that are unchanged or
/// rightly left out can be folded into one row, except those that decide caching.
class DiffModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Stored, Received, Meaning };

    explicit DiffModel(QObject* parent = nullptr);

    /// Shows the rows of `diff`, and below them the marked fields that neither message has.
    void setDiff(const SessionPtr& session, const MessageDiff& diff, std::vector<FieldMark> marks);
    /// Shows the fields of one message that has nothing to be compared with.
    void setFields(const SessionPtr& session, FieldSpan fields, std::vector<FieldMark> marks = {});
    void setHeaders(const QString& stored, const QString& received);
    void setDifferencesOnly(bool only);
    /// Folds those rows from now on, until toggleFold() opens the fold.
    void setFolding() { m_folding = true; }
    void toggleFold();
    /// Whether the row is the fold, which spans all columns.
    [[nodiscard]] bool isFold(int row) const;
    void clear();
    /// The finding that names the row's field; noIndex if none does. RowRole gives the same.
    [[nodiscard]] std::uint32_t findingAt(const QModelIndex& index) const;
    /// The row that the chosen finding names; invalid if it is not shown.
    [[nodiscard]] QModelIndex chosenRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString stored;
        QString received;
        QString wholeStored{}; // of a date that is shown without its day; else empty
        QString wholeReceived{};
        QString meaning;
        QList<QPoint> storedSpans;
        QList<QPoint> receivedSpans;
        Change change = Change::Same;
        Requirement requirement = Requirement::None;
        Tone tone = Tone::Muted;
        int mark = -1;        // into m_marks
        bool absent = false;  // in no message: only a mark
        bool decides = false; // a cache decides by it
        Spec spec;
    };
    static Row makeRow(const FieldDiff& diff, const TextPool& pool);
    static int rankOf(const Row& row);
    void placeMarks(const TextPool& pool);
    [[nodiscard]] const FieldMark* markAt(const QModelIndex& index) const;
    void filter();
    [[nodiscard]] bool isChosen(const Row& row) const;
    [[nodiscard]] bool folds(const Row& row) const;
    [[nodiscard]] QVariant foldData(int role) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString whole(const Row& row, int column) const;
    [[nodiscard]] Tone tone(const Row& row, int column) const;
    [[nodiscard]] Fill fill(const Row& row, int column) const;

    std::vector<Row> m_all;
    std::vector<FieldMark> m_marks;
    std::vector<std::size_t> m_shown;
    QString m_storedHeader;
    QString m_receivedHeader;
    bool m_differencesOnly = false;
    bool m_single = false; // one message: nothing is missing
    bool m_folding = false;
    bool m_foldOpen = false;
};

} // namespace hci
