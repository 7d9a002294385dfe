#include "ui/masked_copies.h"

#include "model/base/text_view.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "ui/base/tone.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace hci {

namespace {

std::string maskedCell(std::string_view cell, SecretMask& mask) {
    const bool url = cell.starts_with('/') || cell.find("://") != std::string_view::npos;
    return url && cell.find(' ') == std::string_view::npos ? mask.url(cell) : mask.text(cell);
}

/// The columns of a row without secrets. If the first column is a field's name, the others hold its values
/// and the last our words about them; hidden and moved columns do not change that.
QString maskedRow(const QModelIndex& row, const QList<int>& columns, SecretMask& mask) {
    const std::string name = row.siblingAtColumn(0).data().toString().toStdString();
    const int last = row.model()->columnCount(row.parent()) - 1;
    QStringList plain;
    for (const int column : columns) {
        const bool value = column > 0 && column < last && isSecretField(name);
        const QModelIndex at = row.siblingAtColumn(column);
        const QVariant own = at.data(CopyRole);
        const std::string cell = (own.isValid() ? own : at.data()).toString().toStdString();
        plain << toText(value ? mask.fieldValue(name, cell) : maskedCell(cell, mask));
    }
    return plain.join(QLatin1Char('\t'));
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

void copyRows(const QAbstractItemView& view) {
    const QList<int> columns = shownColumns(view);
    SecretMask mask;
    QStringList lines;
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows)
        lines << maskedRow(row, columns, mask);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace

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
