#pragma once

#include "model/transport/repeat_summary.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QString>

namespace hci {

/// The answers to a repeated request, in order: time, status, validators, Age, answering cache, and bytes.
class RepeatModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Number, Time, Status, Tag, Date, Age, Edge, By, Duration, Bytes };
    static constexpr int columns = 10;

    explicit RepeatModel(QObject* parent = nullptr);
    /// A later state of the same run adds rows; any other session replaces them. Null: no rows.
    void setSession(SessionPtr session);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Exchange& answer, int column) const;
    [[nodiscard]] bool tagDiffers(const Exchange& answer) const;

    SessionPtr m_session;
};

/// Sums up the answers in a sentence.
[[nodiscard]] QString repeatSentence(const RepeatSummary& summary);

} // namespace hci
