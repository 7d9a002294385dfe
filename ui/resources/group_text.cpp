#include "ui/resources/group_text.h"

#include "model/words/amounts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hci {

namespace {

constexpr qsizetype maxLengthInCell = 300;   // characters of an address in its cell
constexpr qsizetype maxAddressLength = 2000; // characters of it in a tool tip

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(hci::RowGroups)
};

const NoVarySearch& searchOf(const KeyGroups& keys, const RowGroup& group) {
    return keys.splits[keys.groups[group.key].split].key;
}

/// "without utm_source, utm_medium"
QString leftOut(const NoVarySearch& key) {
    QStringList names;
    for (const std::string& name : key.names)
        names << toText(name);
    QStringList parts;
    if (!names.empty())
        parts << GroupWords::tr("without %1").arg(names.join(QStringLiteral(", ")));
    if (key.ignoresKeyOrder)
        parts << GroupWords::tr("parameters in any order");
    return parts.join(QStringLiteral(", "));
}

QString moreHits(std::int64_t hits) {
    return GroupWords::tr("%Ln more hit(s)", nullptr, static_cast<int>(hits));
}

QString addresses(std::uint32_t count) {
    return GroupWords::tr("%Ln address(es)", nullptr, static_cast<int>(count));
}

CellText nameCell(const SessionView& view, const KeyGroups& keys, const RowGroup& group) {
    if (group.key == noIndex)
        return {group.name.empty() ? GroupWords::tr("no host") : toText(group.name), Tone::Normal, 0};
    CellText cell = addressCell(view, "GET", group.name);
    if (cell.text.size() > maxLengthInCell) { // keeps the ignored parameters visible
        cell.text = cell.text.left(maxLengthInCell) + QChar(0x2026);
        cell.emphasis = std::min(cell.emphasis, static_cast<int>(cell.text.size()));
    }
    cell.emphasisEnd = static_cast<int>(cell.text.size());
    cell.text += QStringLiteral("  ") + leftOut(searchOf(keys, group));
    return cell;
}

CellText outcomeOf(const KeyGroups& keys, const RowGroup& group) {
    if (group.key == noIndex)
        return {GroupWords::tr("%Ln resource(s)", nullptr, static_cast<int>(group.resources)), Tone::Muted};
    const KeyGroup& key = keys.groups[group.key];
    if (key.hits == 0)
        return {GroupWords::tr("no more hits"), Tone::Muted};
    return {moreHits(key.hits) + QStringLiteral(", ") + formatBytes(key.bytes), Tone::Warning};
}

} // namespace

CellText groupCell(const SessionView& view, const KeyGroups& keys, const RowGroup& group, RowColumn column) {
    switch (column) {
    case RowColumn::Resource: return nameCell(view, keys, group);
    case RowColumn::Outcome: return outcomeOf(keys, group);
    case RowColumn::Validators:
        return group.key == noIndex ? CellText{}
                                    : CellText{addresses(keys.groups[group.key].addresses), Tone::Muted};
    case RowColumn::Wire:
    case RowColumn::Saved:
    case RowColumn::Missed: return partsCell(group.bytes, column);
    case RowColumn::Findings: return findingsCell(group.findings);
    default: return {};
    }
}

QString groupSentence(const KeyGroups& keys, const RowGroup& group) {
    if (group.key == noIndex)
        return toText(group.name).left(maxAddressLength);
    const KeyGroup& key = keys.groups[group.key];
    const NoVarySearch& search = searchOf(keys, group);
    const QString won =
        key.hits == 0 ? GroupWords::tr("In this recording one key would have answered no more requests.")
                      : GroupWords::tr("One key would have gained %1 and saved %2.")
                            .arg(moreHits(key.hits), formatBytes(key.bytes));
    const QString name = toText(group.name).left(maxAddressLength);
    return GroupWords::tr("%1, %2: %3 that one cache key would join. %4 No-Vary-Search: %5 says so.")
        .arg(name, leftOut(search), addresses(key.addresses), won, toText(toFieldValue(search)));
}

} // namespace hci
