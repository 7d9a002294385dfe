#pragma once

#include "model/base/spec.h"
#include "ui/base/tone.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace hci {

/// One step of an explanation: its subject, its value, why, and the place in the RFC.
struct Step {
    QString what;
    QString value;
    QString because;
    Spec spec;
    Tone tone = Tone::Normal; ///< of the value
    bool strong = false;      ///< the conclusion of all steps
};

/// Steps as a table: Step, Value, Because, RFC.
class StepModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { What, Value, Because, Place };

    explicit StepModel(QObject* parent = nullptr);
    void setSteps(std::vector<Step> steps);
    [[nodiscard]] const std::vector<Step>& steps() const noexcept { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Step> m_steps;
};

} // namespace hci
