#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>

#include <memory>

namespace hci {

/// A recording that an agent asks about, analysed, and its texts without their secrets.
struct KeptRecording {
    QString name; ///< what the agent calls it
    SessionPtr session;
    AnalysisPtr analysis;
    std::shared_ptr<const MaskedSession> mask;
};

} // namespace hci
