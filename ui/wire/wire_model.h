#pragma once

#include "ui/wire/wire_rows.h"

#include <QtCore/QAbstractTableModel>

#include <memory>

namespace hci {

/// The two byte streams of a recording.
enum class WireSide : std::uint8_t { Answer, Request };

/// The bytes of one recording: offset, kind, and the bytes with their structure marked.
class WireModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Offset, What, Bytes };
    enum Role : int { RunsRole = Qt::UserRole + 100 }; ///< QList<WireRun>, after the roles of tone.h

    explicit WireModel(QObject* parent = nullptr);
    /// Null: no rows.
    void setRecording(std::shared_ptr<const WireRecording> recording, WireSide side, WireForm form,
                      bool wrapped = false);
    /// The row with that fault of the recording; −1 if it is not shown.
    [[nodiscard]] int rowOfFault(int fault) const;
    /// The number of bytes that no row shows.
    [[nodiscard]] std::uint64_t leftOut() const noexcept { return m_leftOut; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::string_view bytes() const noexcept;
    [[nodiscard]] QString whatText(const WireRow& row) const;

    std::shared_ptr<const WireRecording> m_recording;
    WireSide m_side = WireSide::Answer;
    WireForm m_form = WireForm::Text;
    std::vector<WireRow> m_rows;
    std::uint64_t m_leftOut = 0;
};

} // namespace hci
