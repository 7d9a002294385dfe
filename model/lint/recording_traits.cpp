#include "model/lint/recording_traits.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/own_input.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/lint/finding_sink.h"

#include <algorithm>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::size_t enoughHosts = 64; // more do not change the median
constexpr std::uint32_t enoughAnswers = 4096;
constexpr std::int64_t tolerance = 5; // seconds: that of date-skew

/// How far an answer's Date is ahead of its reception, less its Age. A cache that rewrites Date gives a
/// wrong value, which other hosts outvote.
std::optional<std::int64_t> aheadOf(const Exchange& exchange) {
    const FieldSpan response = exchange.response();
    const Milliseconds received = exchange.responseTime();
    if (received == noTime || !response.has(FieldName::Date))
        return std::nullopt;
    const Result<HttpDate> date = parseHttpDate(response.value(FieldName::Date), received / 1000);
    const auto age = ageValue(response.value(FieldName::Age));
    if (!date || (response.has(FieldName::Age) && !age))
        return std::nullopt;
    return date->seconds + age.value_or(0) - received / 1000;
}

/// The offset of most hosts, within the tolerance; nothing if fewer than three, or less than a third of all,
/// agree.
std::optional<std::int64_t> commonOffset(std::vector<std::int64_t> offsets) {
    std::sort(offsets.begin(), offsets.end());
    std::size_t first = 0;
    std::size_t bestFirst = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        while (offsets[i] - offsets[first] > 2 * tolerance)
            ++first;
        if (i + 1 - first > most) {
            most = i + 1 - first;
            bestFirst = first;
        }
    }
    const bool agree = most >= 3 && most * 3 >= offsets.size();
    return agree ? std::optional(offsets[bestFirst + most / 2]) : std::nullopt;
}

/// The recorder: "live", or a name; for files saved by this program, the original recorder.
QString originOf(const InputInfo& info) {
    if (info.kind == InputKind::Live)
        return QStringLiteral("live");
    const qsizetype saved = info.creator.indexOf(QLatin1Char('('));
    const bool own = info.creator.startsWith(QLatin1StringView("HTTP Cache Inspector"));
    return own && saved >= 0 ? info.creator.mid(saved + 1).chopped(1) : info.creator;
}

RecordingTraits recordingOf(const Session& session, const Session::Part& part) {
    RecordingTraits recording;
    const QString origin = originOf(part.info);
    recording.ours = isOurs(part.info);
    recording.showsDates = recording.ours; // an answer without Date had none
    recording.mergesStored = origin.startsWith(QLatin1StringView("Firebug")) ||
                             origin.startsWith(QLatin1StringView("HTTP Archive Exporter"));
    std::unordered_map<std::string_view, std::int64_t, SeededTextHash> offsets; // of each host's first answer
    const std::uint32_t end = part.first + part.exchanges;
    for (std::uint32_t index = part.first; index < end; ++index) {
        const Exchange exchange = session[index];
        const bool enough = offsets.size() >= enoughHosts || index - part.first >= enoughAnswers;
        if (enough && recording.showsDates)
            break;
        if (exchange.source() != ExchangeSource::Network && exchange.source() != ExchangeSource::Unknown)
            continue;
        recording.showsDates = recording.showsDates || exchange.response().has(FieldName::Date);
        if (const std::optional<std::int64_t> ahead = aheadOf(exchange))
            offsets.try_emplace(hostOf(exchange.url()), *ahead);
    }
    std::vector<std::int64_t> values;
    for (const auto& [host, offset] : offsets)
        values.push_back(offset);
    const std::optional<std::int64_t> common = commonOffset(std::move(values));
    recording.clockKnown = recording.ours || common.has_value();
    if (!recording.ours && common && std::abs(*common) > tolerance)
        recording.clockOffset = *common;
    return recording;
}

} // namespace

std::vector<RecordingTraits> recordingsOf(const Session& session) {
    std::vector<RecordingTraits> recordings;
    for (const Session::Part& part : session.parts())
        recordings.push_back(recordingOf(session, part));
    return recordings;
}

} // namespace hci
