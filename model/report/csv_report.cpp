#include "model/report/csv_report.h"

#include "model/cache/reason.h"
#include "model/exchange/validators.h"
#include "model/lint/finding_index.h"
#include "model/lint/finding_recipe.h"
#include "model/lint/rules.h"
#include "model/report/byte_writer.h"
#include "model/report/csv_text.h"
#include "model/report/masked_for.h"
#include "model/report/names.h"
#include "model/report/row_blocks.h"
#include "model/report/text_writer.h"
#include "model/words/error_text.h"
#include "model/words/finding_cache_words.h"
#include "model/words/moments.h"
#include "model/words/spec_text.h"

#include <array>
#include <span>

namespace hci {

namespace {

/// The input of the columns.
struct Table {
    const Session& session;
    const Analysis& analysis;
    const MaskedSession& mask;
    const FindingIndex& findings;
    const FindingCaches* caches = nullptr; ///< null: findings say nothing about caches

    [[nodiscard]] const Resource& resource(std::uint32_t row) const {
        return analysis.resources.resources[row];
    }
    [[nodiscard]] const ByteParts& bytes(std::uint32_t row) const { return analysis.ledger.resources[row]; }
    [[nodiscard]] const Finding& finding(std::uint32_t row) const { return analysis.findings.findings[row]; }
    [[nodiscard]] const Decision& decision(std::uint32_t row) const {
        return analysis.simulation.decisions[row];
    }
};

/// One column, or two whose names are both in `name`.
struct Column {
    std::string_view name;
    void (*cell)(CsvText& csv, const Table& table, std::uint32_t row);
};

void textOrNothing(CsvText& csv, const Table& table, TextId id) {
    if (id == TextId::None)
        csv.empty();
    else
        csv.text(table.mask.text(id));
}

/// Not masked: caches act on this text.
void fieldOrNothing(CsvText& csv, const Table& table, TextId id) {
    if (id == TextId::None)
        csv.empty();
    else
        csv.text(table.session.pool().text(id));
}

// --- resources ---

/// "accept-encoding: gzip; cookie: (absent)".
void varyKey(CsvText& csv, const Table& table, std::uint32_t row) {
    std::string key;
    for (const VaryKeyPart& part : table.analysis.resources.varyKey(table.resource(row))) {
        key += key.empty() ? "" : "; ";
        key += table.mask.name(part.name);
        key += ": ";
        key += part.value == TextId::None ? "(absent)" : table.mask.value(part.name, part.value);
    }
    csv.text(std::string_view(key));
}

Validators validatorsAt(const Table& table, std::uint32_t row) {
    return validatorsOf(table.session, table.analysis.resources, table.resource(row));
}

void strength(CsvText& csv, TextId validator, ValidatorStrength strength) {
    if (validator == TextId::None)
        csv.empty();
    else
        csv.text(name(strength));
}

constexpr std::array resourceColumns{
    Column{"resource", [](CsvText& csv, const Table&, std::uint32_t row) { csv.number(row); }},
    Column{"method", [](CsvText& csv, const Table& t,
                        std::uint32_t row) { csv.text(t.mask.text(t.resource(row).method)); }},
    Column{"url", [](CsvText& csv, const Table& t,
                     std::uint32_t row) { csv.text(t.mask.url(t.resource(row).url)); }},
    Column{"vary_key", varyKey},
    Column{"exchanges", [](CsvText& csv, const Table& t,
                           std::uint32_t row) { csv.number(t.resource(row).exchangeCount); }},
    Column{"verdict",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(name(t.analysis.verdicts[row])); }},
    Column{"verdict_text", [](CsvText& csv, const Table& t,
                              std::uint32_t row) { csv.text(verdictText(t.analysis.verdicts[row])); }},
    Column{"etag", [](CsvText& csv, const Table& t,
                      std::uint32_t row) { fieldOrNothing(csv, t, validatorsAt(t, row).etag); }},
    Column{"etag_strength",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               const Validators found = validatorsAt(t, row);
               strength(csv, found.etag, found.etagStrength);
           }},
    Column{"last_modified",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               fieldOrNothing(csv, t, validatorsAt(t, row).lastModified);
           }},
    Column{"last_modified_strength",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               const Validators found = validatorsAt(t, row);
               strength(csv, found.lastModified, found.lastModifiedStrength);
           }},
    Column{"transferred_bytes,transferred_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).transferred()); }},
    Column{"needed_bytes,needed_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).needed); }},
    Column{"revalidation_bytes,revalidation_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).revalidation); }},
    Column{"missed_bytes,missed_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).missed); }},
    Column{"avoidable_bytes,avoidable_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).avoidable); }},
    Column{"saved_bytes,saved_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.bytes(t.bytes(row).saved); }},
    Column{"problems",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.number(summarise(t.analysis.findings, t.findings.ofResource(row)).problems);
           }},
};

// --- findings ---

void firstUrl(CsvText& csv, const Table& table, std::uint32_t row) {
    const auto resources = table.analysis.findings.resources(table.finding(row));
    if (resources.empty())
        csv.empty();
    else
        csv.text(table.mask.url(table.resource(resources.front()).url));
}

void firstExchange(CsvText& csv, const Table& table, std::uint32_t row) {
    const auto exchanges = table.analysis.findings.exchanges(table.finding(row));
    csv.optional(exchanges.empty() ? 0 : exchanges.front(), !exchanges.empty());
}

void findingBytes(CsvText& csv, const Table& table, std::uint32_t row) {
    const Finding& finding = table.finding(row);
    if (finding.bytes != noIndex)
        return csv.bytes(table.analysis.findings.byteCounts[finding.bytes]);
    csv.empty();
    csv.empty();
}

/// The caches for which it holds; empty if it holds for all.
FindingCacheWords cacheWords(const Table& table, std::uint32_t row) {
    return table.caches ? findingCacheWords(*table.caches, row, table.session, table.mask)
                        : FindingCacheWords();
}

constexpr std::array findingColumns{
    Column{"rule",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(rule(t.finding(row).rule).id); }},
    Column{"severity",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(name(t.finding(row).severity)); }},
    Column{"title", [](CsvText& csv, const Table& t,
                       std::uint32_t row) { csv.text(rule(t.finding(row).rule).title); }},
    Column{"message",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.text(message(t.finding(row), t.analysis.findings, t.session, &t.mask));
           }},
    Column{"url", firstUrl},
    Column{"urls",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.number(t.finding(row).urlCount); }},
    Column{"resources",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.number(t.finding(row).resourceCount); }},
    Column{"exchanges",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.number(t.finding(row).exchangeCount); }},
    Column{"first_exchange", firstExchange},
    Column{"field",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               const FieldName field = t.finding(row).field;
               csv.text(field == FieldName::None ? std::string_view() : t.mask.name(field));
           }},
    Column{"bytes,bytes_basis", findingBytes},
    Column{"rfc",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               const Spec spec = specOf(t.finding(row));
               csv.optional(spec.rfc, spec.rfc != 0);
           }},
    Column{"section",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(specOf(t.finding(row)).section); }},
    Column{"spec_url", [](CsvText& csv, const Table& t,
                          std::uint32_t row) { csv.text(specUrl(specOf(t.finding(row)))); }},
    Column{"recipes",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.text(recipeServers(t.finding(row)).join(QStringLiteral("; ")));
           }},
    Column{"fingerprint",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.text(fingerprint(t.finding(row), t.analysis.findings, t.session, t.analysis));
           }},
    Column{"holds_for",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(cacheWords(t, row).holdsFor); }},
    Column{"not_for",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.text(cacheWords(t, row).notFor.join(QStringLiteral("; ")));
           }},
};

// --- exchanges ---

void startedAt(CsvText& csv, const Table& table, std::uint32_t row) {
    const Milliseconds time = table.session[row].record().startedAt;
    if (time == noTime)
        csv.empty();
    else
        csv.text(formatIsoTime(time));
}

void failureCell(CsvText& csv, const Table& table, std::uint32_t row) {
    const Exchange exchange = table.session[row];
    if (exchange.record().failure == Failure::None)
        csv.empty();
    else
        csv.text(table.mask.sentence(failureWords(exchange)));
}

void outcome(CsvText& csv, const Table& table, std::uint32_t row) {
    const std::uint32_t revalidation = table.analysis.revalidationOf[row];
    if (revalidation == noIndex)
        csv.empty();
    else
        csv.text(name(table.analysis.revalidations[revalidation].outcome));
}

/// "method-cacheable; fresh".
void reasons(CsvText& csv, const Table& table, std::uint32_t row) {
    std::string all;
    for (const Reason& reason : table.analysis.simulation.of(table.decision(row))) {
        const QLatin1StringView id = reasonId(reason);
        all += all.empty() ? "" : "; ";
        all.append(id.data(), static_cast<std::size_t>(id.size()));
    }
    csv.text(std::string_view(all));
}

constexpr std::array exchangeColumns{
    Column{"exchange", [](CsvText& csv, const Table&, std::uint32_t row) { csv.number(row); }},
    Column{"input",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.number(t.session[row].input()); }},
    Column{"entry",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.number(t.session[row].entry()); }},
    Column{"started_at", startedAt},
    Column{"method", [](CsvText& csv, const Table& t,
                        std::uint32_t row) { csv.text(t.mask.text(t.session[row].record().method)); }},
    Column{"url", [](CsvText& csv, const Table& t,
                     std::uint32_t row) { csv.text(t.mask.url(t.session[row].record().url)); }},
    Column{"protocol", [](CsvText& csv, const Table& t,
                          std::uint32_t row) { textOrNothing(csv, t, t.session[row].record().protocol); }},
    Column{"status",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               const int status = t.session[row].status();
               csv.optional(status, status != 0);
           }},
    Column{"media_type", [](CsvText& csv, const Table& t,
                            std::uint32_t row) { textOrNothing(csv, t, t.session[row].record().mediaType); }},
    Column{"source",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(name(t.session[row].source())); }},
    Column{"failure", failureCell},
    Column{"resource", [](CsvText& csv, const Table& t,
                          std::uint32_t row) { csv.number(t.analysis.resources.resourceOf[row]); }},
    Column{"outcome", outcome},
    Column{"etag",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               fieldOrNothing(csv, t, t.session[row].response().id(FieldName::Etag));
           }},
    Column{"last_modified",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               fieldOrNothing(csv, t, t.session[row].response().id(FieldName::LastModified));
           }},
    Column{"decision",
           [](CsvText& csv, const Table& t, std::uint32_t row) { csv.text(name(t.decision(row).kind)); }},
    Column{"stored_response",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.optional(t.decision(row).stored, t.decision(row).stored != noIndex);
           }},
    Column{"storable",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.text(std::string_view(t.decision(row).storable ? "true" : "false"));
           }},
    Column{"reasons", reasons},
    Column{"freshness_lifetime",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.optional(t.decision(row).lifetime, t.decision(row).lifetime >= 0);
           }},
    Column{"lifetime_basis", [](CsvText& csv, const Table& t,
                                std::uint32_t row) { csv.text(name(t.decision(row).lifetimeBasis)); }},
    Column{"age", [](CsvText& csv, const Table& t,
                     std::uint32_t row) { csv.optional(t.decision(row).age, t.decision(row).age >= 0); }},
    Column{"transferred_bytes,transferred_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.bytes(t.analysis.exchangeBytes[row].transferred());
           }},
    Column{"missed_bytes,missed_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.bytes(t.analysis.exchangeBytes[row].missed);
           }},
    Column{"avoidable_bytes,avoidable_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.bytes(t.analysis.exchangeBytes[row].avoidable);
           }},
    Column{"saved_bytes,saved_basis",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.bytes(t.analysis.exchangeBytes[row].saved);
           }},
    Column{"problems",
           [](CsvText& csv, const Table& t, std::uint32_t row) {
               csv.number(summarise(t.analysis.findings, t.findings.ofExchange(row)).problems);
           }},
};

QByteArray headerOf(std::span<const Column> columns) {
    QByteArray header;
    for (const Column& column : columns) {
        header += header.isEmpty() ? "" : ",";
        header += QByteArrayView(column.name.data(), static_cast<qsizetype>(column.name.size()));
    }
    return header + "\r\n";
}

Result<ReportWritten> writeTable(QIODevice& out, const Table& table, std::span<const Column> columns,
                                 std::size_t rows, Progress& progress) {
    ByteWriter bytes(out);
    bytes.append(headerOf(columns));
    ExportProgress done(progress, rows);
    const bool whole = writeInBlocks(bytes, static_cast<std::uint32_t>(rows), done,
                                     [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                                         CsvText csv(block);
                                         for (std::uint32_t row = first; row < end; ++row) {
                                             for (const Column& column : columns)
                                                 column.cell(csv, table, row);
                                             csv.endRow();
                                         }
                                     });
    if (!whole && !bytes.failed())
        return failure(ErrorCode::Cancelled);
    return bytes.finish().map([] { return ReportWritten(); });
}

} // namespace

Result<ReportWritten> writeCsvResources(QIODevice& out, const Session& session, const Analysis& analysis,
                                        const ReportOptions& options, Progress& progress) {
    const auto masked = maskedFor(session, analysis, options);
    const FindingIndex findings(analysis.findings, analysis.resources);
    return writeTable(out, {session, analysis, *masked, findings}, resourceColumns,
                      analysis.resources.resources.size(), progress);
}

Result<ReportWritten> writeCsvFindings(QIODevice& out, const Session& session, const Analysis& analysis,
                                       const ReportOptions& options, Progress& progress) {
    const auto masked = maskedFor(session, analysis, options);
    return writeTable(out, {session, analysis, *masked, FindingIndex(), options.extras.findingCaches.get()},
                      findingColumns, analysis.findings.findings.size(), progress);
}

Result<ReportWritten> writeCsvExchanges(QIODevice& out, const Session& session, const Analysis& analysis,
                                        const ReportOptions& options, Progress& progress) {
    const auto masked = maskedFor(session, analysis, options);
    const FindingIndex findings(analysis.findings, analysis.resources);
    return writeTable(out, {session, analysis, *masked, findings}, exchangeColumns, session.size(), progress);
}

} // namespace hci
