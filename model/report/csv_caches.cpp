#include "model/report/csv_caches.h"

#include "model/report/byte_writer.h"
#include "model/report/compared_caches.h"
#include "model/report/csv_text.h"
#include "model/report/masked_for.h"
#include "model/report/row_blocks.h"
#include "model/words/cache_words.h"
#include "model/words/moments.h"

namespace hci {

namespace {

constexpr const char* cacheColumns =
    "resource,url,exchange,cache,conforming,at,stored,freshness_lifetime,age,get,reload,conditional,"
    "not_modified,differs,serves_stale,lost_fields,reason,reason_text,rfc,section,source\r\n";

std::string_view truth(bool value) {
    return value ? "true" : "false";
}

void writeAsked(CsvText& csv, const AskedResource& subject, const CacheAnswer& answer) {
    csv.text(name(answer.kind(AskKind::Plain)));
    csv.text(name(answer.kind(AskKind::Reload)));
    if (subject.conditional) {
        csv.text(name(answer.kind(AskKind::Conditional)));
        csv.text(truth(answer.notModified));
    } else {
        csv.empty();
        csv.empty();
    }
}

void writeReason(CsvText& csv, const CacheAnswer& answer, const Session& session, const MaskedSession& mask) {
    const Spec spec = specOf(answer.reason);
    csv.text(reasonId(answer.reason));
    csv.text(describe(answer.reason, session, &mask));
    csv.optional(spec.rfc, spec.rfc != 0);
    csv.text(spec.section);
}

void writeRow(CsvText& csv, const CacheComparison& comparison, std::size_t row, std::size_t cache,
              const Session& session, const Analysis& analysis, const MaskedSession& mask) {
    const AskedResource& subject = comparison.resources[row];
    const CacheAnswer& answer = comparison.of(row)[cache];
    const CacheChoice& choice = comparison.caches[cache];
    const bool stored = answer.stored != noIndex;
    csv.number(subject.resource);
    csv.text(mask.url(analysis.resources.resources[subject.resource].url));
    csv.number(subject.answer);
    csv.text(name(choice));
    csv.text(truth(!choice.real));
    csv.text(formatIsoTime(comparison.at));
    csv.text(truth(stored));
    csv.optional(std::max<std::int64_t>(0, answer.lifetime), stored);
    csv.optional(answer.age, stored && answer.age >= 0);
    writeAsked(csv, subject, answer);
    csv.text(truth(answer.differences != 0));
    csv.text(truth(answer.servesStale()));
    std::string lost;
    for (const FieldName field : comparison.lost(answer))
        lost.append(lost.empty() ? "" : "; ").append(mask.name(field));
    csv.text(std::string_view(lost));
    writeReason(csv, answer, session, mask);
    csv.text(sourceOf(choice));
    csv.endRow();
}

} // namespace

Result<ReportWritten> writeCsvCaches(QIODevice& out, const Session& session, const Analysis& analysis,
                                     const ReportOptions& options, Progress& progress) {
    CacheComparisonPtr comparison = options.extras.caches;
    if (!comparison)
        comparison = compareCaches(session, analysis, allCaches(), progress);
    if (!comparison)
        return failure(ErrorCode::Cancelled);
    const auto masked = maskedFor(session, analysis, options);
    ByteWriter bytes(out);
    bytes.append(QByteArray(cacheColumns));
    const std::size_t rows = comparison->resources.size();
    ExportProgress done(progress, rows);
    const bool whole =
        writeInBlocks(bytes, static_cast<std::uint32_t>(rows), done,
                      [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                          CsvText csv(block);
                          for (std::uint32_t row = first; row < end; ++row)
                              for (std::size_t cache = 0; cache < comparison->caches.size(); ++cache)
                                  writeRow(csv, *comparison, row, cache, session, analysis, *masked);
                      });
    if (!whole && !bytes.failed())
        return failure(ErrorCode::Cancelled);
    return bytes.finish().map([] { return ReportWritten(); });
}

} // namespace hci
