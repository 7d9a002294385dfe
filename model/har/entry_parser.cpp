#include "model/har/entry_parser.h"

#include "model/base/bounds.h"
#include "model/har/json_cursor.h"
#include "model/har/json_repair.h"
#include "model/har/listed_cookies.h"
#include "model/har/number_text.h"
#include "model/json/json_text.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace hci::har {

void RawEntry::clear() {
    auto requestFields = std::move(request.fields.list);
    auto responseFields = std::move(response.fields.list);
    auto faultList = std::move(faults);
    *this = {};
    request.fields.list = std::move(requestFields);
    response.fields.list = std::move(responseFields);
    faults = std::move(faultList);
    request.fields.list.clear();
    response.fields.list.clear();
    faults.clear();
}

namespace {

constexpr double maxSize = bounds::reader::sizeBytes;
constexpr std::size_t keptCapacity = std::size_t{4} << 20; // of the parser: large entries grow it

/// Compares with a length that the compiler knows, so in place: an entry's members need twenty comparisons.
template <std::size_t N> bool isKey(std::string_view text, const char (&key)[N]) noexcept {
    return text.size() == N - 1 && std::memcmp(text.data(), key, N - 1) == 0;
}

/// Fills a RawEntry from the members of an entry. Each function returns false if simdjson refuses the text.
class EntryFiller {
public:
    EntryFiller(TextReader& texts, const ImportOptions& options, const Progress& progress, RawEntry& entry)
        : m_texts(texts), m_options(options), m_progress(progress), m_entry(entry) {}

    bool entry(std::string_view key, Value value) {
        RawExtras& extras = m_entry.extras;
        if (isKey(key, "request"))
            return object(
                value, [this](std::string_view k, Value v) { return request(k, v); },
                m_entry.request.present);
        if (isKey(key, "response"))
            return object(
                value, [this](std::string_view k, Value v) { return response(k, v); },
                m_entry.response.present);
        if (isKey(key, "timings"))
            return object(
                value, [this](std::string_view k, Value v) { return timing(k, v); }, m_entry.timings.present);
        if (isKey(key, "cache"))
            return object(
                value, [this](std::string_view k, Value v) { return cache(k, v); }, m_unused);
        if (isKey(key, "startedDateTime"))
            return m_texts.text(value, m_entry.startedDateTime);
        if (isKey(key, "time"))
            return number(value, m_entry.time);
        if (isKey(key, "pageref"))
            return m_texts.text(value, m_entry.page);
        if (isKey(key, "serverIPAddress"))
            return m_texts.text(value, m_entry.serverAddress);
        if (isKey(key, "_resourceType"))
            return m_texts.text(value, m_entry.resourceType);
        if (isKey(key, "_fromCache"))
            return m_texts.text(value, extras.fromCache);
        if (isKey(key, "_fetchType"))
            return m_texts.text(value, extras.fetchType);
        if (isKey(key, "_error"))
            return m_texts.text(value, extras.error);
        if (isKey(key, "_fetchedViaServiceWorker"))
            return flag(value, m_entry.response.fromServiceWorker);
        if (isKey(key, "fromDiskCache") || isKey(key, "_fromDiskCache"))
            return flag(value, extras.fromDiskCache);
        if (isKey(key, "_cached"))
            return flag(value, extras.cached);
        if (isKey(key, "_bytesIn"))
            return size(value, extras.bytesIn);
        if (isKey(key, "_objectSize"))
            return size(value, extras.objectSize);
        if (isKey(key, "_hci"))
            return m_texts.json(value, extras.own);
        if (isKey(key, "_browser"))
            return object(
                value, [this](std::string_view k, Value v) { return browser(k, v); },
                m_entry.browser.present);
        return true;
    }

private:
    template <class F> bool object(Value& value, F&& member, bool& present) {
        return eachMember(value, std::forward<F>(member), present);
    }

    bool request(std::string_view key, Value value) {
        RawRequest& request = m_entry.request;
        if (isKey(key, "method"))
            return m_texts.text(value, request.method);
        if (isKey(key, "url"))
            return m_texts.text(value, request.url);
        if (isKey(key, "httpVersion"))
            return m_texts.text(value, request.httpVersion);
        if (isKey(key, "headers"))
            return fields(value, request.fields);
        if (isKey(key, "cookies"))
            return readListedCookies(m_texts, value, m_entry, request.cookies);
        if (isKey(key, "headersSize"))
            return size(value, request.headersSize);
        if (isKey(key, "bodySize"))
            return size(value, request.bodySize);
        if (isKey(key, "postData"))
            return object(
                value,
                [this](std::string_view k, Value v) {
                    RawRequest& r = m_entry.request;
                    if (isKey(k, "text"))
                        return m_texts.body(v, r.body);
                    if (isKey(k, "params"))
                        return m_texts.list(v, r.params);
                    return isKey(k, "encoding") || isKey(k, "_encoding") ? m_texts.text(v, r.bodyEncoding)
                                                                         : true;
                },
                m_unused);
        return true;
    }

    bool browser(std::string_view key, Value value) {
        RawBrowserAnswer& answer = m_entry.browser;
        if (isKey(key, "status"))
            return size(value, answer.status);
        return isKey(key, "headers") ? fields(value, answer.fields) : true;
    }

    bool response(std::string_view key, Value value) {
        RawResponse& response = m_entry.response;
        if (isKey(key, "status"))
            return status(value);
        if (isKey(key, "statusText"))
            return m_texts.text(value, response.statusText);
        if (isKey(key, "httpVersion"))
            return m_texts.text(value, response.httpVersion);
        if (isKey(key, "headers"))
            return fields(value, response.fields);
        if (isKey(key, "cookies"))
            return readListedCookies(m_texts, value, m_entry, response.cookies);
        if (isKey(key, "_trailers"))
            return fields(value, response.trailers);
        if (isKey(key, "content"))
            return object(
                value, [this](std::string_view k, Value v) { return content(k, v); },
                response.content.present);
        if (isKey(key, "headersSize"))
            return size(value, response.headersSize);
        if (isKey(key, "bodySize"))
            return size(value, response.bodySize, &response.bodySizeBelow);
        if (isKey(key, "_transferSize"))
            return size(value, response.transferSize);
        if (isKey(key, "_error"))
            return m_texts.text(value, response.error);
        if (isKey(key, "_fetchedViaServiceWorker"))
            return flag(value, response.fromServiceWorker);
        return true;
    }

    bool content(std::string_view key, Value value) {
        RawContent& content = m_entry.response.content;
        if (isKey(key, "size"))
            return size(value, content.size);
        if (isKey(key, "compression")) {
            // Recorders whose bodies grew in transfer write a negative value: that is no fault.
            std::optional<double> bytes;
            if (!number(value, bytes))
                return false;
            if (bytes && std::abs(*bytes) < maxSize)
                content.compression = static_cast<std::int64_t>(*bytes);
            return true;
        }
        if (isKey(key, "mimeType"))
            return m_texts.text(value, content.mimeType);
        if (isKey(key, "encoding"))
            return m_texts.text(value, content.encoding);
        if (isKey(key, "_file"))
            return m_texts.text(value, content.file);
        if (isKey(key, "comment"))
            return m_texts.text(value, content.comment);
        return isKey(key, "text") ? m_texts.body(value, content.body) : true;
    }

    bool timing(std::string_view key, Value value) {
        RawTimings& timings = m_entry.timings;
        std::optional<double> milliseconds;
        if (!number(value, milliseconds))
            return false;
        timings.empty = false;
        if (milliseconds && *milliseconds < 0)
            milliseconds.reset();
        if (isKey(key, "blocked"))
            timings.blocked = milliseconds;
        else if (isKey(key, "dns"))
            timings.dns = milliseconds;
        else if (isKey(key, "connect"))
            timings.connect = milliseconds;
        else if (isKey(key, "ssl"))
            timings.ssl = milliseconds;
        else if (isKey(key, "send"))
            timings.send = milliseconds;
        else if (isKey(key, "wait"))
            timings.wait = milliseconds;
        else if (isKey(key, "receive"))
            timings.receive = milliseconds;
        return true;
    }

    bool cache(std::string_view key, Value value) {
        const auto any = [](std::string_view, Value) { return true; };
        if (isKey(key, "beforeRequest"))
            return object(value, any, m_entry.extras.cacheBeforeRequest);
        return isKey(key, "afterRequest") ? object(value, any, m_entry.extras.cacheAfterRequest) : true;
    }

    bool status(Value value) {
        std::optional<double> code;
        if (!number(value, code))
            return false;
        RawResponse& response = m_entry.response;
        response.statusUnreadable = !code || *code != std::floor(*code) || std::abs(*code) > 999;
        if (!response.statusUnreadable)
            response.status = static_cast<std::int64_t>(*code);
        return true;
    }

    /// A number, possibly inside a string.
    bool number(Value value, std::optional<double>& to) {
        std::string_view text;
        if (!m_texts.text(value, text))
            return false;
        to = parseNumber(text);
        return true;
    }

    /// A number of bytes; −1 and null mean unknown. Any other negative number is a fault, or goes to `below`
    /// if the caller can interpret it.
    bool size(Value value, std::optional<std::int64_t>& to, std::int64_t* below = nullptr) {
        std::optional<double> bytes;
        if (!number(value, bytes))
            return false;
        to.reset();
        if (bytes && *bytes >= 0 && *bytes < maxSize)
            to = static_cast<std::int64_t>(*bytes);
        else if (bytes && *bytes < -1 && *bytes > -maxSize && below)
            *below = static_cast<std::int64_t>(*bytes);
        else if (bytes && *bytes != -1)
            fault(WarningCode::SizeImpossible);
        return true;
    }

    template <class B> bool flag(Value value, B& to) {
        std::string_view text;
        if (!m_texts.text(value, text))
            return false;
        to = !text.empty() && text != "false" && text != "0";
        return true;
    }

    // Fields: a list of {name, value}, of [name, value], or an object of names.
    bool fields(Value value, RawFields& to) {
        to.list.clear();
        simdjson::ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        if (type == simdjson::ondemand::json_type::object)
            return eachMember(
                value, [&](std::string_view k, Value v) { return field(k, v, to); }, to.present);
        return eachElement(
            value, [&](Value element) { return fieldElement(element, to); }, to.present);
    }

    /// Whether to keep one more field.
    bool wanted(const RawFields& to) {
        if (to.list.size() >= m_options.maxFields)
            fault(WarningCode::TooManyFields);
        return to.list.size() < m_options.maxFields;
    }

    bool fieldElement(Value element, RawFields& to) {
        constexpr std::uint32_t between = 1024;
        if (++m_fieldsSeen % between == 0 && m_progress.cancelled())
            return false;
        if (!wanted(to))
            return true;
        m_name = {};
        m_values.clear();
        simdjson::ondemand::json_type type;
        if (element.type().get(type) != simdjson::SUCCESS)
            return false;
        bool complete = true;
        if (type == simdjson::ondemand::json_type::object) {
            complete = eachMember(
                element,
                [this](std::string_view key, Value v) {
                    if (isKey(key, "name"))
                        return m_texts.text(v, m_name);
                    if (isKey(key, "_bytes")) // our own: a value that is no UTF-8
                        return replaceValue(v);
                    return isKey(key, "value") ? values(v) : true;
                },
                m_unused);
        } else if (type == simdjson::ondemand::json_type::array) {
            bool first = true;
            complete = eachElement(
                element,
                [this, &first](Value v) {
                    const bool name = std::exchange(first, false);
                    return name ? m_texts.text(v, m_name) : values(v);
                },
                m_unused);
        }
        if (complete)
            add(to);
        return complete;
    }

    bool field(std::string_view key, Value value, RawFields& to) {
        if (!wanted(to))
            return true;
        m_name = key;
        m_values.clear();
        const bool complete = values(value);
        if (complete)
            add(to);
        return complete;
    }

    bool values(Value value) {
        simdjson::ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        if (type == simdjson::ondemand::json_type::array)
            return eachElement(
                value, [this](Value v) { return values(v, 0); }, m_unused);
        return values(value, 0);
    }
    bool values(Value value, int) {
        if (m_values.size() > m_options.maxFields) // add() reports it
            return true;
        std::string_view text;
        if (!m_texts.text(value, text))
            return false;
        m_values.push_back(text);
        return true;
    }

    bool replaceValue(Value value) {
        std::string_view bytes;
        if (!m_texts.base64(value, bytes))
            return false;
        m_values.assign(1, bytes);
        return true;
    }

    void add(RawFields& to) {
        if (m_name.empty())
            return fault(WarningCode::FieldUnreadable);
        if (m_name.front() == ':') // HTTP/2 and 3 pseudo-fields are no fields (RFC 9113 8.3)
            return;
        if (m_values.empty())
            m_values.push_back({});
        for (const std::string_view value : m_values)
            addLines(value, to);
    }

    /// A newline joins several lines of one field; a line that begins with a blank continues the one before
    /// it (RFC 9112 5.2).
    void addLines(std::string_view value, RawFields& to) {
        while (true) {
            std::size_t end = m_texts.isVerbatim(value) ? std::string_view::npos : value.find('\n');
            while (end != std::string_view::npos && end + 1 < value.size() &&
                   (value[end + 1] == ' ' || value[end + 1] == '\t'))
                end = value.find('\n', end + 1);
            if (to.list.size() >= m_options.maxFields)
                return fault(WarningCode::TooManyFields);
            to.list.emplace_back(m_name, withoutBlanks(value.substr(0, end)));
            if (end == std::string_view::npos || end + 1 == value.size())
                return;
            value.remove_prefix(end + 1);
        }
    }

    static std::string_view withoutBlanks(std::string_view value) noexcept {
        const std::size_t first = value.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos)
            return {};
        return value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
    }

    void fault(WarningCode code) {
        const auto same = [code](const RawEntry::Fault& f) { return f.code == code; };
        if (std::none_of(m_entry.faults.begin(), m_entry.faults.end(), same))
            m_entry.faults.push_back({code, m_name});
    }

    TextReader& m_texts;
    const ImportOptions& m_options;
    const Progress& m_progress;
    RawEntry& m_entry;
    std::uint32_t m_fieldsSeen = 0;
    std::string_view m_name;
    std::vector<std::string_view> m_values;
    bool m_unused = false;
};

} // namespace

struct EntryParser::State {
    State(const BodySource& text, const ImportOptions& importOptions, const Progress& importProgress)
        : options(importOptions), progress(importProgress), source(text),
          texts(text, importOptions.maxValueBytes) {}

    /// False if simdjson refuses it.
    bool fill(const char* json, std::size_t length, std::size_t allocated, RawEntry& entry) {
        simdjson::ondemand::document document;
        if (parser.iterate(json, length, allocated).get(document) != simdjson::SUCCESS)
            return false;
        simdjson::ondemand::object object;
        if (document.get_object().get(object) != simdjson::SUCCESS)
            return false;
        EntryFiller filler(texts, options, progress, entry);
        return eachMember(object,
                          [&filler](std::string_view key, Value value) { return filler.entry(key, value); });
    }

    bool repaired(const EntryBatch& batch, const EntrySlice& slice, TextScratch& scratch, RawEntry& entry) {
        RepairedJson repair = repairJson({batch.bytes.data() + slice.begin, slice.length}, progress);
        std::string& text = scratch.add();
        text = std::move(repair.text);
        const std::size_t length = text.size();
        text.append(simdjson::SIMDJSON_PADDING, '\0');
        texts.begin(batch, slice, {text.data(), length}, &repair, scratch);
        entry.clear();
        const bool read = fill(text.data(), length, text.size(), entry);
        entry.faults.push_back({slice.cut ? WarningCode::EntryCut : WarningCode::EntryRepaired, {}});
        if (repair.badUtf8)
            entry.faults.push_back({WarningCode::BadUtf8, {}});
        return read;
    }

    const ImportOptions options;
    const Progress& progress;
    const BodySource& source;
    simdjson::ondemand::parser parser;
    TextReader texts;
};

EntryParser::EntryParser(const BodySource& text, const ImportOptions& options, const Progress& progress)
    : m_state(std::make_unique<State>(text, options, progress)) {}

EntryParser::~EntryParser() = default;

void EntryParser::parse(const EntryBatch& batch, const EntrySlice& slice, TextScratch& scratch,
                        RawEntry& entry) {
    State& state = *m_state;
    const char* json = batch.bytes.data() + slice.begin;
    state.texts.begin(batch, slice, {json, slice.length}, nullptr, scratch);
    const bool whole = !slice.cut && !slice.broken && !slice.tooLarge;
    if (!(whole && state.fill(json, slice.length, batch.bytes.size() - slice.begin, entry)))
        (void)state.repaired(batch, slice, scratch, entry);
    if (slice.tooLarge)
        entry.faults.push_back({WarningCode::EntryTooLarge, {}});
    if (!entry.request.present && !entry.response.present)
        entry.faults.push_back({WarningCode::EntryUnreadable, {}});
    dropCookiesOfFields(entry);
    state.texts.reportFaults(entry);
    entry.text = &state.source;
    if (state.parser.capacity() > keptCapacity)
        state.parser = simdjson::ondemand::parser();
}

} // namespace hci::har
