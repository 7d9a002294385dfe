#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>

#include <memory>

namespace hci {

/// An analysed recording for an agent's questions, with its texts masked.
struct KeptRecording {
    QString name; ///< the agent's name for it
    SessionPtr session;
    AnalysisPtr analysis;
    std::shared_ptr<const MaskedSession> mask;
};

} // namespace hci
