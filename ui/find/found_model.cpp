#include "ui/find/found_model.h"

#include "ui/base/tone.h"
#include "ui/tables/row_text.h"

#include <QtCore/QPoint>

namespace hci {

namespace {

/// The text around a hit, and where the hit lies in it.
struct Excerpt {
    QString text;
    QPoint place; ///< begin and length
};

Excerpt excerptOf(const FoundPlace& place) {
    const std::string_view around = place.around;
    const QString before = toText(around.substr(0, place.inAround.begin));
    const QString found =
        toText(around.substr(place.inAround.begin, place.inAround.end - place.inAround.begin));
    return {QString(before + found + toText(around.substr(place.inAround.end))),
            {static_cast<int>(before.size()), static_cast<int>(found.size())}};
}

} // namespace

void FoundModel::setFound(const SessionView& view, std::shared_ptr<const SearchResult> result) {
    beginResetModel();
    m_view = view;
    m_result = std::move(result);
    endResetModel();
}

int FoundModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->places.size());
}

int FoundModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QString FoundModel::where(const FoundPlace& place) const {
    const Exchange exchange = (*m_view.session)[place.exchange];
    const auto name = [&place](FieldSpan fields) {
        return toText(fields.pool().spelling(fields.span()[place.field].name));
    };
    const QString answer = exchange.status() == 0 ? tr("no answer") : QString::number(exchange.status());
    switch (place.in) {
    case FoundIn::Url: return tr("%1, URL").arg(answer);
    case FoundIn::RequestField: return tr("request, %1").arg(name(exchange.request()));
    case FoundIn::ResponseField: return tr("%1, %2").arg(answer, name(exchange.response()));
    case FoundIn::Trailer: return tr("%1, trailer %2").arg(answer, name(exchange.trailers()));
    case FoundIn::Content: break;
    }
    return tr("%1, content").arg(answer);
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const FoundPlace& place = m_result->places[static_cast<std::size_t>(index.row())];
    const auto address = [&] {
        const Exchange exchange = (*m_view.session)[place.exchange];
        return addressCell(m_view, exchange.method(), exchange.url());
    };
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Resource ? address().text
               : index.column() == Where  ? where(place)
                                          : excerptOf(place).text;
    case EmphasisRole: return index.column() == Resource ? QVariant(address().emphasis) : QVariant();
    case EmphasisEndRole: {
        const int end = index.column() == Resource ? address().emphasisEnd : -1;
        return end < 0 ? QVariant() : QVariant(end);
    }
    case SpansRole:
        return index.column() == Text ? QVariant::fromValue(QList<QPoint>{excerptOf(place).place})
                                      : QVariant();
    case MonospaceRole: return index.column() == Text;
    case ToneRole: return static_cast<int>(index.column() == Where ? Tone::Muted : Tone::Normal);
    // A snippet may be part of a secret, which the snippet alone does not show: copy nothing.
    case CopyRole: return index.column() == Text ? QVariant(QString()) : QVariant();
    default: return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Resource ? tr("Resource") : section == Where ? tr("Where") : tr("Found");
}

} // namespace hci
