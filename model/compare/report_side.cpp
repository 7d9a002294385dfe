#include "model/compare/report_side.h"

#include "model/base/ascii.h"
#include "model/base/bounds.h"
#include "model/base/regular_file.h"
#include "model/base/text_view.h"
#include "model/compare/report_members.h"
#include "model/compare/side_builder.h"
#include "model/har/file_name.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::int64_t schemaVersionRead = 1;
constexpr std::int64_t maxReportBytes = std::int64_t{1} << 30;

/// The enumerator of that name, of `count` enumerators from 0 on.
template <class Kind> Kind fromName(std::string_view text, int count, std::string_view what) {
    for (int i = 0; i < count; ++i)
        if (const QLatin1StringView one = name(static_cast<Kind>(i));
            std::string_view(one.data(), static_cast<std::size_t>(one.size())) == text)
            return static_cast<Kind>(i);
    throw NoReport(std::string(what) + " has a name that is not known");
}

/// A hash in hexadecimal, as toHex() writes it.
ContentHash hashFromHex(std::string_view hex) {
    ContentHash hash;
    if (hex.size() != 32)
        throw NoReport("contentHash has another length");
    for (std::size_t i = 0; i < hex.size(); ++i) {
        const int digit = hexDigit(hex[i]);
        if (digit < 0)
            throw NoReport("contentHash is not hexadecimal");
        std::uint64_t& half = i < 16 ? hash.high : hash.low;
        half = half << 4 | static_cast<std::uint64_t>(digit);
    }
    return hash;
}

/// {value, basis, atLeast}. An incomplete sum keeps the count of its known parts.
ByteCount bytesIn(ReportValue& value, std::string_view what) {
    std::optional<std::int64_t> number;
    std::optional<Basis> basis;
    std::int64_t atLeast = 0;
    forMembers(value, what, [&](std::string_view key, ReportValue member) {
        if (key == "value" && !isNull(member))
            number = numberIn(member, what);
        else if (key == "basis")
            basis = fromName<Basis>(textIn(member, what), static_cast<int>(Basis::Unknown) + 1, what);
        else if (key == "atLeast")
            atLeast = numberIn(member, what);
    });
    if (!basis)
        throw NoReport(std::string(what) + " has no basis");
    if (number.has_value() == (*basis == Basis::Unknown))
        throw NoReport(std::string(what) + " has a value that its basis does not allow");
    return number ? ByteCount(*number, *basis) : ByteCount() + ByteCount(atLeast, Basis::Measured);
}

/// Secrets of two reports must not be confused: "[secret 3]" becomes "[secret 3 of BEFORE]".
std::string withPlaceOfSecrets(std::string_view text, const std::string& place) {
    constexpr std::string_view mark = "[secret";
    std::string result;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
        std::size_t end = at + mark.size();
        if (end < text.size() && text[end] == ' ')
            ++end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        result += text.substr(0, end);
        if (end < text.size() && text[end] == ']')
            result += place;
        text.remove_prefix(end);
    }
    return result += text;
}

/// Removes the end of a message() about several URLs; a comparison lists them itself.
std::string_view withoutCount(std::string_view message) {
    const std::size_t at = message.rfind(" (and ");
    const bool counted = at != std::string_view::npos && message.ends_with(')') &&
                         message.find(" more resource", at) != std::string_view::npos;
    return counted ? message.substr(0, at) : message;
}

/// Reads the members of one report, in any order, and builds a side from them.
class ReportReader {
public:
    ReportReader(TextPool& pool, ComparedSide& side, std::string_view which, Progress& progress)
        : m_pool(pool), m_side(side), m_builder(side), m_progress(progress),
          m_place(std::string(" of ").append(which)) {}

    void read(ReportValue report, std::int64_t bytes) {
        m_total = bytes;
        forMembers(report, "the report",
                   [this](std::string_view key, ReportValue value) { readMember(key, value); });
        if (m_version != schemaVersionRead)
            throw NoReport("there is no schemaVersion");
        require(m_has.resources, "resources");
        require(m_has.exchanges, "exchanges");
        require(m_has.cacheModel, "cacheModel");
        tellMissing();
        build();
    }

    [[nodiscard]] std::int64_t version() const noexcept { return m_version; }

private:
    struct Variant {
        TextId method = TextId::None;
        TextId url = TextId::None;
        VerdictCode verdict{};
        ByteParts bytes{ByteCount(), ByteCount(), ByteCount(), ByteCount(), ByteCount()};
        std::uint32_t firstExchange = 0; // into m_order
        std::uint32_t exchangeCount = 0;
    };
    struct FindingRow {
        ComparedFinding finding;
        std::vector<std::uint32_t> exchanges;
        std::vector<std::uint32_t> resources;
    };
    /// Which members were present.
    struct Has {
        bool resources = false;
        bool exchanges = false;
        bool cacheModel = false;
        bool revalidations = false;
        bool findings = false;
        bool contentHash = false;
        bool etag = false;
        bool lastModified = false;
        bool lifetime = false;
        bool verdict = false;
        std::array<bool, 5> bytes{}; // by byteMembers
    };
    static constexpr std::array<std::pair<const char*, ByteCount ByteParts::*>, 5> byteMembers{
        {{"needed", &ByteParts::needed},
         {"revalidation", &ByteParts::revalidation},
         {"missed", &ByteParts::missed},
         {"avoidable", &ByteParts::avoidable},
         {"saved", &ByteParts::saved}}};

    static void require(bool there, std::string_view member) {
        if (!there)
            throw NoReport("there is no member " + std::string(member));
    }

    void tellMissing() {
        const auto tell = [this](bool there, const char* member) {
            if (!there)
                m_side.missing.emplace_back(member);
        };
        tell(m_has.revalidations, "revalidations");
        tell(m_has.findings, "findings");
        if (!m_rows.empty()) {
            tell(m_has.contentHash, "contentHash");
            tell(m_has.etag, "etag");
            tell(m_has.lastModified, "lastModified");
            tell(m_has.lifetime, "freshnessLifetime");
        }
        if (!m_variants.empty()) {
            tell(m_has.verdict, "verdict");
            for (std::size_t i = 0; i < byteMembers.size(); ++i)
                tell(m_has.bytes[i], byteMembers[i].first);
        }
    }

    void readMember(std::string_view key, ReportValue& value) {
        if (key == "schemaVersion") {
            m_version = numberIn(value, key);
            if (m_version != schemaVersionRead)
                throw NoReport("schemaVersion is another");
        } else if (key == "generator") {
            forMembers(value, key, [this](std::string_view name, ReportValue member) {
                if (name == "version")
                    m_side.creator = textIn(member, name);
            });
        } else if (key == "cacheModel") {
            m_has.cacheModel = true;
            const auto cache = cacheChoiceFromName(textIn(value, key));
            if (!cache)
                throw NoReport("cacheModel has a name that is not known");
            m_side.cache = *cache;
        } else if (key == "exchanges") {
            m_has.exchanges = true;
            forElements(value, key, [this](ReportValue& row) { readExchange(row); });
        } else if (key == "resources") {
            m_has.resources = true;
            forElements(value, key, [this](ReportValue& row) { readResource(row); });
        } else if (key == "revalidations") {
            m_has.revalidations = true;
            forElements(value, key, [this](ReportValue& row) { readRevalidation(row); });
        } else if (key == "findings") {
            m_has.findings = true;
            forElements(value, key, [this](ReportValue& row) { readFinding(row); });
        }
    }

    /// Throws if the reading is cancelled.
    void goOn() {
        if (++m_count % 1024 != 0)
            return;
        m_progress.report(std::min(m_total, std::int64_t{m_count} * 1000), m_total);
        if (m_progress.cancelled())
            throw NoReport("cancelled");
    }

    TextId text(std::string_view bytes) { return m_pool.intern(bytes); }
    TextId optionalText(ReportValue& value, std::string_view what) {
        const auto bytes = optionalTextIn(value, what);
        return bytes ? text(*bytes) : TextId::None;
    }
    TextId maskedText(ReportValue& value, std::string_view what) {
        return text(withPlaceOfSecrets(textIn(value, what), m_place));
    }

    // --- rows ---

    void readExchange(ReportValue& value) {
        goOn();
        SideBuilder::ExchangeFacts row;
        forMembers(value, "an exchange", [&](std::string_view key, ReportValue member) {
            if (key == "status") {
                row.status = isNull(member) ? 0 : static_cast<int>(numberIn(member, key));
            } else if (key == "etag") {
                m_has.etag = true;
                row.etag = optionalText(member, key);
            } else if (key == "lastModified") {
                m_has.lastModified = true;
                row.lastModified = optionalText(member, key);
            } else if (key == "contentHash") {
                m_has.contentHash = true;
                if (const auto hex = optionalTextIn(member, key))
                    row.hash = hashFromHex(*hex);
            } else if (key == "cache") {
                readDecision(member, row);
            }
        });
        m_rows.push_back(row);
    }

    void readDecision(ReportValue& value, SideBuilder::ExchangeFacts& facts) {
        forMembers(value, "cache", [&](std::string_view key, ReportValue member) {
            if (key == "storedResponse") {
                facts.own = !indexIn(member, key);
            } else if (key == "freshnessLifetime") {
                m_has.lifetime = true;
                facts.lifetime.seconds = isNull(member) ? -1 : numberIn(member, key);
            } else if (key == "lifetimeBasis") {
                facts.lifetime.basis = fromName<LifetimeBasis>(
                    textIn(member, key), static_cast<int>(LifetimeBasis::None) + 1, key);
            }
        });
    }

    void readResource(ReportValue& value) {
        goOn();
        Variant variant;
        variant.firstExchange = static_cast<std::uint32_t>(m_order.size());
        variant.verdict = VerdictCode::Undetermined;
        forMembers(value, "a resource", [&](std::string_view key, ReportValue member) {
            if (key == "method")
                variant.method = text(textIn(member, key));
            else if (key == "url")
                variant.url = maskedText(member, key);
            else if (key == "exchanges")
                forElements(member, key, [&](ReportValue& one) {
                    m_order.push_back(indexIn(one, key).value_or(noIndex));
                });
            else if (key == "verdict")
                readVerdict(member, variant);
            else if (key == "bytes")
                readBytes(member, variant);
        });
        if (variant.method == TextId::None || variant.url == TextId::None)
            throw NoReport("a resource has no method or no url");
        variant.exchangeCount = static_cast<std::uint32_t>(m_order.size()) - variant.firstExchange;
        m_variants.push_back(variant);
    }

    void readVerdict(ReportValue& value, Variant& variant) {
        m_has.verdict = true;
        forMembers(value, "verdict", [&](std::string_view key, ReportValue member) {
            if (key == "code")
                variant.verdict = fromName<VerdictCode>(textIn(member, key),
                                                        static_cast<int>(VerdictCode::Failed) + 1, "verdict");
        });
    }

    void readBytes(ReportValue& value, Variant& variant) {
        forMembers(value, "bytes", [&](std::string_view key, ReportValue member) {
            for (std::size_t i = 0; i < byteMembers.size(); ++i)
                if (key == byteMembers[i].first) {
                    m_has.bytes[i] = true;
                    variant.bytes.*byteMembers[i].second = bytesIn(member, key);
                }
        });
    }

    void readRevalidation(ReportValue& value) {
        goOn();
        std::uint32_t conditional = noIndex;
        std::optional<Outcome> outcome;
        forMembers(value, "a revalidation", [&](std::string_view key, ReportValue member) {
            if (key == "conditional")
                conditional = indexIn(member, key).value_or(noIndex);
            else if (key == "outcome")
                outcome = fromName<Outcome>(textIn(member, key), outcomeCount, key);
        });
        if (!outcome)
            throw NoReport("a revalidation has no outcome");
        m_outcomes.emplace_back(conditional, *outcome);
    }

    void readFinding(ReportValue& value) {
        goOn();
        FindingRow row;
        row.finding.bytes = ByteCount::zero();
        const auto indexes = [](ReportValue& list, std::string_view what, std::vector<std::uint32_t>& to) {
            forElements(list, what,
                        [&](ReportValue& one) { to.push_back(indexIn(one, what).value_or(noIndex)); });
        };
        forMembers(value, "a finding", [&](std::string_view key, ReportValue member) {
            if (key == "rule")
                row.finding.rule = text(textIn(member, key));
            else if (key == "severity")
                row.finding.severity =
                    fromName<Severity>(textIn(member, key), static_cast<int>(Severity::Good) + 1, key);
            else if (key == "message")
                row.finding.message = text(withPlaceOfSecrets(withoutCount(textIn(member, key)), m_place));
            else if (key == "exchanges")
                indexes(member, key, row.exchanges);
            else if (key == "resources")
                indexes(member, key, row.resources);
            else if (key == "revalidation")
                row.finding.revalidation = indexIn(member, key).has_value();
            else if (key == "field")
                row.finding.field = fieldName(member, key);
            else if (key == "bytes" && !isNull(member))
                row.finding.bytes = bytesIn(member, key);
        });
        if (row.finding.rule == TextId::None)
            throw NoReport("a finding has no rule");
        if (row.finding.severity != Severity::Good)
            m_findings.push_back(std::move(row));
    }

    TextId fieldName(ReportValue& value, std::string_view what) {
        const auto spelled = optionalTextIn(value, what);
        if (!spelled)
            return TextId::None;
        return TextId{static_cast<std::uint32_t>(m_pool.folded(m_pool.internName(*spelled)))};
    }

    // --- the side ---

    [[nodiscard]] std::uint32_t placeOf(std::uint32_t exchange) const {
        if (exchange >= m_rows.size())
            throw NoReport("an exchange is named that is not there");
        return m_placeOf[exchange];
    }

    void build() {
        std::vector<bool> isFirst(m_rows.size());
        m_placeOf.assign(m_rows.size(), noIndex);
        std::vector<std::uint32_t> places; // by variant
        for (const Variant& variant : m_variants) {
            places.push_back(m_builder.addVariant(variant.method, variant.url, variant.verdict,
                                                  comparedBytes(variant.bytes)));
            for (std::uint32_t i = 0; i < variant.exchangeCount; ++i) {
                const std::uint32_t exchange = m_order[variant.firstExchange + i];
                if (exchange >= m_rows.size() || m_placeOf[exchange] != noIndex)
                    throw NoReport("an exchange is of no resource, or of two");
                m_placeOf[exchange] = places.back();
                isFirst[exchange] = i == 0;
                m_builder.addExchange(places.back(), m_rows[exchange]);
            }
        }
        if (std::find(m_placeOf.begin(), m_placeOf.end(), noIndex) != m_placeOf.end())
            throw NoReport("an exchange is of no resource, or of two");
        for (const auto& [exchange, outcome] : m_outcomes)
            m_builder.addOutcome(placeOf(exchange), outcome);
        for (FindingRow& row : m_findings) {
            std::vector<std::uint32_t> firsts;
            for (const std::uint32_t exchange : row.exchanges)
                if (const std::uint32_t place = placeOf(exchange); isFirst[exchange])
                    firsts.push_back(place);
            for (std::uint32_t& resource : row.resources) {
                if (resource >= places.size())
                    throw NoReport("a finding names a resource that is not there");
                resource = places[resource];
            }
            m_builder.addFinding(row.finding, row.resources, firsts);
        }
        m_builder.finish();
    }

    TextPool& m_pool;
    ComparedSide& m_side;
    SideBuilder m_builder;
    Progress& m_progress;
    std::string m_place;
    std::int64_t m_version = 0;
    std::int64_t m_total = 0;
    std::int64_t m_count = 0;
    Has m_has;
    std::vector<SideBuilder::ExchangeFacts> m_rows;
    std::vector<Variant> m_variants;
    std::vector<std::uint32_t> m_order; // exchanges, a run a variant
    std::vector<std::pair<std::uint32_t, Outcome>> m_outcomes;
    std::vector<FindingRow> m_findings;
    std::vector<std::uint32_t> m_placeOf; // by exchange: its resource of the side
};

} // namespace

bool looksLikeReport(const QString& path) {
    constexpr std::array members{"schemaVersion", "generator", "inputs",    "cacheModel",
                                 "summary",       "exchanges", "resources", "revalidations",
                                 "findings",      "probes",    "replay"};
    constexpr qint64 looked = 4096;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.read(looked);
    std::string_view text = toView(bytes);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto skip = [&text](char wanted) {
        while (!text.empty() && isJsonSpace(text.front()))
            text.remove_prefix(1);
        const bool there = text.starts_with(wanted);
        text.remove_prefix(there ? 1 : 0);
        return there;
    };
    if (!skip('{') || !skip('"'))
        return false;
    const std::string_view key = text.substr(0, text.find('"'));
    return std::find(members.begin(), members.end(), key) != members.end();
}

Result<ComparedSide> readReport(const QString& path, std::string_view side, TextPool& pool,
                                Progress& progress) {
    auto bytes = readRegularFile(fileNameBytes(path).toStdString(), maxReportBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseReport(std::move(*bytes), path, side, pool, progress);
}

Result<ComparedSide> parseReport(QByteArray json, QString name, std::string_view which, TextPool& pool,
                                 Progress& progress) {
    ComparedSide side;
    side.kind = ComparedSide::Kind::Report;
    side.name = std::move(name);
    const qsizetype length = json.size();
    json.reserve(length + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    std::string_view text = toView(json);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto lock = pool.lock();
    ReportReader reader(pool, side, which, progress);
    try {
        simdjson::ondemand::parser parser;
        simdjson::ondemand::document document;
        ReportValue report;
        const auto padded = simdjson::padded_string_view(text, text.size() + simdjson::SIMDJSON_PADDING);
        if (const auto error = parser.iterate(padded).get(document); error != simdjson::SUCCESS)
            return failure(ErrorCode::Syntax, simdjson::error_message(error));
        if (document.get_value().get(report) != simdjson::SUCCESS)
            return failure(ErrorCode::Syntax, "it is no JSON object");
        reader.read(report, length);
    } catch (const NoReport& wrong) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (reader.version() > schemaVersionRead)
            return failure(ErrorCode::Unsupported,
                           "a report of schema version " + std::to_string(reader.version()));
        return failure(ErrorCode::Syntax, wrong.what());
    }
    return side;
}

} // namespace hci
