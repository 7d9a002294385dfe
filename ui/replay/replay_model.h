#pragma once

#include "ui/base/tone.h"
#include "ui/replay/replay_run.h"

#include <QtCore/QAbstractTableModel>

namespace hci {

/// Which rows of a replay are shown.
enum class ReplayShown : std::uint8_t {
    All,
    NotModified,       ///< revalidated with 304 now
    ValidatorsChanged, ///< another tag or date than recorded
    ContentChanged,
    StatusChanged,
    Failed, ///< no answer
};

/// The replayed requests, a row each: the recorded answer and the new one.
class ReplayModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int {
        Request,
        StatusThen,
        StatusNow,
        Revalidated,
        ValidatorThen,
        ValidatorNow,
        Content,
        BytesThen,
        BytesNow
    };
    static constexpr int columns = 9;

    explicit ReplayModel(QObject* parent = nullptr);
    void setResult(ReplayResultPtr result);
    [[nodiscard]] const ReplayResultPtr& result() const noexcept { return m_result; }
    void setShown(ReplayShown shown);
    /// Index of the recorded exchange in the recording.
    [[nodiscard]] std::uint32_t recordedAt(int row) const { return at(row).row.recorded; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ReplayRow row;
        std::uint32_t difference = noIndex; ///< into the comparison's rows; noIndex: no answer
    };
    [[nodiscard]] const Row& at(int row) const { return m_rows[m_order[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] const ReplayDifference* differenceOf(const Row& row) const;
    [[nodiscard]] bool isShown(const Row& row) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] Tone tone(const Row& row, int column) const;
    void order();

    ReplayResultPtr m_result;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_order;
    ReplayShown m_shown = ReplayShown::All;
};

/// Sums up the replay in sentences.
[[nodiscard]] QString replaySentence(const ReplayResult& result);

} // namespace hci
