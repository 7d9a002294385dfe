#pragma once

#include "ui/session/probe_controller.h"

#include <QtCore/QAbstractTableModel>

namespace hci {

/// The matrix of probes: what was sent, what the rules demand, what was answered.
class ProbesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Verdict, Name, Sent, Demanded, Place, Status, Duration, Bytes, Why };
    static constexpr int columns = 9;

    explicit ProbesModel(QObject* parent = nullptr);
    void setOutcome(ProbeOutcomePtr outcome);
    [[nodiscard]] const ProbeResult& at(int row) const {
        return m_outcome->target.results[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ProbeOutcomePtr m_outcome;
};

/// "inm-exact · gzip"
[[nodiscard]] QString probeTitle(const ProbeResult& result);

/// How many probes could be judged, and how many of them passed.
struct ProbeCount {
    int passed = 0;
    int judged = 0;
    int exchanges = 0; ///< behind the results
};
[[nodiscard]] ProbeCount countProbes(const ProbeOutcome& outcome);

} // namespace hci
