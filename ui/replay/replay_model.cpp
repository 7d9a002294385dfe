#include "ui/replay/replay_model.h"

#include "model/base/sentence.h"
#include "model/view/row_facts.h"
#include "model/words/amounts.h"
#include "ui/session/session_view.h"

namespace hci {

namespace {

constexpr std::size_t longest = 2000; // bytes of a text that a cell holds

QString validatorOf(const Exchange& exchange) {
    const auto value = leadingValidator(exchange);
    return value ? toText(value->substr(0, longest)) : QStringLiteral("–");
}

QString contentText(ContentComparison content) {
    switch (content) {
    case ContentComparison::Same: return ReplayModel::tr("same");
    case ContentComparison::Different: return ReplayModel::tr("changed");
    case ContentComparison::Unknown: break;
    }
    return QStringLiteral("?");
}

} // namespace

ReplayModel::ReplayModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReplayModel::setResult(ReplayResultPtr result) {
    beginResetModel();
    m_result = std::move(result);
    m_rows.clear();
    if (m_result) {
        const auto& differences = m_result->comparison.rows; // in row order, without failed rows
        std::uint32_t next = 0;
        for (const ReplayRow& row : m_result->rows) {
            const bool answered = next < differences.size() && differences[next].recorded == row.recorded &&
                                  differences[next].replayed == row.replayed;
            m_rows.push_back({row, answered ? next : noIndex});
            next += answered ? 1 : 0;
        }
    }
    order();
    endResetModel();
}

void ReplayModel::setShown(ReplayShown shown) {
    beginResetModel();
    m_shown = shown;
    order();
    endResetModel();
}

void ReplayModel::order() {
    m_order.clear();
    for (std::uint32_t i = 0; i < m_rows.size(); ++i)
        if (isShown(m_rows[i]))
            m_order.push_back(i);
}

const ReplayDifference* ReplayModel::differenceOf(const Row& row) const {
    return row.difference == noIndex ? nullptr : &m_result->comparison.rows[row.difference];
}

bool ReplayModel::isShown(const Row& row) const {
    const ReplayDifference* difference = differenceOf(row);
    switch (m_shown) {
    case ReplayShown::All: return true;
    case ReplayShown::Failed: return !difference;
    case ReplayShown::NotModified: return difference && difference->revalidationNow == 304;
    case ReplayShown::ValidatorsChanged:
        return difference && (difference->etagChanged || difference->lastModifiedChanged);
    case ReplayShown::ContentChanged:
        return difference && difference->content == ContentComparison::Different;
    case ReplayShown::StatusChanged: return difference && difference->statusBefore != difference->statusNow;
    }
    return true;
}

int ReplayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ReplayModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString ReplayModel::text(const Row& row, int column) const {
    const Exchange before = (*m_result->recording)[row.row.recorded];
    const ReplayDifference* difference = differenceOf(row);
    switch (column) {
    case Request: return toText(before.method()) + QLatin1Char(' ') + toText(before.url().substr(0, longest));
    case StatusThen: return before.status() == 0 ? QStringLiteral("–") : QString::number(before.status());
    case ValidatorThen: return validatorOf(before);
    case BytesThen: return formatBytes(before.size(Size::ResponseBody));
    default: break;
    }
    if (!difference) {
        if (column != StatusNow)
            return {};
        return row.row.attempts == 0 ? tr("not sent") : tr("no answer");
    }
    switch (column) {
    case StatusNow: return QString::number(difference->statusNow);
    case Revalidated:
        return difference->revalidationNow == 0 ? QStringLiteral("–")
                                                : QString::number(difference->revalidationNow);
    case ValidatorNow: return validatorOf((*m_result->live)[difference->replayed]);
    case Content: return contentText(difference->content);
    default: return formatBytes(difference->bytesNow);
    }
}

Tone ReplayModel::tone(const Row& row, int column) const {
    const ReplayDifference* difference = differenceOf(row);
    if (!difference)
        return column == StatusNow ? Tone::Bad : Tone::Muted;
    switch (column) {
    case StatusNow: return difference->statusBefore == difference->statusNow ? Tone::Normal : Tone::Warning;
    case Revalidated:
        return difference->revalidationNow == 304   ? Tone::Good
               : difference->revalidationNow == 200 ? Tone::Warning
                                                    : Tone::Muted;
    case ValidatorNow:
        return difference->etagChanged || difference->lastModifiedChanged ? Tone::Warning : Tone::Normal;
    case Content: return difference->content == ContentComparison::Different ? Tone::Warning : Tone::Muted;
    default: return Tone::Normal;
    }
}

QVariant ReplayModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = at(index.row());
    const int column = index.column();
    const bool isNumber = column == BytesThen || column == BytesNow;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: {
        if (differenceOf(row) || column != StatusNow || row.row.replayed == noIndex)
            return text(row, column);
        const Exchange now = (*m_result->live)[row.row.replayed];
        return translatedSentence(now.text(now.record().failureDetail));
    }
    case ToneRole: return static_cast<int>(tone(row, column));
    case MonospaceRole: return column == ValidatorThen || column == ValidatorNow;
    case NumberRole: return isNumber;
    default: return {};
    }
}

QVariant ReplayModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section == BytesThen || section == BytesNow);
    switch (section) {
    case Request: return tr("Request");
    case StatusThen: return tr("Then");
    case StatusNow: return tr("Now");
    case Revalidated: return tr("Revalidated");
    case ValidatorThen: return tr("Validator then");
    case ValidatorNow: return tr("Validator now");
    case Content: return tr("Content");
    case BytesThen: return tr("Bytes then");
    default: return tr("Bytes now");
    }
}

QString replaySentence(const ReplayResult& result) {
    const ReplayComparison& all = result.comparison;
    QStringList parts{ReplayModel::tr("%Ln request(s) answered", nullptr, static_cast<int>(all.rows.size()))};
    if (all.failed > 0)
        parts << ReplayModel::tr("%Ln without an answer", nullptr, all.failed);
    parts << ReplayModel::tr("%Ln revalidated with 304", nullptr, all.notModified);
    if (all.notModifiedNow > 0)
        parts << ReplayModel::tr("%Ln that was 200 is 304 now", nullptr, all.notModifiedNow);
    if (all.statusChanged > 0)
        parts << ReplayModel::tr("%Ln with another status", nullptr, all.statusChanged);
    parts << (all.validatorsChanged == 0
                  ? ReplayModel::tr("no validator changed")
                  : ReplayModel::tr("%Ln with another validator", nullptr, all.validatorsChanged));
    if (all.contentChanged > 0)
        parts << ReplayModel::tr("%Ln with other content", nullptr, all.contentChanged);
    if (all.bytesBefore.known() && all.bytesNow.known())
        parts << ReplayModel::tr("%1 then, %2 now")
                     .arg(formatBytes(all.bytesBefore), formatBytes(all.bytesNow));
    const QString sentence = parts.join(QStringLiteral("; "));
    return result.cancelled ? ReplayModel::tr("Stopped: %1").arg(sentence) : sentence;
}

} // namespace hci
