#include "ui/detail/merge_model.h"

#include "model/http/http_date.h"
#include "model/lint/phrases.h"
#include "model/words/spec_text.h"
#include "ui/detail/field_lines.h"
#include "ui/detail/findings_model.h"

#include <algorithm>

namespace hci {

namespace {

constexpr int glyphLength = 2; // "≠ "

// Places of a row's cells.
constexpr std::size_t storedSide = 0;
constexpr std::size_t receivedSide = 1;
constexpr std::size_t expectedSide = 2;
constexpr std::size_t browserSide = 3;

} // namespace

MergeModel::MergeModel(QObject* parent) : QAbstractTableModel(parent) {}

/// Shifts the differing parts of the value behind the glyph.
void MergeModel::Cell::setValue(const QString& glyph, const QString& words, const QList<QPoint>& differing) {
    text = glyph + words;
    spans.clear();
    for (const QPoint& span : differing)
        spans << QPoint(span.x() + static_cast<int>(glyph.size()), span.y());
    value = true;
}

void MergeModel::Cell::setWord(const QString& word, Tone how) {
    text = word;
    tone = how;
}

/// Removes the day from a date that differs from another by its time only.
void MergeModel::Cell::foldDay(qsizetype day) {
    const qsizetype glyph = text.size() - qsizetype{imfFixdateLength};
    if (!value || glyph < 0)
        return;
    whole = text;
    text = withoutDay(text, glyph, day, spans);
}

/// The row of a field that the browser hides, or that belongs to one connection.
MergeModel::Row MergeModel::hiddenRow(Row row, const FieldDiff& diff) {
    const bool stored = diff.effect != Effect::Ignored || !diff.stored.empty();
    row.cells[expectedSide].setWord(stored ? tr("= unchanged") : tr("not stored"), Tone::Muted);
    if (diff.effect == Effect::Replaced || diff.effect == Effect::Added)
        row.cells[expectedSide].setValue(QStringLiteral("↻ "), row.cells[receivedSide].text, {});
    row.cells[browserSide].setWord(tr("hidden from the page"), Tone::Muted);
    row.folded = diff.change == Change::Same || diff.change == Change::Missing;
    return row;
}

MergeModel::Row MergeModel::makeRow(const FieldDiff& diff, const MergedField* field, const TextPool& pool) {
    const std::string stored = joinedLines(field ? field->stored : diff.stored, pool);
    const std::string received = joinedLines(diff.received, pool);
    const FieldName folded = pool.folded(diff.name);
    const bool same = diff.change == Change::Same;
    const bool mustBeThere = diff.change == Change::Missing && diff.requirement == Requirement::Must;
    Row row;
    row.name = toText(pool.spelling(diff.name));
    row.meaning = describe(diff, pool);
    row.fault = diff.change == Change::Contradictory || mustBeThere;
    row.changed = !same;
    row.updated = !same && !diff.received.empty();
    auto& [storedCell, receivedCell, expectedCell, browserCell] = row.cells;
    const ValueDiff values = diffValues(stored, received);
    const bool both = !same && !stored.empty() && !received.empty();
    if (stored.empty())
        storedCell.setWord(tr("absent"), Tone::Muted);
    else
        storedCell.setValue({}, toText(stored), both ? toCharacters(values.left, stored) : QList<QPoint>());
    if (same)
        receivedCell.setWord(tr("the same"), Tone::Muted);
    else if (received.empty())
        receivedCell.setWord(mustBeThere ? tr("missing") : tr("absent"),
                             mustBeThere ? Tone::Bad : Tone::Muted);
    else
        receivedCell.setValue({}, toText(received),
                              both ? toCharacters(values.right, received) : QList<QPoint>());
    row.nameTone = same && isValidator(folded) ? Tone::Good : Tone::Normal;
    if (!field)
        return hiddenRow(std::move(row), diff);

    const std::string expected = joinedLines(field->expected, pool);
    const std::string browser = joinedLines(field->browser, pool);
    const ValueDiff merges = diffValues(expected, browser);
    const bool apart = field->differs() && !expected.empty() && !browser.empty();
    const auto inExpected = apart ? toCharacters(merges.left, expected) : QList<QPoint>();
    if (expected.empty())
        expectedCell.setWord(tr("absent"), Tone::Muted);
    else if (expected == stored && !field->differs())
        expectedCell.setWord(tr("= unchanged"), Tone::Muted);
    else
        expectedCell.setValue(expected == stored
                                  ? QStringLiteral("= ")
                                  : (stored.empty() ? QStringLiteral("+ ") : QStringLiteral("↻ ")),
                              toText(expected), inExpected);
    const QString differs = field->differs() ? QStringLiteral("≠ ") : QString();
    if (browser.empty())
        browserCell.setWord(differs + tr("absent"), Tone::Muted);
    else if (browser == stored && !field->differs())
        browserCell.setWord(tr("= unchanged"), Tone::Muted);
    else
        browserCell.setValue(differs, toText(browser),
                             apart ? toCharacters(merges.right, browser) : QList<QPoint>());
    if (field->differs())
        browserCell.tone = row.nameTone = field->allowed ? Tone::Normal : Tone::Warning;
    row.allowed = field->allowed;
    row.folded =
        !field->differs() && !row.fault &&
        ((same && !decidesCaching(folded)) || (diff.change == Change::Missing && !decidesCaching(folded)));
    if (const qsizetype day = both ? commonDay(stored, received) : 0)
        for (Cell& cell : row.cells)
            cell.foldDay(day);
    return row;
}

void MergeModel::setMerge(const SessionPtr& session, const MessageDiff& diff, const BrowserMerge& merge,
                          std::vector<FieldMark> marks, const QString& browser) {
    const TextPool& pool = session->pool();
    beginResetModel();
    m_marks = std::move(marks);
    m_browser = browser;
    m_all.clear();
    const auto mergedOf = [&](FieldName name) {
        const auto found =
            std::find_if(merge.fields.begin(), merge.fields.end(), [&](const MergedField& field) {
                return pool.folded(field.name) == pool.folded(name);
            });
        return found == merge.fields.end() ? nullptr : &*found;
    };
    const auto append = [&](const FieldDiff& row, const MergedField* field) {
        m_all.push_back(makeRow(row, field, pool));
        if (field)
            m_all.back().remarks = mergeRemarks(merge, *field, *session, browser);
    };
    for (const FieldDiff& row : diff.rows)
        append(row, mergedOf(row.name));
    for (const MergedField& field : merge.fields) // what the browser alone has
        if (field.stored.empty() && field.received.empty()) {
            FieldDiff row;
            row.name = field.name;
            row.change = Change::Missing;
            append(row, &field);
        }
    placeMarks(pool);
    std::stable_sort(m_all.begin(), m_all.end(), [](const Row& a, const Row& b) {
        const auto rank = [](const Row& row) {
            if (!row.remarks.empty())
                return row.allowed ? 1 : 0;
            return row.fault ? 2 : (row.updated ? 3 : 4);
        };
        return rank(a) < rank(b);
    });
    arrange();
    endResetModel();
}

/// Puts each mark into its field's row. A finding about an absent field shows in Findings only.
void MergeModel::placeMarks(const TextPool& pool) {
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        for (Row& row : m_all)
            if (row.name.compare(fieldInWords(pool.spelling(m_marks[i].field)), Qt::CaseInsensitive) == 0) {
                row.mark = static_cast<int>(i);
                row.folded = false;
            }
}

void MergeModel::arrange() {
    m_shown.clear();
    std::vector<Shown> folded;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const Row& row = m_all[i];
        const bool chosen = row.mark >= 0 && m_marks[static_cast<std::size_t>(row.mark)].chosen;
        if (row.folded)
            folded.push_back({Kind::Field, i});
        else if (chosen || row.changed || !row.remarks.empty() || !m_differencesOnly)
            m_shown.push_back({Kind::Field, i});
        else
            continue;
        if (!row.remarks.empty())
            m_shown.push_back({Kind::Note, i});
    }
    if (folded.empty() || m_differencesOnly)
        return;
    m_shown.push_back({Kind::Fold, 0});
    if (m_foldOpen)
        m_shown.insert(m_shown.end(), folded.begin(), folded.end());
}

QString MergeModel::foldLine() const {
    QStringList same;
    QStringList leftOut;
    for (const Row& row : m_all)
        if (row.folded)
            (row.changed ? leftOut : same) << row.name;
    return foldText(same, leftOut);
}

void MergeModel::setHeaders(const QString& stored, const QString& received) {
    m_storedHeader = stored;
    m_receivedHeader = received;
    emit headerDataChanged(Qt::Horizontal, Stored, Received);
}

void MergeModel::setDifferencesOnly(bool only) {
    beginResetModel();
    m_differencesOnly = only;
    arrange();
    endResetModel();
}

void MergeModel::clear() {
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    endResetModel();
}

void MergeModel::toggleFold() {
    beginResetModel();
    m_foldOpen = !m_foldOpen;
    arrange();
    endResetModel();
}

MergeModel::Kind MergeModel::kindAt(int row) const {
    return m_shown[static_cast<std::size_t>(row)].kind;
}

const std::vector<BrowserRemark>& MergeModel::remarksAt(int row) const {
    static const std::vector<BrowserRemark> none;
    const Shown& shown = m_shown[static_cast<std::size_t>(row)];
    return shown.kind == Kind::Note ? m_all[shown.row].remarks : none;
}

const FieldMark* MergeModel::markAt(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const Shown& shown = m_shown[static_cast<std::size_t>(index.row())];
    const int mark = shown.kind == Kind::Field ? m_all[shown.row].mark : -1;
    return mark < 0 ? nullptr : &m_marks[static_cast<std::size_t>(mark)];
}

std::uint32_t MergeModel::findingAt(const QModelIndex& index) const {
    const FieldMark* mark = markAt(index);
    return mark ? mark->finding : noIndex;
}

QModelIndex MergeModel::chosenRow() const {
    for (int row = 0; row < rowCount(); ++row)
        if (const FieldMark* mark = markAt(index(row, 0)); mark && mark->chosen)
            return index(row, 0);
    return {};
}

int MergeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MergeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Meaning + 1;
}

Fill MergeModel::fillOf(const Row& row, int column) const {
    const bool chosen = row.mark >= 0 && m_marks[static_cast<std::size_t>(row.mark)].chosen;
    if ((chosen && column == Name) || (!row.remarks.empty() && !row.allowed))
        return Fill::Changed;
    return row.fault ? Fill::Bad : Fill::None;
}

QVariant MergeModel::fieldData(const Row& row, const QModelIndex& index, int role) const {
    const int column = index.column();
    const FieldMark* mark = markAt(index);
    const Cell* cell = column >= Stored && column <= Browser
                           ? &row.cells[static_cast<std::size_t>(column - Stored)]
                           : nullptr;
    const QString whole = cell ? (cell->whole.isEmpty() ? cell->text : cell->whole) : row.meaning;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return mark ? row.name + QStringLiteral(" ◆") : row.name;
        return cell ? cell->text : row.meaning;
    case Qt::ToolTipRole:
        if (column == Name && mark)
            return QString(mark->tip + QLatin1Char('\n') + tr("Click to read about it."));
        return column == Received && !cell->value ? row.meaning
                                                  : (column == Name ? row.name : whole.left(2000));
    case CopyRole: return cell ? QVariant(whole) : QVariant();
    case PageRole: return column == Expected ? specUrl({9111, "3.2"}) : QVariant();
    case RowRole: return findingAt(index);
    case ToneRole:
        if (column == Name)
            return static_cast<int>(mark ? toneOf(mark->severity) : row.nameTone);
        return static_cast<int>(cell ? cell->tone : Tone::Muted);
    case FillRole: return static_cast<int>(fillOf(row, column));
    case MonospaceRole: return column == Name || (cell && cell->value);
    case SpansRole: return cell ? QVariant::fromValue(cell->spans) : QVariant();
    case EmphasisRole: return column == Browser && !row.remarks.empty() ? QVariant(0) : QVariant();
    default: return {};
    }
}

/// The data of a row across all columns: the words of a difference, or the fold.
QVariant MergeModel::wordsData(const Shown& shown, int role) const {
    const bool note = shown.kind == Kind::Note;
    QString text;
    if (note) {
        QStringList sentences;
        for (const BrowserRemark& remark : m_all[shown.row].remarks)
            sentences << remark.text;
        text = QStringLiteral("≠ ") + sentences.join(QLatin1Char(' '));
    } else {
        text = foldLine();
    }
    switch (role) {
    case Qt::DisplayRole:
        return note ? text : (m_foldOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + text;
    case Qt::AccessibleTextRole: return text;
    case ToneRole: return static_cast<int>(note ? Tone::Normal : Tone::Muted);
    case FillRole: return static_cast<int>(note ? fillOf(m_all[shown.row], Stored) : Fill::None);
    case EmphasisRole: return note ? QVariant() : QVariant(0);
    case EmphasisEndRole: return note ? QVariant() : QVariant(namesInFold(text) + glyphLength);
    case PageRole: return note ? QVariant(specUrl(m_all[shown.row].remarks.front().place)) : QVariant();
    default: return {};
    }
}

QVariant MergeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Shown& shown = m_shown[static_cast<std::size_t>(index.row())];
    if (shown.kind == Kind::Field)
        return fieldData(m_all[shown.row], index, role);
    return index.column() == Name || role == FillRole ? wordsData(shown, role) : QVariant();
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Field");
    case Stored: return m_storedHeader;
    case Received: return m_receivedHeader;
    case Expected: return tr("RFC 9111 § 3.2");
    case Browser: return tr("%1 kept").arg(m_browser);
    default: return tr("What it means");
    }
}

} // namespace hci
