#include "ui/detail/findings_model.h"

#include "model/base/language.h"
#include "model/lint/rules.h"
#include "model/words/amounts.h"

#include <algorithm>

namespace hci {

namespace {

constexpr quintptr topLevel = 0; // internal id; a finding below heading n has n + 1

bool isNumber(int column) {
    return column == FindingsModel::Resources || column == FindingsModel::Bytes;
}

} // namespace

QString severityText(Severity severity) {
    switch (severity) {
    case Severity::Error: return FindingsModel::tr("✕ error");
    case Severity::Warning: return FindingsModel::tr("! warning");
    case Severity::Info: return FindingsModel::tr("i info");
    case Severity::Good: break;
    }
    return FindingsModel::tr("✓ good");
}

Tone toneOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return Tone::Bad;
    case Severity::Warning: return Tone::Warning;
    case Severity::Info: return Tone::Muted;
    case Severity::Good: break;
    }
    return Tone::Good;
}

FindingsModel::FindingsModel(QObject* parent) : QAbstractItemModel(parent) {}

void FindingsModel::setOrder(const SessionView& view, FindingOrder order) {
    beginResetModel();
    m_view = view;
    m_order = std::move(order);
    endResetModel();
}

std::uint32_t FindingsModel::findingAt(const QModelIndex& index) const {
    if (!index.isValid() || groupAt(index))
        return noIndex;
    const auto row = static_cast<std::size_t>(index.row());
    return m_order.rows[grouped() ? m_order.groups[index.internalId() - 1].first + row : row];
}

QModelIndex FindingsModel::indexOf(std::uint32_t finding) const {
    const auto found = std::find(m_order.rows.begin(), m_order.rows.end(), finding);
    if (found == m_order.rows.end())
        return {};
    const auto place = static_cast<std::uint32_t>(found - m_order.rows.begin());
    if (!grouped())
        return index(static_cast<int>(place), 0);
    for (std::size_t i = 0; i < m_order.groups.size(); ++i) {
        const FindingGroup& group = m_order.groups[i];
        if (place >= group.first && place < group.first + group.count)
            return createIndex(static_cast<int>(place - group.first), 0, i + 1);
    }
    return {};
}

FindingSort FindingsModel::sortOf(int column) {
    switch (column) {
    case Rule:
    case Message: return FindingSort::Rule;
    case Resources: return FindingSort::Resources;
    case Bytes: return FindingSort::Bytes;
    default: return FindingSort::Severity;
    }
}

const FindingGroup* FindingsModel::groupAt(const QModelIndex& index) const {
    return grouped() && index.internalId() == topLevel
               ? &m_order.groups[static_cast<std::size_t>(index.row())]
               : nullptr;
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex FindingsModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, topLevel);
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(grouped() ? m_order.groups.size() : m_order.rows.size());
    const FindingGroup* group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group ? static_cast<int>(group->count) : 0;
}

int FindingsModel::columnCount(const QModelIndex&) const {
    return columns;
}

QString FindingsModel::groupText(const FindingGroup& group, int column) const {
    const QString count = tr("%Ln finding(s)", nullptr, static_cast<int>(group.count));
    const bool byRule = m_order.grouping == FindingGrouping::Rule;
    switch (column) {
    case Severity: return severityText(group.worst);
    case Rule: return byRule ? translated(rules()[group.subject].title) : count;
    case Message:
        return byRule ? count
                      : toText(m_view.session->pool().text(
                            m_view.analysis->resources.resources[group.subject].url));
    case Resources: return byRule ? formatCount(group.resources) : QString();
    default: return group.hasBytes ? formatBytes(group.bytes) : QString();
    }
}

QString FindingsModel::findingText(const Finding& finding, int column) const {
    const Findings& all = m_view.analysis->findings;
    switch (column) {
    case Severity: return severityText(finding.severity);
    case Rule: return translated(hci::rule(finding.rule).title);
    case Message: return message(finding, all, *m_view.session);
    case Resources: return formatCount(finding.resourceCount);
    default: return finding.bytes == noIndex ? QString() : formatBytes(all.byteCounts[finding.bytes]);
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const FindingGroup* group = groupAt(index);
    const std::uint32_t row = findingAt(index);
    const Finding* finding = group ? nullptr : &m_view.analysis->findings.findings[row];
    const auto text = [&](int column) {
        return group ? groupText(*group, column) : findingText(*finding, column);
    };
    switch (role) {
    case Qt::DisplayRole: return text(index.column());
    case Qt::ToolTipRole: return text(index.column() == Rule ? Rule : Message);
    case ToneRole:
        if (index.column() == Severity)
            return static_cast<int>(toneOf(group ? group->worst : finding->severity));
        return static_cast<int>(
            group && index.column() == Message && m_order.grouping == FindingGrouping::Rule ? Tone::Muted
                                                                                            : Tone::Normal);
    case EmphasisRole: return group && index.column() == Rule ? QVariant(0) : QVariant();
    case NumberRole: return isNumber(index.column());
    case RowRole: return row;
    default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, isNumber(section));
    switch (section) {
    case Severity: return tr("Severity");
    case Rule: return tr("Rule");
    case Message: return tr("Finding");
    case Resources: return tr("Resources");
    default: return tr("Bytes");
    }
}

} // namespace hci
