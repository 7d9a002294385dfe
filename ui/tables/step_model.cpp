#include "ui/tables/step_model.h"

#include "model/words/spec_text.h"
#include "ui/widgets/headline.h"

namespace hci {

StepModel::StepModel(QObject* parent) : QAbstractTableModel(parent) {}

void StepModel::setSteps(std::vector<Step> steps) {
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

int StepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 4;
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Step& step = m_steps[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case What: return step.what;
        case Value: return step.value;
        case Because: return step.because;
        default: return specText(step.spec);
        }
    }
    if (role == EmphasisRole)
        return step.strong && index.column() != Place ? QVariant(0) : QVariant();
    if (role == PageRole && index.column() == Place)
        return specUrl(step.spec);
    if (role == LinkRole)
        return index.column() == Place && !specUrl(step.spec).isEmpty();
    if (role == ToneRole && index.column() == Value)
        return static_cast<int>(step.tone);
    if (role == ToneRole && index.column() == Place)
        return static_cast<int>(Tone::Muted);
    if (role == MonospaceRole)
        return index.column() == Value;
    if (role == WrapRole)
        return index.column() == Because;
    return {};
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("Step");
    case Value: return tr("Value");
    case Because: return tr("Because");
    default: return tr("RFC");
    }
}

} // namespace hci
