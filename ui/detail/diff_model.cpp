#include "ui/detail/diff_model.h"

#include "model/diff/text_diff.h"
#include "model/lint/phrases.h"
#include "model/words/spec_text.h"
#include "ui/detail/field_lines.h"
#include "ui/detail/findings_model.h"
#include "ui/widgets/headline.h"

#include <QtCore/QPoint>

#include <algorithm>
#include <limits>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t longest = 4096;                             // bytes of a value that a cell holds
constexpr auto foldRow = std::numeric_limits<std::size_t>::max(); // in the place of a row

QString glyph(const FieldDiff& row) {
    switch (row.change) {
    case Change::Same: return QStringLiteral("= ");
    case Change::Updated: return QStringLiteral("↻ ");
    case Change::Missing:
        return row.requirement == Requirement::Must ? QStringLiteral("✕ ") : QStringLiteral("– ");
    case Change::Added: return QStringLiteral("+ ");
    case Change::Contradictory: return QStringLiteral("✕ ");
    }
    return {};
}

bool isFault(const FieldDiff& row) {
    return row.change == Change::Contradictory ||
           (row.change == Change::Missing && row.requirement == Requirement::Must);
}

Tone toneOf(const FieldDiff& row, FieldName folded) {
    if (isFault(row))
        return Tone::Bad;
    if (row.change == Change::Same)
        return isValidator(folded) ? Tone::Good : Tone::Muted;
    if (row.requirement == Requirement::ShouldNot && row.change != Change::Missing)
        return Tone::Warning;
    return row.change == Change::Missing ? Tone::Muted : Tone::Normal;
}

} // namespace

DiffModel::DiffModel(QObject* parent) : QAbstractTableModel(parent) {}

DiffModel::Row DiffModel::makeRow(const FieldDiff& diff, const TextPool& pool) {
    const std::string stored = joinedLines(diff.stored, pool);
    const std::string received = joinedLines(diff.received, pool);
    const FieldName folded = pool.folded(diff.name);
    Row row;
    row.name = toText(pool.spelling(diff.name));
    row.stored = toText(stored);
    row.received = toText(received);
    row.meaning = glyph(diff) + describe(diff, pool);
    row.change = diff.change;
    row.requirement = diff.requirement;
    row.tone = toneOf(diff, folded);
    row.spec = diff.spec;
    row.decides = decidesCaching(folded);
    if (diff.change == Change::Updated || diff.change == Change::Contradictory) {
        const ValueDiff values = diffValues(stored, received);
        row.storedSpans = toCharacters(values.left, stored);
        row.receivedSpans = toCharacters(values.right, received);
        if (const qsizetype day = commonDay(stored, received)) {
            row.wholeStored = std::exchange(row.stored, withoutDay(row.stored, 0, day, row.storedSpans));
            row.wholeReceived =
                std::exchange(row.received, withoutDay(row.received, 0, day, row.receivedSpans));
        }
    }
    return row;
}

/// Sorts rows by importance: faults, then what the answer changed, then unchanged fields, then those it
/// rightly leaves out. Within a rank the diff's order stays, with fields that decide caching first.
int DiffModel::rankOf(const Row& row) {
    if (row.tone == Tone::Bad)
        return 0;
    switch (row.change) {
    case Change::Updated:
    case Change::Added:
    case Change::Contradictory: return 1;
    case Change::Same: return 2;
    case Change::Missing: break;
    }
    return 3;
}

void DiffModel::setDiff(const SessionPtr& session, const MessageDiff& diff, std::vector<FieldMark> marks) {
    beginResetModel();
    m_single = false;
    m_marks = std::move(marks);
    m_all.clear();
    for (const FieldDiff& row : diff.rows)
        m_all.push_back(makeRow(row, session->pool()));
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Row& a, const Row& b) { return rankOf(a) < rankOf(b); });
    placeMarks(session->pool());
    filter();
    endResetModel();
}

void DiffModel::setFields(const SessionPtr& session, FieldSpan fields, std::vector<FieldMark> marks) {
    beginResetModel();
    m_single = true;
    m_marks = std::move(marks);
    m_all.clear();
    for (const Field& field : fields) {
        Row row;
        row.name = toText(session->pool().spelling(field.name));
        row.stored = toText(session->pool().text(field.value).substr(0, longest));
        m_all.push_back(std::move(row));
    }
    placeMarks(session->pool());
    filter();
    endResetModel();
}

/// Puts each mark into its field's rows; adds a row for a field that no message has.
void DiffModel::placeMarks(const TextPool& pool) {
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QString name = fieldInWords(pool.spelling(m_marks[i].field));
        bool placed = false;
        for (Row& row : m_all) {
            if (row.name.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            row.mark = static_cast<int>(i);
            placed = true;
        }
        if (placed)
            continue;
        Row row;
        row.name = name;
        row.mark = static_cast<int>(i);
        row.absent = true;
        m_all.push_back(std::move(row));
    }
}

const FieldMark* DiffModel::markAt(const QModelIndex& index) const {
    if (isFold(index.row()))
        return nullptr;
    const Row& row = m_all[m_shown[static_cast<std::size_t>(index.row())]];
    return row.mark < 0 ? nullptr : &m_marks[static_cast<std::size_t>(row.mark)];
}

std::uint32_t DiffModel::findingAt(const QModelIndex& index) const {
    const FieldMark* mark = index.isValid() ? markAt(index) : nullptr;
    return mark ? mark->finding : noIndex;
}

QModelIndex DiffModel::chosenRow() const {
    for (int row = 0; row < rowCount(); ++row)
        if (const FieldMark* mark = markAt(index(row, 0)); mark && mark->chosen)
            return index(row, 0);
    return {};
}

void DiffModel::setHeaders(const QString& stored, const QString& received) {
    m_storedHeader = stored;
    m_receivedHeader = received;
    emit headerDataChanged(Qt::Horizontal, Stored, Received);
}

void DiffModel::setDifferencesOnly(bool only) {
    beginResetModel();
    m_differencesOnly = only;
    filter();
    endResetModel();
}

void DiffModel::clear() {
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    endResetModel();
}

bool DiffModel::isChosen(const Row& row) const {
    return row.mark >= 0 && m_marks[static_cast<std::size_t>(row.mark)].chosen;
}

bool DiffModel::folds(const Row& row) const {
    const bool plain =
        row.change == Change::Same || (row.change == Change::Missing && row.requirement != Requirement::Must);
    return m_folding && !m_single && plain && !row.decides && row.mark < 0;
}

void DiffModel::filter() {
    m_shown.clear();
    std::vector<std::size_t> folded;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const Row& row = m_all[i];
        if (folds(row))
            folded.push_back(i);
        else if (m_single || isChosen(row) || !m_differencesOnly || row.change != Change::Same)
            m_shown.push_back(i);
    }
    if (folded.empty() || m_differencesOnly)
        return;
    m_shown.push_back(foldRow);
    if (m_foldOpen)
        m_shown.insert(m_shown.end(), folded.begin(), folded.end());
}

void DiffModel::toggleFold() {
    beginResetModel();
    m_foldOpen = !m_foldOpen;
    filter();
    endResetModel();
}

bool DiffModel::isFold(int row) const {
    return m_shown[static_cast<std::size_t>(row)] == foldRow;
}

QVariant DiffModel::foldData(int role) const {
    QStringList same;
    QStringList leftOut;
    for (const Row& row : m_all)
        if (folds(row))
            (row.change == Change::Same ? same : leftOut) << row.name;
    const QString text = foldText(same, leftOut);
    const QString glyph = m_foldOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    switch (role) {
    case Qt::DisplayRole: return QString(glyph + text);
    case Qt::AccessibleTextRole: return text;
    case Qt::ToolTipRole: return text.left(2000);
    case ToneRole: return static_cast<int>(Tone::Muted);
    case EmphasisRole: return 0;
    case EmphasisEndRole: return namesInFold(text) + static_cast<int>(glyph.size());
    default: return {};
    }
}

int DiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 4;
}

QString DiffModel::text(const Row& row, int column) const {
    switch (column) {
    case Name: return row.mark >= 0 ? row.name + QStringLiteral(" ◆") : row.name;
    case Stored: return row.change == Change::Added || row.absent ? tr("absent") : row.stored;
    case Received:
        if (row.absent)
            return tr("absent");
        if (row.change != Change::Missing || m_single)
            return row.received;
        return row.requirement == Requirement::Must ? tr("missing") : tr("absent");
    default: return row.absent ? m_marks[static_cast<std::size_t>(row.mark)].tip : row.meaning;
    }
}

/// The whole date of a cell that shows it without its day.
QString DiffModel::whole(const Row& row, int column) const {
    const QString& date = column == Stored ? row.wholeStored : row.wholeReceived;
    return (column == Stored || column == Received) && !date.isEmpty() ? date : text(row, column);
}

Tone DiffModel::tone(const Row& row, int column) const {
    if (column == Name && row.mark >= 0)
        return toneOf(m_marks[static_cast<std::size_t>(row.mark)].severity);
    if (row.absent)
        return Tone::Muted;
    if (column == Meaning)
        return row.tone;
    if (column == Received && row.change == Change::Missing)
        return row.requirement == Requirement::Must ? Tone::Bad : Tone::Muted;
    if (column == Stored && row.change == Change::Added)
        return Tone::Muted;
    return Tone::Normal;
}

Fill DiffModel::fill(const Row& row, int column) const {
    if (row.mark >= 0 && column == Name && m_marks[static_cast<std::size_t>(row.mark)].chosen)
        return Fill::Changed;
    if (m_single)
        return Fill::None;
    if (row.tone == Tone::Bad)
        return Fill::Bad;
    return column == Received && (row.change == Change::Updated || row.change == Change::Added)
               ? Fill::Changed
               : Fill::None;
}

QVariant DiffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (isFold(index.row()))
        return index.column() == Name ? foldData(role) : QVariant();
    const Row& row = m_all[m_shown[static_cast<std::size_t>(index.row())]];
    const int column = index.column();
    const bool isValue = column == Stored || column == Received;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Name && row.mark >= 0)
            return QString(m_marks[static_cast<std::size_t>(row.mark)].tip + QLatin1Char('\n') +
                           tr("Click to read about it."));
        return column == Meaning ? specText(row.spec) : whole(row, column).left(2000);
    case CopyRole: return isValue ? QVariant(whole(row, column)) : QVariant();
    case PageRole: return column == Meaning ? specUrl(row.spec) : QVariant();
    case RowRole: return findingAt(index);
    case ToneRole: return static_cast<int>(tone(row, column));
    case FillRole: return static_cast<int>(fill(row, column));
    case MonospaceRole:
        return column == Name ||
               (isValue && !text(row, column).isEmpty() && tone(row, column) == Tone::Normal);
    case WrapRole: return column == Meaning;
    case SpansRole:
        return isValue ? QVariant::fromValue(column == Stored ? row.storedSpans : row.receivedSpans)
                       : QVariant();
    default: return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Field");
    case Stored: return m_storedHeader;
    case Received: return m_receivedHeader;
    default: return tr("What it means");
    }
}

} // namespace hci
