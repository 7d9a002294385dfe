#include "model/har/har_writer.h"

#include "model/base/iso_time.h"
#include "model/base/ordered_blocks.h"
#include "model/base/text_view.h"
#include "model/base/version.h"
#include "model/exchange/masked_session.h"
#include "model/har/har_entry_writer.h"
#include "model/har/own_members.h"
#include "model/json/json_blocks.h"
#include "model/json/json_writer.h"

#include <QtCore/QIODevice>

#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hci {

namespace {

using namespace har;

class HarWriter {
public:
    HarWriter(const Session& session, QIODevice& out, const HarWriteOptions& options,
              MaskedSession::Stopped stopped = {})
        : m_session(session), m_options(options), m_stopped(std::move(stopped)), m_json(out),
          m_maskedSession(options.masked
                              ? options.masked
                              : std::make_shared<MaskedSession>(session, options.includeSecrets, m_stopped)),
          m_masked(*m_maskedSession), m_mask(m_masked.secrets()) {}

    Result<HarWritten> write(Progress& progress) {
        if (m_masked.stopped())
            return failure(ErrorCode::Cancelled);
        head();
        const bool whole = entries(progress);
        if (!whole && !m_json.failed())
            return failure(ErrorCode::Cancelled);
        m_json.lineBreak();
        m_json.endArray();
        secretsMasked();
        m_json.endObject();
        m_json.endObject();
        if (const Result<void> done = m_json.finish(); !done)
            return tl::unexpected(done.error());
        m_written.exchanges = m_session.size();
        return m_written;
    }

    Result<void> writeHead() {
        head();
        return m_json.finish();
    }

    Result<void> writeEntry(std::uint32_t exchange) {
        EntryWriter(m_json, m_session, m_options.entryMembers, m_masked, m_mask, m_stopped)
            .entry(m_session[exchange]);
        return m_json.finish();
    }

private:
    [[nodiscard]] bool isStopped() const { return m_stopped && m_stopped(); }

    /// A finished block's facts.
    struct Made {
        bool complete = true; ///< every secret in it had a number
        std::uint32_t bodiesLeftOut = 0;
    };

    /// Blocks of entries with about a megabyte of contents.
    [[nodiscard]] RowBlocks blocks() const {
        constexpr std::uint32_t maxRows = 40;
        constexpr std::uint64_t maxBytes = 1 << 20;
        RowBlocks blocks{.ends = {}, .ahead = 2};
        std::uint64_t bytes = 0;
        std::uint32_t first = 0;
        for (std::uint32_t i = 0; i < m_session.size(); ++i) {
            const BodyRef* body = m_session[i].responseBody();
            bytes += body ? body->rawLength : 0;
            if (i + 1 - first < maxRows && bytes < maxBytes && i + 1 < m_session.size())
                continue;
            blocks.ends.push_back(i + 1);
            first = i + 1;
            bytes = 0;
        }
        return blocks;
    }

    template <class Mask>
    Made makeBlock(QByteArray& block, std::uint32_t first, std::uint32_t end, Mask& mask) const {
        Made made;
        writeRowsAsArray(block, first, end, [&](JsonWriter& json, std::uint32_t i) {
            EntryWriter writer(json, m_session, m_options.entryMembers, m_masked, mask, m_stopped);
            writer.entry(m_session[i]);
            made.bodiesLeftOut += writer.bodiesLeftOut();
        });
        return made;
    }

    /// Contents hold further secrets, which get numbers in the order of the entries. So threads write with
    /// the existing numbers, and a block with an unnumbered secret is written again in its turn.
    bool entries(Progress& progress) {
        ExportProgress rows(progress, m_session.size());
        std::shared_mutex numbers;
        std::mutex mutex;
        std::unordered_map<std::uint32_t, Made> made; // by first row
        return writeInBlocks(
            blocks(), rows,
            [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                NumberedMask mask(m_mask, numbers);
                Made one = makeBlock(block, first, end, mask);
                one.complete = mask.complete();
                const std::lock_guard lock(mutex);
                made.emplace(first, one);
            },
            [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                Made one = [&] {
                    const std::lock_guard lock(mutex);
                    return made.extract(first).mapped();
                }();
                if (!one.complete) {
                    const std::unique_lock lock(numbers);
                    block.resize(0);
                    one = makeBlock(block, first, end, m_mask);
                }
                if (isStopped()) // the contents may be marks alone
                    return false;
                m_written.bodiesLeftOut += one.bodiesLeftOut;
                m_json.elements({block.data(), static_cast<std::size_t>(block.size())});
                return !m_json.failed();
            });
    }

    void head() {
        m_json.beginObject();
        m_json.key("log");
        m_json.beginObject();
        m_json.member("version", "1.2");
        creator();
        browser();
        pages();
        m_json.key("entries");
        m_json.beginArray();
    }

    /// Written last, because contents add secrets.
    void secretsMasked() {
        const auto count = m_masked.secretsMasked();
        if (!count)
            return;
        m_json.key("_httpCacheInspector");
        m_json.beginObject();
        m_json.member("secretsMasked", *count);
        m_json.endObject();
    }

    void creator() {
        m_json.key("creator");
        m_json.beginObject();
        m_json.member("name", ownName);
        m_json.member("version", HCI_VERSION);
        if (const QString origin = origins(); !origin.isEmpty())
            m_json.member("comment", m_masked.sentence(origin));
        m_json.endObject();
    }

    /// The source of the exchanges for a later import: "live", or the recorder; for a file saved earlier, its
    /// first source.
    QString origins() const {
        QStringList all;
        for (const Session::Part& part : m_session.parts()) {
            QString one = part.info.kind == InputKind::Live ? QStringLiteral("live") : part.info.creator;
            if (const qsizetype saved = one.indexOf(QLatin1Char('(')); one.startsWith(toText(ownName)))
                one = saved < 0 ? QString() : one.mid(saved + 1).chopped(1);
            if (!one.isEmpty() && !all.contains(one))
                all << one;
        }
        return all.join(QStringLiteral("; "));
    }

    /// The watched browser, if there was one.
    void browser() {
        QStringList all;
        for (const Session::Part& part : m_session.parts())
            if (const QString one = watchedBrowser(part.info); !one.isEmpty() && !all.contains(one))
                all << one;
        if (all.size() != 1)
            return;
        const QString shown = m_masked.sentence(all[0]);
        const qsizetype end = shown == all[0] ? std::max(all[0].lastIndexOf(QLatin1Char('/')),
                                                         all[0].lastIndexOf(QLatin1Char(' ')))
                                              : qsizetype{-1}; // a masked text holds no version
        m_json.key("browser");
        m_json.beginObject();
        m_json.member("name", end < 0 ? shown : shown.left(end));
        m_json.member("version", end < 0 ? QString() : shown.mid(end + 1));
        m_json.endObject();
    }

    /// The creator of a live session that names a browser, "Chrome/156.0"; else the browser in the creator of
    /// an import, "HTTP Cache Inspector 0.1.0, Chrome 156.0 (live)".
    static QString watchedBrowser(const InputInfo& info) {
        if (!info.creator.startsWith(toText(ownName)))
            return info.kind == InputKind::Live ? info.creator : QString();
        return info.creator.section(QStringLiteral(", "), 1).section(QStringLiteral(" ("), 0, 0);
    }

    /// The recorded pages, and further ones that exchanges name: such a page starts with its first exchange.
    void pages() {
        std::vector<Page> pages;
        std::unordered_map<TextId, std::size_t> places;
        for (const Session::Part& part : m_session.parts())
            for (std::uint32_t i = 0; i < part.pages; ++i)
                if (places.try_emplace(part.segment->pages[i].id, pages.size()).second)
                    pages.push_back(part.segment->pages[i]);
        const std::size_t recorded = pages.size();
        for (std::uint32_t i = 0; i < m_session.size(); ++i) {
            const ExchangeRecord& record = m_session[i].record();
            if (record.page == TextId::None)
                continue;
            const auto [place, added] = places.try_emplace(record.page, pages.size());
            if (added)
                pages.push_back({record.page, TextId::None, record.startedAt});
            Milliseconds& start = pages[place->second].startedAt;
            if (place->second >= recorded &&
                (start == noTime || (record.startedAt != noTime && record.startedAt < start)))
                start = record.startedAt;
        }
        m_json.key("pages");
        m_json.beginArray();
        for (const Page& each : pages)
            page(each);
        m_json.endArray();
    }

    void page(const Page& page) {
        m_json.beginObject();
        if (page.startedAt != noTime)
            m_json.member("startedDateTime", std::string_view(iso::formatTime(page.startedAt)));
        m_json.member("id", m_masked.text(page.id));
        m_json.member("title", m_masked.text(page.title)); // often a URL
        m_json.key("pageTimings");
        m_json.beginObject();
        if (page.contentLoadMs >= 0)
            m_json.member("onContentLoad", page.contentLoadMs);
        if (page.loadMs >= 0)
            m_json.member("onLoad", page.loadMs);
        m_json.endObject();
        if (page.mark != PageMark::None) {
            m_json.key("_hci");
            m_json.beginObject();
            m_json.member("mark", static_cast<int>(page.mark));
            m_json.member("visit", page.visit);
            m_json.endObject();
        }
        m_json.endObject();
    }

    const Session& m_session;
    const HarWriteOptions& m_options;
    MaskedSession::Stopped m_stopped;
    JsonWriter m_json;
    std::shared_ptr<MaskedSession> m_maskedSession;
    MaskedSession& m_masked;
    SecretMask& m_mask; // for texts outside the session's pool
    HarWritten m_written;
};

} // namespace

Result<HarWritten> writeHar(const Session& session, QIODevice& out, const HarWriteOptions& options,
                            Progress& progress) {
    return HarWriter(session, out, options, [&progress] { return progress.cancelled(); }).write(progress);
}

Result<void> writeHarHead(const Session& session, QIODevice& out) {
    const HarWriteOptions options{true, {}, {}};
    return HarWriter(session, out, options).writeHead().map([&out] { out.write("\n"); });
}

Result<void> writeHarLine(const Session& session, std::uint32_t exchange, bool first, QIODevice& out) {
    const HarWriteOptions options{true, {}, {}};
    if (!first)
        out.write(",");
    return HarWriter(session, out, options).writeEntry(exchange).map([&out] { out.write("\n"); });
}

} // namespace hci
