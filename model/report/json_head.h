#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"

namespace hci {

/// Writes the beginning of a JSON report, with a function per member.
class JsonHead {
public:
    /// All four outlive it.
    JsonHead(JsonWriter& json, const Session& session, const Analysis& analysis, const MaskedSession& mask)
        : m_json(json), m_session(session), m_analysis(analysis), m_mask(mask) {}

    /// schemaVersion, generator, inputs, cacheModel and summary.
    void write();
    /// Only the member summary.
    void summary();

private:
    void generator();
    void inputs();
    void input(const Session::Part& part);
    void warning(const Session::Part& part, const ImportWarning& warning);

    JsonWriter& m_json;
    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
};

} // namespace hci
