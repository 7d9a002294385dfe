#pragma once

#include "model/analysis/finding_caches.h"
#include "model/diff/browser_merge.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hci {

struct FieldDiff;
struct MessageDiff;
struct Validators;

/// The numerous rows of the JSON report: one per exchange, resource, revalidation or finding. Rows are
/// independent, so any thread may write any of them, each to its own writer.
class JsonRows {
public:
    /// Whether each row has a member `type`, for outputs that mix rows of all kinds.
    enum class Kind : std::uint8_t { Plain, Typed };

    /// The first four outlive it. `findingCaches` is null if findings say nothing about caches.
    JsonRows(const Session& session, const Analysis& analysis, const MaskedSession& mask,
             const FindingCaches* findingCaches = nullptr, Kind kind = Kind::Plain)
        : m_session(session), m_analysis(analysis), m_mask(mask), m_findingCaches(findingCaches),
          m_browser(browserDifferences(session, analysis.revalidations)), m_kind(kind) {}

    /// One object of `exchanges`.
    void exchange(JsonWriter& json, std::uint32_t index) const;
    /// One object of `resources`.
    void resource(JsonWriter& json, std::uint32_t index) const;
    /// One object of `revalidations`.
    void revalidation(JsonWriter& json, std::uint32_t index) const;
    /// One object of `findings`.
    void finding(JsonWriter& json, std::uint32_t index) const;

    /// The member `cache` of an exchange: the cache's decision, and why.
    void decision(JsonWriter& json, const Decision& decision) const;

private:
    void begin(JsonWriter& json, std::string_view type) const;
    void optionalText(JsonWriter& json, std::string_view key, TextId id) const;
    void fieldText(JsonWriter& json, std::string_view key, TextId id) const;
    void failure(JsonWriter& json, const Exchange& exchange) const;
    void varyKey(JsonWriter& json, const Resource& resource) const;
    void validators(JsonWriter& json, const Validators& validators) const;
    void diff(JsonWriter& json, const MessageDiff& diff) const;
    void diffRow(JsonWriter& json, const FieldDiff& row) const;
    void browserMerge(JsonWriter& json, std::uint32_t index) const;
    void lines(JsonWriter& json, std::string_view key, FieldName field, std::span<const TextId> lines) const;

    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    const FindingCaches* m_findingCaches;
    BrowserDifferences m_browser;
    Kind m_kind;
};

/// The member `caches` of a finding: those that it holds for.
void writeFindingCaches(JsonWriter& json, const FindingCaches& caches, std::uint32_t finding,
                        const Session& session, const MaskedSession& mask);

} // namespace hci
