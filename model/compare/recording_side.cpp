#include "model/compare/recording_side.h"

#include "model/compare/side_builder.h"
#include "model/lint/rules.h"

namespace hci {

namespace {

/// Reads a session and its analysis into a side.
class RecordingSide {
public:
    RecordingSide(const Session& session, const Analysis& analysis, ComparedSide& side)
        : m_session(session), m_analysis(analysis), m_builder(side) {}

    void read() {
        readResources();
        for (const Revalidation& pair : m_analysis.revalidations)
            m_builder.addOutcome(resourceOf(pair.conditional), pair.outcome);
        m_names = internNames();
        for (std::uint32_t i = 0; i < m_analysis.findings.findings.size(); ++i)
            if (m_analysis.findings.findings[i].severity != Severity::Good)
                readFinding(i);
        m_builder.finish();
    }

private:
    [[nodiscard]] std::uint32_t resourceOf(std::uint32_t exchange) const {
        return m_places[m_analysis.resources.resourceOf[exchange]];
    }

    void readResources() {
        const auto& variants = m_analysis.resources.resources;
        m_isFirst.resize(m_session.size());
        for (std::uint32_t i = 0; i < variants.size(); ++i) {
            m_places.push_back(m_builder.addVariant(variants[i].method, variants[i].url,
                                                    m_analysis.verdicts[i],
                                                    comparedBytes(m_analysis.ledger.resources[i])));
            const auto exchanges = m_analysis.resources.of(variants[i]);
            m_isFirst[exchanges.front()] = true;
            for (const std::uint32_t exchange : exchanges)
                m_builder.addExchange(m_places.back(), factsOf(m_session[exchange]));
        }
    }

    [[nodiscard]] SideBuilder::ExchangeFacts factsOf(const Exchange& exchange) const {
        const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
        const BodyRef* const body = exchange.responseBody();
        return {exchange.status(),
                body && !body->cut ? body->rawHash : ContentHash(),
                exchange.response().id(FieldName::Etag),
                exchange.response().id(FieldName::LastModified),
                {decision.lifetime, decision.lifetimeBasis},
                decision.stored == noIndex};
    }

    /// The ids of the rules' names, by RuleId.
    [[nodiscard]] std::vector<TextId> internNames() const {
        std::vector<TextId> names;
        for (const Rule& one : rules())
            names.push_back(m_session.intern(one.id));
        return names;
    }

    void readFinding(std::uint32_t row) {
        const Findings& all = m_analysis.findings;
        const Finding& finding = all.findings[row];
        ComparedFinding compared;
        compared.rule = m_names[static_cast<std::size_t>(finding.rule)];
        compared.field = TextId{static_cast<std::uint32_t>(m_session.pool().folded(finding.field))};
        compared.severity = finding.severity;
        compared.revalidation = finding.revalidation != noIndex;
        compared.bytes = finding.bytes == noIndex ? ByteCount::zero() : all.byteCounts[finding.bytes];
        compared.source = row;
        m_resources.clear();
        m_firsts.clear();
        for (const std::uint32_t resource : all.resources(finding))
            m_resources.push_back(m_places[resource]);
        for (const std::uint32_t exchange : all.exchanges(finding))
            if (m_isFirst[exchange])
                m_firsts.push_back(resourceOf(exchange));
        m_builder.addFinding(compared, m_resources, m_firsts);
    }

    const Session& m_session;
    const Analysis& m_analysis;
    SideBuilder m_builder;
    std::vector<std::uint32_t> m_places; // by resource of the analysis
    std::vector<bool> m_isFirst;         // by exchange: it is its resource's first
    std::vector<TextId> m_names;
    std::vector<std::uint32_t> m_resources; // of the current finding
    std::vector<std::uint32_t> m_firsts;
};

} // namespace

ComparedSide sideOf(const SessionPtr& session, const AnalysisPtr& analysis, QString name) {
    ComparedSide side;
    side.name = std::move(name);
    side.cache = {analysis->model, analysis->real};
    side.session = session;
    side.analysis = analysis;
    QStringList creators;
    for (const Session::Part& part : session->parts())
        if (!part.info.creator.isEmpty() && !creators.contains(part.info.creator))
            creators << part.info.creator;
    side.creator = creators.join(QStringLiteral(", ")).toStdString();
    RecordingSide(*session, *analysis, side).read();
    return side;
}

} // namespace hci
