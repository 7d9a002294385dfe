#include "ui/request/field_list_model.h"

#include "model/http/field_syntax.h"
#include "ui/base/tone.h"
#include "ui/session/session_view.h"

namespace hci {

QString fieldProblem(const std::string& name, const std::string& value) {
    if (!isToken(name))
        return FieldListModel::tr("“%1” is no field name.").arg(toText(name));
    if (!isSafeFieldValue(value))
        return FieldListModel::tr("A field value cannot hold a line break or NUL.");
    return {};
}

FieldListModel::FieldListModel(QObject* parent) : QAbstractTableModel(parent) {}

void FieldListModel::setFields(ExchangeDraft::Fields fields) {
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
    emit fieldsChanged();
}

int FieldListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + (m_waiting ? 1 : 0);
}

int FieldListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant FieldListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row == m_fields.size())
        return role == Qt::DisplayRole && index.column() == Name ? QVariant(tr("new field …"))
               : role == ToneRole                                ? QVariant(static_cast<int>(Tone::Muted))
                                                                 : QVariant();
    const auto& [name, value] = m_fields[row];
    const QString problem = fieldProblem(name, value);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return toText(index.column() == Name ? name : value);
    case Qt::ToolTipRole: return problem;
    case ToneRole: return static_cast<int>(problem.isEmpty() ? Tone::Normal : Tone::Bad);
    case MonospaceRole: return true;
    default: return {};
    }
}

bool FieldListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const std::string text = value.toString().trimmed().toStdString();
    const auto row = static_cast<std::size_t>(index.row());
    if (row == m_fields.size()) {
        if (text.empty() || index.column() != Name)
            return false;
        m_waiting = false; // the field stays in this row, so that after its name the user can type its value
        m_fields.emplace_back(text, std::string());
    } else {
        (index.column() == Name ? m_fields[row].first : m_fields[row].second) = text;
    }
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), 1));
    if (!m_waiting) {
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_waiting = true;
        endInsertRows();
    }
    emit fieldsChanged();
    return true;
}

Qt::ItemFlags FieldListModel::flags(const QModelIndex& index) const {
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

QVariant FieldListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

bool FieldListModel::removeRows(int row, int count, const QModelIndex& parent) {
    if (parent.isValid() || row < 0 || count < 1 || row + count > static_cast<int>(m_fields.size()))
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_fields.erase(m_fields.begin() + row, m_fields.begin() + row + count);
    endRemoveRows();
    emit fieldsChanged();
    return true;
}

} // namespace hci
