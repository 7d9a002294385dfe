#include "ui/tables/column_widths.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr int yieldedWidth = 72; // still fits a word

int sum(const QList<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Cuts the widest columns down to a common bound, so that all fit into `room`.
QList<int> cutFromTheWidest(QList<int> widths, int room) {
    QList<int> sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    int bound = 0;
    int left = room;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        bound = std::max(0, left / static_cast<int>(sorted.size() - i));
        if (sorted[i] > bound)
            break;
        left -= sorted[i];
    }
    for (int& width : widths)
        width = std::min(width, bound);
    return widths;
}

/// `widths` with `spare` pixels more, so that as many columns as possible reach their `wanted` width.
QList<int> grown(QList<int> widths, const QList<int>& wanted, int spare) {
    QList<int> missing;
    for (qsizetype i = 0; i < widths.size(); ++i)
        missing << wanted[i] - widths[i];
    if (sum(missing) > spare)
        missing = cutFromTheWidest(missing, spare);
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] += missing[i];
    return widths;
}

/// Widens columns to their titles, with `spare` pixels and with what other columns have beyond their titles.
QList<int> withTitles(const QList<int>& widths, const QList<ColumnNeed>& columns, int spare) {
    QList<int> wider = widths;
    QList<int> beyondTitle;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int title = columns[i].yields ? 0 : std::min(columns[i].title, columns[i].content);
        wider[i] = std::max(widths[i], title);
        beyondTitle << (columns[i].yields ? 0 : wider[i] - title);
    }
    const int lacking = sum(wider) - sum(widths) - spare;
    if (lacking > sum(beyondTitle))
        return widths;
    if (lacking > 0) {
        const QList<int> left = cutFromTheWidest(beyondTitle, sum(beyondTitle) - lacking);
        for (qsizetype i = 0; i < widths.size(); ++i)
            wider[i] += left[i] - beyondTitle[i];
    }
    return wider;
}

} // namespace

int leastWidth(const QList<ColumnNeed>& columns) {
    return std::accumulate(columns.begin(), columns.end(), 0, [](int width, const ColumnNeed& column) {
        return width + std::min(column.usual, column.content);
    });
}

QList<int> fittedWidths(const QList<ColumnNeed>& columns, int lastContent, int leastLast, int room) {
    QList<int> least; // what each column needs at least
    QList<int> whole; // every column shows its content uncut
    QList<int> usual;
    for (const ColumnNeed& column : columns) {
        least << std::min({column.usual, column.content, column.yields ? yieldedWidth : column.usual});
        whole << column.content;
        usual << std::max(column.usual, column.content);
    }
    if (sum(least) + leastLast >= room)
        return withTitles(cutFromTheWidest(least, room - leastLast), columns, leastLast / 4);
    const int last = std::max(leastLast, lastContent);
    if (sum(whole) + last <= room)
        return grown(whole, usual, room - last - sum(whole));
    const int spare = room - sum(least) - std::min(last, std::max(leastLast, room / 3));
    return grown(least, whole, spare);
}

} // namespace hci
