#include "model/compare/side_reader.h"

#include "model/base/text_view.h"
#include "model/compare/recording_side.h"
#include "model/compare/report_side.h"
#include "model/words/error_text.h"

#include <string_view>

namespace hci {

namespace {

constexpr std::array<std::string_view, 2> labels{"BEFORE", "AFTER"};

tl::unexpected<Error> refused(const QString& why) {
    return failure(ErrorCode::Refused, why.toStdString());
}

/// Reads two sides.
class SideReader {
public:
    SideReader(const std::array<QString, 2>& files, std::optional<CacheChoice> cache, const SideDoors& doors)
        : m_files(files), m_cache(cache), m_doors(doors) {
        for (std::size_t i = 0; i < 2; ++i)
            m_isReport[i] = looksLikeReport(files[i]);
    }

    Result<ComparedSides> read() {
        for (std::size_t i = 0; i < 2; ++i)
            if (m_isReport[i])
                if (const Result<void> done = report(i); !done)
                    return tl::unexpected(done.error());
        if (const Result<void> fit = reportsFit(); !fit)
            return tl::unexpected(fit.error());
        for (std::size_t i = 0; i < 2; ++i)
            if (!m_isReport[i])
                if (const Result<void> done = recording(i); !done)
                    return tl::unexpected(done.error());
        return std::move(m_read);
    }

private:
    Result<void> reportsFit() const {
        const auto& sides = m_read.sides;
        if (m_isReport[0] && m_isReport[1] && sides[0].cache != sides[1].cache)
            return refused(
                QStringLiteral("%1 is a report for a %2 cache, and %3 for a %4 one: write one of "
                               "them again with the other's --cache")
                    .arg(m_files[0], toText(name(sides[0].cache)), m_files[1], toText(name(sides[1].cache))));
        for (std::size_t i = 0; i < 2; ++i)
            if (m_isReport[i] && m_cache && *m_cache != sides[i].cache)
                return refused(QStringLiteral("%1 is a report for a %2 cache, and --cache asks for a %3 one")
                                   .arg(m_files[i], toText(name(sides[i].cache)), toText(name(*m_cache))));
        return {};
    }

    Result<void> report(std::size_t i) {
        Progress reading = m_doors.progress(QStringLiteral("reading ") + m_files[i]);
        Result<ComparedSide> side = readReport(m_files[i], labels[i], *m_read.pool, reading);
        if (!side && side.error().code != ErrorCode::Cancelled)
            return refused(m_files[i] + QStringLiteral(": a report that cannot be used: ") +
                           errorText(side.error()));
        if (!side)
            return tl::unexpected(side.error());
        m_read.sides[i] = std::move(*side);
        return {};
    }

    Result<void> recording(std::size_t i) {
        const CacheChoice other = m_isReport[1 - i] ? m_read.sides[1 - i].cache : CacheChoice();
        const Result<SessionPtr> session = m_doors.recording(m_files[i], m_read.pool);
        if (!session)
            return tl::unexpected(session.error());
        Progress analysing = m_doors.progress(QStringLiteral("analysing ") + m_files[i]);
        const CacheChoice cache = m_cache.value_or(other);
        const AnalysisPtr analysis = analyse(*session, {cache.model, {}, cache.real}, analysing);
        if (!analysis)
            return failure(ErrorCode::Cancelled);
        m_read.sides[i] = sideOf(*session, analysis, m_files[i]);
        return {};
    }

    const std::array<QString, 2>& m_files;
    std::optional<CacheChoice> m_cache;
    const SideDoors& m_doors;
    std::array<bool, 2> m_isReport{};
    ComparedSides m_read;
};

} // namespace

Result<ComparedSides> readSides(const std::array<QString, 2>& files, std::optional<CacheChoice> cache,
                                const SideDoors& doors) {
    return SideReader(files, cache, doors).read();
}

} // namespace hci
