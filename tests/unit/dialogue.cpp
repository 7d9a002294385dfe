#include "tests/unit/dialogue.h"

#include "model/har/file_source.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <QtCore/QTemporaryFile>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <charconv>
#include <optional>

namespace hci::test {

namespace {

constexpr Milliseconds day = 1767571200000; // 2026-01-05T00:00:00Z

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Milliseconds timeOfDay(std::string_view text) {
    const int ms = text.size() > 9 ? number(text.substr(9, 3)) : 0;
    return at(number(text.substr(0, 2)), number(text.substr(3, 2)), number(text.substr(6, 2)), ms);
}

class Builder {
public:
    Builder() : m_segment(std::make_shared<Segment>(std::make_shared<TextPool>())) {}

    void line(std::string_view text) {
        const char kind = text.front();
        const std::string_view rest = trimmed(text.substr(1));
        switch (kind) {
        case '@': m_nextTime = timeOfDay(rest); break;
        case '>': request(rest); break;
        case '<': response(rest); break;
        case '=': content(text.substr(1)); break;
        case '-': requestContent(rest); break;
        case '!': note(rest); break;
        case '~': trailer(rest); break;
        case '#': break;
        default: qFatal("dialogue: cannot read the line '%s'", std::string(text).c_str());
        }
    }

    SessionPtr finish() {
        flush();
        if (!m_bytes.empty())
            m_segment->sources.append(
                std::make_shared<har::MemorySource>(QByteArray::fromStdString(m_bytes)));
        InputInfo info;
        info.name = QStringLiteral("dialogue");
        return std::make_shared<const Session>(m_segment->pool(), std::vector{partOf(m_segment, info)});
    }

private:
    void request(std::string_view rest) {
        const std::size_t colon = rest.find(": ");
        const std::size_t space = rest.find(' ');
        if (m_draft && !m_answered && colon != std::string_view::npos && colon < space) {
            m_draft->requestFields.emplace_back(rest.substr(0, colon), value(rest.substr(colon + 2)));
            return;
        }
        flush();
        m_draft.emplace();
        m_draft->startedAt = m_nextTime;
        m_nextTime += 1000;
        m_draft->method = rest.substr(0, space);
        const std::string_view target = rest.substr(space + 1);
        m_draft->url = target.substr(0, target.find(' '));
        m_draft->protocol =
            target.find(' ') == std::string_view::npos ? "HTTP/1.1" : target.substr(target.find(' ') + 1);
        m_draft->responseDelayMs = 0;
        m_draft->durationMs = 0;
        m_draft->setSize(Size::RequestHeader, ByteCount(200, Basis::Measured));
    }

    void response(std::string_view rest) {
        if (!m_answered && rest.starts_with("failed")) {
            m_draft->source = ExchangeSource::Failed;
            m_draft->failure = Failure::Refused;
            m_draft->failureDetail = trimmed(rest.substr(std::min(rest.size(), std::size_t{7})));
        } else if (!m_answered) {
            m_draft->status = number(rest.substr(0, 3));
            m_draft->statusText = rest.size() > 4 ? rest.substr(4) : std::string_view();
            m_draft->setSize(Size::ResponseHeader, ByteCount(300, Basis::Measured));
            m_draft->setSize(Size::ResponseBody, ByteCount(0, Basis::Measured, Scope::Content));
        } else {
            const std::size_t colon = rest.find(':');
            m_draft->responseFields.emplace_back(rest.substr(0, colon),
                                                 value(trimmed(rest.substr(colon + 1))));
        }
        m_answered = true;
    }

    void trailer(std::string_view rest) {
        const std::size_t colon = rest.find(':');
        m_draft->trailerFields.emplace_back(rest.substr(0, colon), value(trimmed(rest.substr(colon + 1))));
    }

    void content(std::string_view rest) {
        std::string bytes(trimmed(rest));
        if (!rest.empty() && rest.front() == '#') {
            const char filler = rest.back() >= 'a' && rest.back() <= 'z' ? rest.back() : 'x';
            bytes.assign(static_cast<std::size_t>(number(rest.substr(1))), filler);
        }
        m_draft->responseBody = stored(bytes);
        m_draft->setSize(Size::ResponseBody,
                         ByteCount(static_cast<std::int64_t>(bytes.size()), Basis::Measured, Scope::Content));
    }

    void requestContent(std::string_view bytes) { m_draft->requestBody = stored(bytes); }

    BodyRef stored(std::string_view bytes) {
        BodyRef body;
        body.offset = m_bytes.size();
        body.rawLength = bytes.size();
        body.rawHash = hashContent(bytes);
        m_bytes += bytes;
        return body;
    }

    void note(std::string_view rest) {
        if (rest == "memory-cache")
            m_draft->source = ExchangeSource::MemoryCache;
        else if (rest == "disk-cache")
            m_draft->source = ExchangeSource::DiskCache;
        else if (rest == "service-worker")
            m_draft->source = ExchangeSource::ServiceWorker;
        else if (rest == "unknown")
            m_draft->source = ExchangeSource::Unknown;
        else if (rest == "fields-unavailable")
            m_draft->set(ExchangeFlag::FieldsUnavailable);
        else if (rest == "sanitised")
            m_draft->set(ExchangeFlag::Sanitised);
        else if (rest == "request-incomplete")
            m_draft->set(ExchangeFlag::RequestFieldsIncomplete);
        else if (rest == "bytes-follow")
            m_draft->set(ExchangeFlag::StaleOnConnection);
        else if (rest == "no-sizes")
            std::fill(std::begin(m_draft->sizes), std::end(m_draft->sizes), ByteCount());
        else if (rest == "cut") {
            m_draft->set(ExchangeFlag::BodyCut);
            m_draft->responseBody->cut = true;
        } else if (rest.starts_with("refused ")) {
            m_draft->failure = Failure::Other;
            m_draft->failureDetail = rest.substr(8);
        } else if (rest.starts_with("server "))
            m_draft->serverAddress = rest.substr(7);
        else if (rest.starts_with("page "))
            m_draft->page = rest.substr(5);
        else if (rest.starts_with("request-header "))
            m_draft->setSize(Size::RequestHeader, ByteCount(number(rest.substr(15)), Basis::Reported));
        else if (rest.starts_with("delay "))
            m_draft->responseDelayMs = m_draft->durationMs = number(rest.substr(6));
        else
            qFatal("dialogue: cannot read the note '%s'", std::string(rest).c_str());
    }

    /// "@", "@-10", "@+10": an HTTP-date relative to the exchange's time.
    std::string value(std::string_view text) const {
        if (text.empty() || text.front() != '@')
            return std::string(text);
        std::int64_t seconds = m_draft->startedAt / 1000;
        if (text.size() > 2)
            seconds += std::int64_t{text[1] == '-' ? -1 : 1} * number(text.substr(2));
        return formatHttpDate(seconds);
    }

    void flush() {
        if (!m_draft)
            return;
        append(*m_segment, *m_draft, m_segment->records.size());
        m_draft.reset();
        m_answered = false;
    }

    std::shared_ptr<Segment> m_segment;
    std::optional<ExchangeDraft> m_draft;
    std::string m_bytes;
    Milliseconds m_nextTime = at(12, 0);
    bool m_answered = false;
};

} // namespace

Milliseconds at(int hour, int minute, int second, int ms) {
    return day + ((hour * 60 + minute) * 60 + second) * Milliseconds{1000} + ms;
}

SessionPtr dialogue(std::string_view text) {
    Builder builder;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty())
            builder.line(line);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return builder.finish();
}

} // namespace hci::test
