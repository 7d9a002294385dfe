#include "model/har/segment_writer.h"

#include "model/base/bounds.h"
#include "model/base/iso_time.h"
#include "model/exchange/server_address.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/json/json_text.h"

#include <algorithm>

namespace hci::har {

namespace {

constexpr std::size_t maxDetail = 120;

/// The cookies that no field has, as lines of the fields where they belong.
std::vector<std::pair<std::string_view, std::string>> cookieLines(const RawEntry& entry) {
    std::vector<std::pair<std::string_view, std::string>> lines;
    const auto add = [&lines](std::string_view field, const std::vector<RawCookie>& cookies) {
        for (const RawCookie& cookie : cookies)
            lines.emplace_back(field, std::string(cookie.name).append("=").append(cookie.value));
    };
    add("Cookie", entry.request.cookies);
    add("Set-Cookie", entry.response.cookies);
    return lines;
}

/// type/subtype in lower case, without parameters (RFC 9110 8.3.1).
void readMediaType(const RawEntry& entry, std::string& to) {
    std::string_view type = entry.response.content.mimeType;
    if (type.empty())
        type = fieldValue(entry.response.fields, "content-type").value_or(std::string_view());
    type = trimmed(type.substr(0, type.find(';')));
    to.assign(type);
    std::transform(to.begin(), to.end(), to.begin(), asciiLower);
}

/// The file has the content's size, if that was counted.
bool isWhole(const BodyFile& file, const RawContent& content) noexcept {
    const std::int64_t size = content.size.value_or(0);
    return size <= 0 || static_cast<std::uint64_t>(size) == file.length;
}

/// When the answer was sent, in seconds: its Date, plus its Age if it came from a cache (RFC 9111 5.1).
std::optional<std::int64_t> answeredAt(const RawEntry& entry, const Reading& reading) {
    if (!entry.extras.own.empty())
        return reading.startedAt / 1000; // saved by this program with correct times
    const std::optional<std::string_view> text = fieldValue(entry.response.fields, "date");
    if (!text || reading.startedAt == noTime)
        return std::nullopt;
    const Result<HttpDate> date = parseHttpDate(*text, reading.startedAt / 1000);
    if (!date)
        return std::nullopt;
    const std::optional<std::string_view> age = fieldValue(entry.response.fields, "age");
    return date->seconds + (age ? ageValue(*age).value_or(0) : 0);
}

} // namespace

SegmentWriter::SegmentWriter(std::shared_ptr<TextPool> pool, Recording& recording)
    : m_recording(recording), m_segment(std::make_shared<Segment>(std::move(pool))),
      m_pool(*m_segment->pool()), m_builder(*m_segment), m_exportTimes(*m_segment) {
    (void)sourceIndex(recording.text());
}

std::uint32_t SegmentWriter::sourceIndex(const std::shared_ptr<const BodySource>& source) {
    const auto [place, added] = m_sources.try_emplace(source.get(), m_segment->sources.size());
    if (added)
        m_segment->sources.append(source);
    return place->second;
}

void SegmentWriter::add(const RawEntry& entry, const Reading& reading, std::uint64_t offset) {
    if (entry.request.url.empty() && ++m_entriesWithoutUrl > bounds::reader::entriesWithoutUrl)
        return;
    const std::string_view fileName = entry.response.content.file;
    AttachedFiles::Found file = tl::unexpected(WarningCode::BodyFileMissing);
    if (!fileName.empty())
        file = m_recording.file(fileName); // this reads, so it precedes the lock
    const auto lock = m_pool.lock();
    ExchangeRecord record;
    RecordBuilder::setFacts(record, reading);
    m_builder.setTarget(record, entry.request.method, entry.request.url);
    record.protocol = m_builder.text(reading.protocol);
    record.statusText = m_builder.text(entry.response.statusText);
    record.serverAddress =
        m_builder.text(addressWithPort(bareAddress(entry.serverAddress), reading.serverPort));
    record.page = m_builder.text(entry.page);
    record.failureDetail = m_builder.text(reading.failureDetail);
    readMediaType(entry, m_text);
    record.mediaType = m_builder.text(m_text);
    const std::uint32_t row = m_exportTimes.count();
    record.entry = row + leftOut();
    m_builder.setFields(record, entry.request.fields.list, entry.response.fields.list,
                        entry.response.trailers.list, cookieLines(entry));
    record.requestBody = addRequestBody(entry.request);
    const bool cut = reading.bodyCut || (file && !isWhole(*file, entry.response.content));
    record.responseBody = file ? addBodyFile(*file, cut) : addResponseBody(entry, reading);
    if (cut)
        record.set(ExchangeFlag::BodyCut);
    checkEntry(entry, reading, offset);
    if (!fileName.empty() && !file)
        warn(row, file.error(), offset, fileName);
    addBrowserAnswer(entry, row);
    m_exportTimes.add(record, m_exportTimes.isDecided()
                                  ? EntryTimes()
                                  : EntryTimes{answeredAt(entry, reading), reading.timeOfExport});
}

std::uint32_t SegmentWriter::leftOut() const noexcept {
    return m_entriesWithoutUrl - std::min(m_entriesWithoutUrl, bounds::reader::entriesWithoutUrl);
}

void SegmentWriter::finish() {
    if (leftOut() > 0)
        warn(WarningCode::EntriesWithoutUrl, -1, std::to_string(bounds::reader::entriesWithoutUrl));
    if (m_exportTimes.finish())
        warn(WarningCode::TimesOfExport, -1);
}

void SegmentWriter::add(const PageInfo& info) {
    const auto lock = m_pool.lock();
    const auto started = iso::parseTime(info.startedDateTime);
    Page page;
    page.id = m_pool.intern(info.id);
    page.title = m_builder.text(info.title);
    page.startedAt = started ? started->time : noTime;
    page.contentLoadMs = info.contentLoadMs;
    page.loadMs = info.loadMs;
    page.mark = info.mark;
    page.visit = info.visit;
    m_segment->pages.append(page);
}

/// Only from our own files: `_browser` of other programs means something else.
void SegmentWriter::addBrowserAnswer(const RawEntry& entry, std::uint32_t row) {
    const std::int64_t status = entry.browser.status.value_or(0);
    if (entry.browser.present && !entry.extras.own.empty() && status >= 100 && status <= 999)
        m_builder.addBrowserAnswer(row, static_cast<int>(status), entry.browser.fields.list);
}

namespace {

/// The content's first byte, if the first character shows it: an escape does not.
char firstByteOf(const RawBody& body, BodyForm form) {
    if (form == BodyForm::JsonText)
        return body.start[0] == '\\' ? '\0' : body.start[0];
    const QByteArray bytes = QByteArray::fromBase64(QByteArray(body.start.data(), body.start.size()));
    return bytes.isEmpty() ? '\0' : bytes.front();
}

} // namespace

std::uint32_t SegmentWriter::addBody(const RawBody& body, std::string_view encoding, bool cut) {
    BodyRef ref;
    ref.offset = body.offset;
    ref.rawLength = body.length;
    ref.rawHash = body.hash;
    ref.form = equalsIgnoringCase(encoding, "base64") ? BodyForm::JsonBase64 : BodyForm::JsonText;
    ref.cut = cut;
    ref.firstByte = firstByteOf(body, ref.form);
    return m_segment->bodies.append(ref);
}

/// The text, or the form's parameters if the recorder kept only these.
std::uint32_t SegmentWriter::addRequestBody(const RawRequest& request) {
    if (request.body.length > 0)
        return addBody(request.body, request.bodyEncoding, false);
    if (request.params.length == 0)
        return noIndex;
    BodyRef ref;
    ref.offset = request.params.offset;
    ref.rawLength = request.params.length;
    ref.form = BodyForm::JsonParams;
    return m_segment->bodies.append(ref);
}

std::uint32_t SegmentWriter::addBodyFile(const BodyFile& file, bool cut) {
    BodyRef ref;
    ref.offset = file.offset;
    ref.rawLength = file.length;
    ref.rawHash = file.hash;
    ref.source = sourceIndex(file.source);
    ref.form = BodyForm::File;
    ref.cut = cut;
    return m_segment->bodies.append(ref);
}

/// A text in the recording. An empty text is a body only if the recorder says that the content was empty;
/// otherwise it was not kept.
std::uint32_t SegmentWriter::addResponseBody(const RawEntry& entry, const Reading& reading) {
    const RawContent& content = entry.response.content;
    const bool empty = content.body.length == 0;
    const bool knownEmpty = content.body.present && content.size == 0 && reading.status == 200 &&
                            !hasNoContent(entry, reading.status);
    if (!content.body.present || (empty && !knownEmpty))
        return noIndex;
    return addBody(content.body, content.encoding, reading.bodyCut);
}

void SegmentWriter::checkEntry(const RawEntry& entry, const Reading& reading, std::uint64_t offset) {
    const std::uint32_t number = m_exportTimes.count();
    for (const RawEntry::Fault& fault : entry.faults)
        warn(number, fault.code, offset, fault.detail);
    const RawContent& content = entry.response.content;
    if (!entry.request.present)
        warn(number, WarningCode::NoRequest, offset, {});
    else if (entry.request.url.empty())
        warn(number, WarningCode::NoUrl, offset, {});
    const bool known = content.encoding.empty() || equalsIgnoringCase(content.encoding, "base64") ||
                       equalsIgnoringCase(content.encoding, "utf-8") ||
                       equalsIgnoringCase(content.encoding, "utf8");
    if (!known)
        warn(number, WarningCode::EncodingUnknown, offset, content.encoding);
    if (!reading.impossible.empty())
        warn(number, WarningCode::OwnImpossible, offset, reading.impossible);
    if ((reading.flags & static_cast<std::uint16_t>(ExchangeFlag::FieldsUnavailable)) != 0)
        warn(number, WarningCode::FieldsMissing, offset, {});
}

void SegmentWriter::warn(std::uint32_t entry, WarningCode code, std::uint64_t offset,
                         std::string_view detail) {
    m_text.clear();
    appendValidUtf8(detail.substr(0, maxDetail), m_text);
    m_segment->warnings.append({entry, code, m_builder.text(m_text), static_cast<std::int64_t>(offset)});
}

void SegmentWriter::warn(WarningCode code, std::int64_t offset, std::string_view detail) {
    const auto lock = m_pool.lock();
    m_text.clear();
    appendValidUtf8(detail.substr(0, maxDetail), m_text);
    m_segment->warnings.append({noIndex, code, m_builder.text(m_text), offset});
}

} // namespace hci::har
