#pragma once

#include "model/report/masked_for.h"

namespace hci {

/// The input of a report, and the mask for its texts; base of the classes that write one.
class ReportContext {
public:
    ReportContext(const ReportContext&) = delete;
    ReportContext& operator=(const ReportContext&) = delete;

protected:
    /// All three outlive the report.
    ReportContext(const Session& session, const Analysis& analysis, const ReportOptions& options)
        : m_session(session), m_analysis(analysis), m_extras(options.extras),
          m_masked(maskedFor(session, analysis, options)), m_mask(*m_masked) {}
    ~ReportContext() = default;

    const Session& m_session;
    const Analysis& m_analysis;
    const ReportExtras& m_extras;

private:
    std::shared_ptr<const MaskedSession> m_masked;

protected:
    const MaskedSession& m_mask;
};

} // namespace hci
