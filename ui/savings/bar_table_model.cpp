#include "ui/savings/bar_table_model.h"

#include "model/base/language.h"
#include "model/exchange/url_parts.h"
#include "model/words/amounts.h"
#include "ui/base/tone.h"
#include "ui/session/session_view.h"

#include <array>

namespace hci {

namespace {

constexpr qsizetype maxLabelLength = 28; // characters

struct Part {
    const char* name;
    ByteCount (*of)(const ByteParts&);
};

constexpr std::array parts{
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "needed"), [](const ByteParts& p) { return p.needed; }},
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "revalidation"),
         [](const ByteParts& p) { return p.revalidation; }},
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "missed"), [](const ByteParts& p) { return p.missed; }},
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "avoidable"),
         [](const ByteParts& p) { return p.avoidable; }},
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "transferred"),
         [](const ByteParts& p) { return p.transferred(); }},
    Part{QT_TRANSLATE_NOOP("hci::BarTableModel", "saved"), [](const ByteParts& p) { return p.saved; }},
};

/// A cell of a CSV file: quoted, and with a beginning that no spreadsheet takes for a formula.
QByteArray csvCell(const QString& text) {
    QByteArray cell = text.toUtf8();
    if (!cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front()))
        cell.prepend('\'');
    cell.replace("\"", "\"\"");
    return '"' + cell + '"';
}

} // namespace

QString barName(const ChartBar& bar) {
    if (bar.name.empty())
        return BarTableModel::tr("the other %1 resource(s)", nullptr, static_cast<int>(bar.resources))
            .arg(formatCount(bar.resources));
    return toText(bar.name);
}

QString urlLabel(std::string_view url) {
    QString label = toText(url.substr(shortNameStart(url)));
    if (label.size() > maxLabelLength)
        label = label.left(maxLabelLength / 2) + QStringLiteral("…") + label.right(maxLabelLength / 2 - 1);
    return label;
}

QString barLabel(const ChartBar& bar) {
    if (bar.name.empty())
        return BarTableModel::tr("the other %1: %2")
            .arg(formatCount(bar.resources), formatBytes(bar.bytes.transferred()));
    if (bar.resource == noIndex)
        return barName(bar).left(maxLabelLength);
    return urlLabel(bar.name);
}

QString barNumbers(const ChartBar& bar) {
    QStringList lines;
    for (const Part& part : parts) {
        const ByteCount count = part.of(bar.bytes);
        lines << QStringLiteral("%1: %2 (%3)")
                     .arg(BarTableModel::tr(part.name), formatBytes(count), translated(name(count.basis())));
    }
    return lines.join(QLatin1Char('\n'));
}

QByteArray toCsv(const ChartData& data) {
    QByteArray csv = "name,resources";
    for (const Part& part : parts)
        csv += QByteArray(",") + part.name + "," + part.name + "Basis";
    csv += "\r\n";
    for (const ChartBar& bar : data.bars) {
        csv += csvCell(barName(bar)) + ',' + QByteArray::number(bar.resources);
        for (const Part& part : parts) {
            const ByteCount count = part.of(bar.bytes);
            csv += ',' +
                   (count.known() ? QByteArray::number(static_cast<qlonglong>(count.value())) : QByteArray());
            csv += ',' + QByteArray(name(count.basis()).data(), name(count.basis()).size());
        }
        csv += "\r\n";
    }
    return csv;
}

BarTableModel::BarTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void BarTableModel::setChart(ChartData chart) {
    beginResetModel();
    m_data = std::move(chart);
    endResetModel();
}

int BarTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_data.bars.size());
}

int BarTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(parts.size()) + 1;
}

QVariant BarTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const ChartBar& bar = m_data.bars[static_cast<std::size_t>(index.row())];
    if (role == NumberRole)
        return index.column() != Name;
    if (role == Qt::ToolTipRole)
        return QString(barName(bar).left(2000) + QLatin1Char('\n') + barNumbers(bar));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Name)
        return barName(bar);
    return formatBytes(parts[static_cast<std::size_t>(index.column() - 1)].of(bar.bytes));
}

QVariant BarTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return headerAlignment(orientation, role, section != Name);
    return section == Name ? tr("Name") : tr(parts[static_cast<std::size_t>(section - 1)].name);
}

} // namespace hci
