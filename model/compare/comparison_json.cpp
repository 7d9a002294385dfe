#include "model/compare/comparison_json.h"

#include "model/base/version.h"
#include "model/json/json_writer.h"
#include "model/lint/rules.h"
#include "model/report/json_pieces.h"

#include <algorithm>

namespace hci {

namespace {

constexpr int schemaVersion = 1;

/// Writes one comparison, with a function per object of the schema, in its order.
class ComparisonWriter {
public:
    ComparisonWriter(QIODevice& out, const Comparison& comparison, const ComparedTexts& texts)
        : m_comparison(comparison), m_texts(texts), m_json(out) {}

    Result<void> write(Progress& progress) {
        m_json.beginObject();
        line();
        m_json.member("comparison", schemaVersion);
        line();
        m_json.key("generator");
        m_json.beginObject();
        m_json.member("name", "HTTP Cache Inspector");
        m_json.member("version", HCI_VERSION);
        m_json.endObject();
        line();
        m_json.member("cacheModel", name(m_comparison.after.cache));
        line();
        writeSecretsMasked(m_json, m_texts.mask());
        writeSide("before", m_comparison.before);
        writeSide("after", m_comparison.after);
        writeSummary();
        writeNotes();
        const auto& matches = m_comparison.matches;
        const bool whole =
            writeRows("resources", matches.pairs.size(), progress, [this](std::size_t i) { resource(i); }) &&
            writeRows("findings", m_comparison.findings.size(), progress,
                      [this](std::size_t i) { finding(m_comparison.findings[i]); }) &&
            writeRows("outcomes", m_comparison.outcomes.size(), progress,
                      [this](std::size_t i) { outcome(m_comparison.outcomes[i]); }) &&
            writeRows("validators", m_comparison.validators.size(), progress,
                      [this](std::size_t i) { validator(m_comparison.validators[i]); }) &&
            writeRows("lifetimes", m_comparison.lifetimes.size(), progress,
                      [this](std::size_t i) { lifetime(m_comparison.lifetimes[i]); });
        if (!whole)
            return m_json.failed() ? m_json.finish() : failure(ErrorCode::Cancelled);
        line();
        m_json.endObject();
        return m_json.finish();
    }

private:
    void line() { m_json.lineBreak(); }

    /// A list with one row per line. False if it was stopped or cannot be written.
    template <class Row>
    bool writeRows(std::string_view key, std::size_t count, const Progress& progress, const Row& row) {
        line();
        m_json.key(key);
        m_json.beginArray();
        for (std::size_t i = 0; i < count; ++i) {
            if (i % 256 == 0 && (progress.cancelled() || m_json.failed()))
                return false;
            line();
            row(i);
        }
        m_json.endArray();
        return true;
    }

    void writeSide(std::string_view key, const ComparedSide& side) {
        const bool report = side.kind == ComparedSide::Kind::Report;
        line();
        m_json.key(key);
        m_json.beginObject();
        m_json.member("kind", report ? "report" : "recording");
        m_json.member("name", m_texts.mask().inputName(side.name));
        m_json.member("creator", m_texts.sentence(side.creator));
        m_json.member("exchanges", side.exchanges);
        m_json.member("resources", side.resources.size());
        m_json.key("missing");
        m_json.beginArray();
        for (const std::string& member : side.missing)
            m_json.string(std::string_view(member));
        m_json.endArray();
        m_json.endObject();
    }

    // --- summary ---

    void writeSummary() {
        line();
        m_json.key("summary");
        m_json.beginObject();
        m_json.key("findings");
        m_json.beginObject();
        for (std::size_t state = 0; state < findingStateCount; ++state)
            writeCounts(static_cast<FindingState>(state));
        m_json.endObject();
        m_json.key("outcomes");
        m_json.beginObject();
        for (const Direction direction : {Direction::Worse, Direction::Better, Direction::Other})
            m_json.member(latin1(name(direction)),
                          std::count_if(m_comparison.outcomes.begin(), m_comparison.outcomes.end(),
                                        [direction](const OutcomeChange& change) {
                                            return change.direction == direction;
                                        }));
        m_json.endObject();
        writeBytesOf("total", m_comparison.total);
        writeBytesOf("matched", m_comparison.matched);
        writeBytesOf("perExchange", m_comparison.perExchange);
        m_json.key("matchedOrigin");
        if (const auto& origins = m_comparison.matches.origins) {
            m_json.beginObject();
            m_json.member("before", m_texts.sentence(origins->before));
            m_json.member("after", m_texts.sentence(origins->after));
            m_json.member("paths", origins->common);
            m_json.endObject();
        } else {
            m_json.null();
        }
        m_json.endObject();
    }

    void writeCounts(FindingState state) {
        std::array<std::uint32_t, 3> counts{};
        for (const FindingChange& change : m_comparison.findings)
            if (change.state == state)
                ++counts[static_cast<std::size_t>(change.severity)];
        m_json.key(latin1(name(state)));
        m_json.beginObject();
        for (std::size_t i = 0; i < counts.size(); ++i)
            m_json.member(latin1(name(static_cast<Severity>(i))), counts[i]);
        m_json.endObject();
    }

    void writeNotes() {
        line();
        m_json.key("notes");
        m_json.beginArray();
        for (const ComparisonNote& note : notesOf(m_comparison, m_texts)) {
            m_json.beginObject();
            m_json.member("code", note.code);
            m_json.member("text", note.text);
            m_json.endObject();
        }
        m_json.endArray();
    }

    // --- rows ---

    void resource(std::size_t index) {
        const ResourcePair& pair = m_comparison.matches.pairs[index];
        m_json.beginObject();
        m_json.member("index", index);
        writeResource("before", m_comparison.resourceBefore(pair));
        writeResource("after", m_comparison.resourceAfter(pair));
        m_json.key("matchedBy");
        if (pair.both())
            m_json.string(name(pair.by));
        else
            m_json.null();
        m_json.member("ambiguous", pair.ambiguous);
        writeBytesOf("bytes", m_comparison.bytesOf(pair));
        m_json.endObject();
    }

    void writeResource(std::string_view key, const ComparedResource* resource) {
        m_json.key(key);
        if (!resource) {
            m_json.null();
            return;
        }
        m_json.beginObject();
        m_json.member("method", m_texts.method(resource->method));
        m_json.member("url", m_texts.url(resource->url));
        m_json.member("exchanges", resource->exchanges);
        m_json.key("verdicts");
        m_json.beginArray();
        for (unsigned i = 0; i <= static_cast<unsigned>(VerdictCode::Failed); ++i)
            if ((resource->verdicts >> i & 1U) != 0)
                m_json.string(name(static_cast<VerdictCode>(i)));
        m_json.endArray();
        m_json.key("outcomes");
        m_json.beginObject();
        for (std::size_t i = 0; i < resource->outcomes.size(); ++i)
            if (resource->outcomes[i] != 0)
                m_json.member(latin1(name(static_cast<Outcome>(i))), resource->outcomes[i]);
        m_json.endObject();
        m_json.endObject();
    }

    void finding(const FindingChange& change) {
        const ComparedFinding& about = m_texts.findingOf(change);
        m_json.beginObject();
        m_json.member("state", name(change.state));
        m_json.member("rule", m_texts.text(about.rule));
        m_json.member("title", m_texts.title(change));
        m_json.member("severity", name(change.severity));
        m_json.key("severityBefore");
        if (change.severityBefore)
            m_json.string(name(*change.severityBefore));
        else
            m_json.null();
        m_json.key("field");
        if (about.field == TextId::None)
            m_json.null();
        else
            m_json.string(m_texts.fieldName(about.field));
        m_json.member("message", m_texts.message(change));
        writeIndexes(m_json, "resources", m_comparison.pairsOf(change));
        m_json.endObject();
    }

    void outcome(const OutcomeChange& change) {
        m_json.beginObject();
        m_json.member("resource", change.pair);
        m_json.member("direction", name(change.direction));
        m_json.endObject();
    }

    void validator(const ValidatorChange& change) {
        m_json.beginObject();
        m_json.member("resource", change.pair);
        m_json.member("contentHash", toHex(change.hash));
        m_json.member("field", change.etag ? "ETag" : "Last-Modified");
        writeText("before", change.before);
        writeText("after", change.after);
        m_json.member("stillMatches", change.stillMatches);
        m_json.endObject();
    }

    void lifetime(std::uint32_t index) {
        const ResourcePair& pair = m_comparison.matches.pairs[index];
        m_json.beginObject();
        m_json.member("resource", index);
        const auto side = [this](std::string_view key, const ComparedLifetime& lifetime) {
            m_json.key(key);
            m_json.beginObject();
            writeOptional(m_json, "seconds", lifetime.seconds, lifetime.seconds >= 0);
            m_json.member("basis", name(lifetime.basis));
            m_json.endObject();
        };
        side("before", m_comparison.resourceBefore(pair)->lifetime);
        side("after", m_comparison.resourceAfter(pair)->lifetime);
        m_json.endObject();
    }

    // --- pieces ---

    /// Not masked: caches act on validators.
    void writeText(std::string_view key, TextId text) {
        m_json.key(key);
        if (text == TextId::None)
            m_json.null();
        else
            m_json.string(m_texts.text(text));
    }

    void writeBytesOf(std::string_view key, const ByteDifferences& all) {
        m_json.key(key);
        m_json.beginObject();
        for (std::size_t i = 0; i < all.size(); ++i) {
            m_json.key(latin1(name(static_cast<ByteKind>(i))));
            m_json.beginObject();
            writeBytes(m_json, "before", all[i].before);
            writeBytes(m_json, "after", all[i].after);
            writeBytes(m_json, "difference", all[i].difference);
            m_json.endObject();
        }
        m_json.endObject();
    }

    static std::string_view latin1(QLatin1StringView text) noexcept {
        return {text.data(), static_cast<std::size_t>(text.size())};
    }

    const Comparison& m_comparison;
    const ComparedTexts& m_texts;
    JsonWriter m_json;
};

} // namespace

Result<void> writeComparisonJson(QIODevice& out, const Comparison& comparison, const ComparedTexts& texts,
                                 Progress& progress) {
    return ComparisonWriter(out, comparison, texts).write(progress);
}

} // namespace hci
