#pragma once

#include "model/facts/ledger.h"

#include <QtWidgets/QWidget>

#include <array>
#include <cstdint>

namespace hci {

/// A thin bar of what the transferred bytes were for, in the colours of the chart. The numbers beside it say
/// the same.
class PartsBar final : public QWidget {
    Q_OBJECT
public:
    explicit PartsBar(QWidget* parent = nullptr);

    void setBytes(const ByteParts& bytes);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<std::int64_t, 4> m_parts{}; // needed, revalidation, missed, avoidable
};

} // namespace hci
