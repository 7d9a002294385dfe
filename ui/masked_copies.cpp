#include "ui/masked_copies.h"

#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "ui/base/tone.h"
#include "ui/session/session_controller.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hci {

namespace {

std::string maskedCell(std::string_view cell, SecretMask& mask) {
    const bool url = cell.starts_with('/') || cell.find("://") != std::string_view::npos;
    return url && cell.find(' ') == std::string_view::npos ? mask.url(cell) : mask.text(cell);
}

struct Cell {
    std::string text;
    bool isFieldValue = false;
};

struct Row {
    std::string name; ///< of its field, if its cells hold the field's values
    std::vector<Cell> cells;
};

/// If the first column is a field's name, the others hold its values and the last our words about them;
/// hidden and moved columns do not change that.
Row rowOf(const QModelIndex& index, const QList<int>& columns) {
    Row row{index.siblingAtColumn(0).data().toString().toStdString(), {}};
    const int last = index.model()->columnCount(index.parent()) - 1;
    for (const int column : columns) {
        const QModelIndex at = index.siblingAtColumn(column);
        const QVariant own = at.data(CopyRole);
        row.cells.push_back({(own.isValid() ? own : at.data()).toString().toStdString(),
                             column > 0 && column < last && isSecretField(row.name)});
    }
    return row;
}

QString maskedRows(const std::vector<Row>& rows, SecretMask& mask) {
    QStringList lines;
    for (const Row& row : rows) {
        QStringList plain;
        for (const Cell& cell : row.cells)
            plain << toText(cell.isFieldValue ? mask.fieldValue(row.name, cell.text)
                                              : maskedCell(cell.text, mask));
        lines << plain.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

/// The visible columns in their visual order.
QList<int> shownColumns(const QAbstractItemView& view) {
    QList<int> columns;
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    for (int at = 0; at < view.model()->columnCount(view.rootIndex()); ++at) {
        const int column = tree ? tree->header()->logicalIndex(at) : at;
        if (!tree || !tree->isColumnHidden(column))
            columns << column;
    }
    return columns;
}

} // namespace

void MaskedCopies::copyRows(const QAbstractItemView& view) {
    const QList<int> columns = shownColumns(view);
    QModelIndexList selected = view.selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    if (selected.isEmpty())
        return;
    std::vector<Row> rows;
    for (const QModelIndex& index : selected)
        rows.push_back(rowOf(index, columns));
    m_copy.start(
        [session = m_sessions.view().session, rows = std::move(rows)](Progress& progress) {
            const auto stopped = [&progress] { return progress.cancelled(); };
            SecretMask mask = session ? MaskedSession::secretsOf(*session, stopped) : SecretMask();
            return stopped() ? QString() : maskedRows(rows, mask);
        },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

bool MaskedCopies::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return false;
    const auto* view = qobject_cast<QAbstractItemView*>(watched);
    if (!view || !view->model() || !view->selectionModel())
        return false;
    copyRows(*view);
    return true;
}

} // namespace hci
