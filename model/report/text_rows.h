#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

namespace hci {

/// The rows of the text report's long sections. Rows are independent, so several threads may write at once,
/// each with its own writer.
class TextRows final {
public:
    /// All of them outlive the rows.
    TextRows(const Session& session, const Analysis& analysis, const MaskedSession& mask);

    /// A resource, its verdict and its bytes.
    void resource(TextWriter& out, std::uint32_t index) const;
    /// A revalidation and the fields that differ.
    void revalidation(TextWriter& out, std::uint32_t index) const;
    /// The cache's decision on the exchange at that place in the order of time, and why.
    void decision(TextWriter& out, std::uint32_t row) const;

private:
    [[nodiscard]] std::string varyKey(const VaryKeyPart& part) const;
    [[nodiscard]] QString timeOf(Milliseconds time) const;

    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    bool m_dated;
};

} // namespace hci
