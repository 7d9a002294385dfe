#pragma once

#include "model/diff/browser_merge.h"
#include "model/words/merge_words.h"
#include "ui/base/tone.h"
#include "ui/detail/field_marks.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QPoint>

#include <array>
#include <vector>

namespace hci {

/// A revalidation in a watched browser, field by field: the stored response, the 304, their merge by RFC 9111
/// 3.2, and what the browser kept. A row of words explains a difference below its field; fields that are
/// unchanged or rightly left out are folded into one row.
class MergeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Stored, Received, Expected, Browser, Meaning };
    enum class Kind : std::uint8_t { Field, Note, Fold };

    explicit MergeModel(QObject* parent = nullptr);

    /// `diff` belongs to the same revalidation.
    void setMerge(const SessionPtr& session, const MessageDiff& diff, const BrowserMerge& merge,
                  std::vector<FieldMark> marks, const QString& browser);
    void setHeaders(const QString& stored, const QString& received);
    void setDifferencesOnly(bool only);
    void clear();
    /// Opens or closes the fold.
    void toggleFold();

    [[nodiscard]] Kind kindAt(int row) const;
    /// What a row of words says; empty for other rows.
    [[nodiscard]] const std::vector<BrowserRemark>& remarksAt(int row) const;
    /// The finding that names the row's field; noIndex if none does. RowRole gives the same.
    [[nodiscard]] std::uint32_t findingAt(const QModelIndex& index) const;
    /// The row that the chosen finding names; invalid if it is not shown.
    [[nodiscard]] QModelIndex chosenRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        QString whole; // the full text if only a part is shown; empty: the text itself
        QList<QPoint> spans;
        Tone tone = Tone::Normal;
        bool value = false; // a field's own words

        void setValue(const QString& glyph, const QString& words, const QList<QPoint>& differing);
        void setWord(const QString& word, Tone how);
        void foldDay(qsizetype day);
    };
    struct Row {
        QString name;
        std::array<Cell, 4> cells; // from Stored on
        QString meaning;
        std::vector<BrowserRemark> remarks; // empty: no difference
        Tone nameTone = Tone::Normal;
        bool fault = false;   // of the 304
        bool allowed = false; // the difference
        bool changed = false; // anything of it
        bool updated = false; // by the 304
        bool folded = false;
        int mark = -1; // into m_marks
    };
    /// A row that is shown: of a field, of its words, or the fold.
    struct Shown {
        Kind kind = Kind::Field;
        std::size_t row = 0;
    };

    static Row makeRow(const FieldDiff& diff, const MergedField* field, const TextPool& pool);
    static Row hiddenRow(Row row, const FieldDiff& diff);
    void placeMarks(const TextPool& pool);
    void arrange();
    [[nodiscard]] QString foldLine() const;
    [[nodiscard]] const FieldMark* markAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant fieldData(const Row& row, const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant wordsData(const Shown& shown, int role) const;
    [[nodiscard]] Fill fillOf(const Row& row, int column) const;

    std::vector<Row> m_all;
    std::vector<FieldMark> m_marks;
    std::vector<Shown> m_shown;
    QString m_storedHeader;
    QString m_receivedHeader;
    QString m_browser;
    bool m_differencesOnly = false;
    bool m_foldOpen = false;
};

} // namespace hci
