#include "ui/detail/line_diff_model.h"

#include "model/base/text_view.h"
#include "model/diff/line_diff.h"
#include "ui/base/tone.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t around = 3;            // lines that are the same, before and after a difference
constexpr std::size_t maxRows = 20'000;      // of a table
constexpr std::size_t maxLineLength = 2'000; // bytes

QString number(std::uint32_t line) {
    return line == 0 ? QString() : QString::number(line);
}

LineDiffModel::Row rowOf(const DiffLine& line) {
    const char sign = line.change == LineChange::Removed ? '-' : line.change == LineChange::Added ? '+' : ' ';
    QString text = toText(line.text.substr(0, maxLineLength));
    if (line.text.size() > maxLineLength)
        text += QStringLiteral("…");
    return {number(line.left), number(line.right), text, sign};
}

QString marked(const LineDiffModel::Row& row) {
    switch (row.sign) {
    case '-': return QStringLiteral("− ") + row.text;
    case '+': return QStringLiteral("+ ") + row.text;
    case ' ': return QStringLiteral("  ") + row.text;
    default: return row.text;
    }
}

} // namespace

std::vector<LineDiffModel::Row> rowsOf(const LineDiff& diff) {
    const auto& lines = diff.lines;
    std::vector<bool> shown(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].change != LineChange::Same)
            std::fill(shown.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, around)),
                      shown.begin() + static_cast<std::ptrdiff_t>(std::min(i + around + 1, lines.size())),
                      true);
    std::vector<LineDiffModel::Row> rows;
    for (std::size_t i = 0; i < lines.size() && rows.size() < maxRows;) {
        std::size_t end = i;
        while (end < lines.size() && !shown[end])
            ++end;
        if (end > i)
            rows.push_back(
                {{}, {}, LineDiffModel::tr("%Ln line(s) the same", nullptr, static_cast<int>(end - i)), '~'});
        else
            rows.push_back(rowOf(lines[end++]));
        i = end;
    }
    if (rows.size() == maxRows)
        rows.push_back({{}, {}, LineDiffModel::tr("More differs than is shown here."), '~'});
    return rows;
}

void LineDiffModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LineDiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LineDiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant LineDiffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == First ? row.first : index.column() == Second ? row.second : marked(row);
    case NumberRole: return index.column() != Line;
    case MonospaceRole: return index.column() == Line && row.sign != '~';
    case FillRole:
        return static_cast<int>(row.sign == '-' ? Fill::Bad : row.sign == '+' ? Fill::Good : Fill::None);
    case ToneRole:
        return static_cast<int>(index.column() != Line || row.sign == '~' ? Tone::Muted
                                : row.sign == '-'                         ? Tone::Bad
                                : row.sign == '+'                         ? Tone::Good
                                                                          : Tone::Normal);
    default: return {};
    }
}

QVariant LineDiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == First ? tr("First") : section == Second ? tr("Second") : tr("Content");
}

} // namespace hci
