#include "model/base/workers.h"
#include "model/diff/address_answers.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace hci {

namespace {

/// All checks of one kind, in the order of the rule files.
template <class Check, std::size_t Most>
std::vector<Check> collected(std::array<Check, Most> RuleFile::*member) {
    std::vector<Check> checks;
    for (const RuleFile* file : ruleFiles())
        std::copy_if((file->*member).begin(), (file->*member).end(), std::back_inserter(checks),
                     [](Check check) { return check != nullptr; });
    return checks;
}

/// The same for a kind that a file has at most once.
template <class Check> std::vector<Check> collected(Check RuleFile::*member) {
    std::vector<Check> checks;
    for (const RuleFile* file : ruleFiles())
        if (file->*member)
            checks.push_back(file->*member);
    return checks;
}

struct Checks {
    std::vector<HistoryCheck> history = collected(&RuleFile::history);
    std::vector<PairCheck> pair = collected(&RuleFile::pair);
    std::vector<AnswerCheck> answer = collected(&RuleFile::answer);
    std::vector<PairCheck> pairNotes = collected(&RuleFile::pairNotes);
    std::vector<PairCheck> goodPair = collected(&RuleFile::goodPair);
    std::vector<AnswerCheck> goodAnswer = collected(&RuleFile::goodAnswer);
    std::vector<AddressCheck> addresses = collected(&RuleFile::addresses);
    std::vector<SessionCheck> session = collected(&RuleFile::session);
};

const Checks& allChecks() {
    static const Checks checks;
    return checks;
}

/// The checks of a part of the URLs, one URL after the other, so that its answers are read once.
class UrlChecks {
public:
    UrlChecks(const AnswerReader& reader, const std::vector<std::uint32_t>& earlier, FindingSink& sink)
        : m_reader(reader.another()), m_earlier(earlier), m_sink(sink) {}

    /// Runs the checks that compare the answers of a URL.
    void compare(std::span<const std::uint32_t> exchanges) {
        if (m_sink.stopped())
            return;
        m_reader.forget();
        readHistory(m_reader, exchanges, m_history);
        if (m_history.known().size() < 2)
            return;
        for (const HistoryCheck check : m_checks.history)
            if (!m_sink.stopped())
                check(m_history, m_sink);
    }

    /// Runs the checks of single answers, once the marks are set. Praise comes last, as it must not
    /// contradict an error.
    void judge(std::span<const std::uint32_t> exchanges) {
        m_faultless.clear();
        for (const std::uint32_t index : exchanges)
            if (const std::uint32_t row = m_reader.facts().revalidationOf[index];
                row != noIndex && !m_sink.stopped())
                checkPair(row);
        for (const std::uint32_t index : exchanges)
            if (const Answer* answer = m_sink.stopped() ? nullptr : m_reader.read(index))
                checkAnswer(*answer);
        if (m_sink.stopped())
            return;
        if (std::any_of(exchanges.begin(), exchanges.end(), [this](std::uint32_t index) {
                return m_sink.marked(m_reader.facts().resources.resourceOf[index], Mark::HasError);
            }))
            return;
        for (const std::uint32_t row : m_faultless)
            if (const auto pair = readPair(m_reader, m_earlier, row))
                for (const PairCheck praise : m_checks.goodPair)
                    praise(*pair, m_sink);
    }

private:
    void checkPair(std::uint32_t row) {
        const std::optional<RevalidatedPair> pair = readPair(m_reader, m_earlier, row);
        if (!pair)
            return;
        const std::uint32_t before = m_sink.faults();
        for (const PairCheck check : m_checks.pair)
            check(*pair, m_sink);
        if (pair->is304() && pair->hasStored && !pair->stored.response.has(FieldName::Etag) &&
            !pair->stored.response.has(FieldName::LastModified))
            m_sink.mark(pair->stored.resource, Mark::ValidatedByDate);
        if (m_sink.faults() == before && pair->is304())
            m_faultless.push_back(row);
        for (const PairCheck check : m_checks.pairNotes)
            check(*pair, m_sink);
    }

    void checkAnswer(const Answer& answer) {
        const std::uint32_t before = m_sink.storingErrors();
        for (const AnswerCheck check : m_checks.answer)
            check(answer, m_sink);
        if (m_sink.storingErrors() == before)
            for (const AnswerCheck praise : m_checks.goodAnswer)
                praise(answer, m_sink);
    }

    const Checks& m_checks = allChecks();
    AnswerReader m_reader;
    const std::vector<std::uint32_t>& m_earlier;
    FindingSink& m_sink;
    History m_history;
    std::vector<std::uint32_t> m_faultless; // revalidations without faults, for praise
};

/// Calls check(checks, exchanges) for each URL, on all cores, each with a reader and a sink of its own.
template <class Check>
void checkUrls(const ExchangesByUrl& urls, const AnswerReader& reader,
               const std::vector<std::uint32_t>& earlier, FindingSink& sink, const Check& check) {
    const FindingSink before = sink.part(); // all parts get the same marks, whichever was absorbed by then
    forRanges(
        urls.size(), 4,
        [&](std::uint32_t first, std::uint32_t end) {
            FindingSink part = before.part();
            UrlChecks checks(reader, earlier, part);
            urls.forEach(first, end, [&](std::span<const std::uint32_t> url) { check(checks, url); });
            return part;
        },
        [&sink](FindingSink part) { sink.absorb(std::move(part)); });
}

} // namespace

Findings lint(const Session& session, const Facts& facts, const ProbeReport* probes,
              const std::vector<AddressAnswers>* elsewhere) {
    AnswerReader reader(session, facts);
    FindingSink sink(session, facts, probes);
    const ExchangesByUrl urls(facts.resources);
    const std::vector<std::uint32_t> earlier = latestFullAnswers(session, facts);
    const auto compare = [](UrlChecks& checks, auto url) { checks.compare(url); };
    const auto judge = [](UrlChecks& checks, auto url) { checks.judge(url); };
    if (probes) { // they read the marks of answers, and set some themselves
        checkUrls(urls, reader, earlier, sink, compare);
        checkProbes(*probes, reader, sink);
        checkUrls(urls, reader, earlier, sink, judge);
    } else {
        checkUrls(urls, reader, earlier, sink, [&](UrlChecks& checks, auto url) {
            compare(checks, url);
            judge(checks, url);
        });
    }
    if (elsewhere)
        for (const AddressCheck check : allChecks().addresses)
            for (const AddressAnswers& answers : *elsewhere)
                check(answers, sink);
    for (const SessionCheck check : allChecks().session)
        if (!sink.stopped())
            check(sink);
    if (sink.stopped())
        return {};
    return sink.finish();
}

} // namespace hci
