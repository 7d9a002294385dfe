#include "ui/repeat/repeat_model.h"

#include "model/base/in_words.h"
#include "model/base/sentence.h"
#include "model/lint/cdn_status.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"
#include "ui/base/tone.h"
#include "ui/session/session_view.h"

namespace hci {

namespace {

constexpr std::size_t maxCellLength = 2000; // bytes of a text that a cell holds

QString fieldText(const Exchange& answer, FieldName field) {
    return answer.response().has(field) ? toText(answer.response().value(field).substr(0, maxCellLength))
                                        : QStringLiteral("–");
}

bool isNumber(int column) {
    return column == RepeatModel::Number || column == RepeatModel::Age || column == RepeatModel::Duration ||
           column == RepeatModel::Bytes;
}

/// "fra-1: "a", lhr-2: "b""
QString tagsByEdge(const RepeatSummary& summary) {
    constexpr int most = 4;
    QStringList parts;
    for (const auto& [edge, tags] : summary.byEdge) {
        QStringList texts;
        for (const std::string& tag : tags)
            if (texts.size() < most)
                texts << (tag.empty() ? RepeatModel::tr("no tag") : toText(tag));
        if (parts.size() < most)
            parts << (edge.empty() ? RepeatModel::tr("unnamed") : toText(edge)) + QStringLiteral(": ") +
                         listInWords(texts);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

RepeatModel::RepeatModel(QObject* parent) : QAbstractTableModel(parent) {}

void RepeatModel::setSession(SessionPtr session) {
    const bool grows = m_session && session && m_session->sharesTexts(*session) && !m_session->empty() &&
                       session->size() > m_session->size() &&
                       m_session->parts().front().segment == session->parts().front().segment;
    if (grows) {
        const auto before = static_cast<int>(m_session->size());
        beginInsertRows({}, before, static_cast<int>(session->size()) - 1);
        m_session = std::move(session);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_session = std::move(session);
    endResetModel();
}

int RepeatModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_session ? 0 : static_cast<int>(m_session->size());
}

int RepeatModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString RepeatModel::text(const Exchange& answer, int column) const {
    switch (column) {
    case Number: return QString::number(answer.index() + 1);
    case Time: return formatTimeOfDay(answer.requestTime());
    case Status:
        return answer.status() == 0 ? translatedSentence(answer.text(answer.record().failureDetail))
                                          .left(static_cast<qsizetype>(maxCellLength))
                                    : QString::number(answer.status());
    case Tag: return fieldText(answer, FieldName::Etag);
    case Date: return fieldText(answer, FieldName::LastModified);
    case Age: return fieldText(answer, FieldName::Age);
    case Edge: {
        const std::string edge = edgeNameOf(answer);
        return edge.empty() ? QStringLiteral("–") : toText(edge);
    }
    case By: {
        const QString who = whoAnswered(edgeStatusOf(answer.response()).state);
        return who.isEmpty() ? QStringLiteral("–") : who;
    }
    case Duration:
        return answer.record().durationMs < 0 ? QString() : QString::number(answer.record().durationMs);
    default: return formatBytes(answer.size(Size::ResponseBody));
    }
}

bool RepeatModel::tagDiffers(const Exchange& answer) const {
    return answer.status() != 0 && (*m_session)[0].status() != 0 &&
           answer.response().combined(FieldName::Etag) !=
               (*m_session)[0].response().combined(FieldName::Etag);
}

QVariant RepeatModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Exchange answer = (*m_session)[static_cast<std::uint32_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(answer, index.column());
    case ToneRole:
        if (index.column() == Status && answer.status() == 0)
            return static_cast<int>(Tone::Bad);
        return static_cast<int>(index.column() == Tag && tagDiffers(answer) ? Tone::Warning : Tone::Normal);
    case MonospaceRole: return index.column() == Tag || index.column() == Date;
    case NumberRole: return isNumber(index.column());
    default: return {};
    }
}

QVariant RepeatModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, isNumber(section));
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("Sent at");
    case Status: return tr("Status");
    case Tag: return tr("ETag");
    case Date: return tr("Last-Modified");
    case Age: return tr("Age");
    case Edge: return tr("Edge or address");
    case By: return tr("Answered by");
    case Duration: return tr("ms");
    default: return tr("Bytes");
    }
}

QString repeatSentence(const RepeatSummary& summary) {
    if (summary.answered == 0)
        return RepeatModel::tr("No answer to %Ln request(s)", nullptr, summary.sent);
    const int tags = static_cast<int>(summary.tags.size());
    const QString answers = RepeatModel::tr("%Ln answer(s)", nullptr, summary.answered);
    if (tags == 1)
        return summary.tags.begin()->empty() ? RepeatModel::tr("No entity tag in %1").arg(answers)
                                             : RepeatModel::tr("The same entity tag in %1: %2")
                                                   .arg(answers, toText(*summary.tags.begin()));
    const QString differ = RepeatModel::tr("%Ln different entity tags", nullptr, tags);
    return summary.differsByEdge()
               ? RepeatModel::tr("%1 in %2, one for each edge: %3").arg(differ, answers, tagsByEdge(summary))
               : RepeatModel::tr("%1 in %2, also at one edge: %3").arg(differ, answers, tagsByEdge(summary));
}

} // namespace hci
