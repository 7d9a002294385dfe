#include "model/transport/http2_exchange.h"

#include "model/base/bounds.h"
#include "model/base/sentence.h"
#include "model/http/field_syntax.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace hci {

namespace {

constexpr std::int32_t streamId = 1;         // a connection carries one request
constexpr std::int32_t window = 1024 * 1024; // of flow control

std::string_view viewOf(const std::uint8_t* bytes, std::size_t length) {
    return {reinterpret_cast<const char*>(bytes), length};
}

Failure failureOf(ssize_t error) noexcept {
    const bool flood = error == NGHTTP2_ERR_FLOODED || error == NGHTTP2_ERR_TOO_MANY_SETTINGS ||
                       error == NGHTTP2_ERR_TOO_MANY_CONTINUATIONS;
    return flood ? Failure::TooLarge : Failure::Protocol;
}

nghttp2_nv pairOf(const std::pair<std::string, std::string>& field) {
    const auto bytes = [](const std::string& text) { // nghttp2 does not write through this pointer
        return reinterpret_cast<std::uint8_t*>(const_cast<char*>(text.data()));
    };
    return {bytes(field.first), bytes(field.second), field.first.size(), field.second.size(),
            NGHTTP2_NV_FLAG_NONE};
}

/// RFC 9113 8.2.2: no connection-specific field, with this one exception.
bool mayBeSent(const std::pair<std::string, std::string>& field, std::string_view connection) {
    const auto& [name, value] = field;
    if (equalsIgnoringCase(name, "te"))
        return equalsIgnoringCase(trimmed(value), "trailers");
    return !isConnectionField(name, connection) && !equalsIgnoringCase(name, "host");
}

/// RFC 9113 8.3.1: pseudo-header fields first, Host as one of them. 8.2.1: lower case.
ExchangeDraft::Fields requestFields(const HttpRequest& request) {
    const Origin origin = *originOf(request.url);
    const std::string_view host = fieldValue(request.fields, "host");
    ExchangeDraft::Fields fields{{":method", request.method},
                                 {":scheme", origin.scheme},
                                 {":authority", host.empty() ? authorityOf(origin) : std::string(host)},
                                 {":path", requestTarget(request, TargetForm::Origin)}};
    const std::string_view connection = fieldValue(request.fields, "connection");
    for (const auto& field : request.fields)
        if (mayBeSent(field, connection))
            fields.emplace_back(lowered(field.first), field.second);
    return fields;
}

} // namespace

/// nghttp2 calls these; no exception may pass through it, since it is written in C.
struct Http2Exchange::Callbacks {
    template <class Work> static int guarded(void* user, const Work& work) noexcept {
        auto& self = *static_cast<Http2Exchange*>(user);
        try {
            return work(self);
        } catch (...) {
            self.m_thrown = std::current_exception();
            return NGHTTP2_ERR_CALLBACK_FAILURE;
        }
    }

    static int beginHeaders(nghttp2_session*, const nghttp2_frame*, void* user) {
        return guarded(user, [](Http2Exchange& self) {
            self.m_section.clear();
            self.m_sectionStatus = 0;
            return 0;
        });
    }

    static int header(nghttp2_session*, const nghttp2_frame*, const std::uint8_t* name,
                      std::size_t nameLength, const std::uint8_t* value, std::size_t valueLength,
                      std::uint8_t, void* user) {
        return guarded(user, [&](Http2Exchange& self) {
            return self.addField(viewOf(name, nameLength), viewOf(value, valueLength));
        });
    }

    /// RFC 9113 8.2.1: a message with such a field is malformed; nghttp2 itself would drop only the field.
    static int invalidHeader(nghttp2_session*, const nghttp2_frame*, const std::uint8_t*, std::size_t,
                             const std::uint8_t*, std::size_t, std::uint8_t, void* user) {
        return guarded(user, [](Http2Exchange& self) {
            self.fail(Failure::Protocol, "a field whose name or value is malformed (RFC 9113, 8.2.1)");
            return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
        });
    }

    static int frameReceived(nghttp2_session*, const nghttp2_frame* frame, void* user) {
        return guarded(user, [&](Http2Exchange& self) {
            if (frame->hd.stream_id != streamId)
                return 0;
            const bool ends = (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
            if (frame->hd.type == NGHTTP2_HEADERS)
                return self.sectionOver(ends);
            if (frame->hd.type == NGHTTP2_DATA && ends)
                self.m_ended = true;
            return 0;
        });
    }

    static int data(nghttp2_session*, std::uint8_t, std::int32_t, const std::uint8_t* bytes,
                    std::size_t length, void* user) {
        return guarded(user, [&](Http2Exchange& self) {
            self.m_unanswered = 0;
            self.m_content(viewOf(bytes, length));
            return 0;
        });
    }

    static int streamClosed(nghttp2_session*, std::int32_t id, std::uint32_t code, void* user) {
        return guarded(user, [&](Http2Exchange& self) {
            if (id == streamId)
                self.streamClosed(code);
            return 0;
        });
    }

    static int refused(nghttp2_session*, int, const char* text, std::size_t length, void* user) {
        return guarded(user, [&](Http2Exchange& self) {
            self.m_reason.assign(text, length);
            return 0;
        });
    }

    static ssize_t requestBody(nghttp2_session*, std::int32_t, std::uint8_t* buffer, std::size_t room,
                               std::uint32_t* flags, nghttp2_data_source*, void* user) {
        auto& self = *static_cast<Http2Exchange*>(user);
        const qsizetype length =
            std::min<qsizetype>(static_cast<qsizetype>(room), self.m_body.size() - self.m_bodySent);
        std::memcpy(buffer, self.m_body.constData() + self.m_bodySent, static_cast<std::size_t>(length));
        self.m_bodySent += length;
        if (self.m_bodySent == self.m_body.size())
            *flags |= NGHTTP2_DATA_FLAG_EOF;
        return length;
    }

    static Session makeSession(Http2Exchange* self) {
        nghttp2_session_callbacks* callbacks = nullptr;
        nghttp2_session* session = nullptr;
        if (nghttp2_session_callbacks_new(&callbacks) != 0)
            throw std::bad_alloc();
        nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, beginHeaders);
        nghttp2_session_callbacks_set_on_header_callback(callbacks, header);
        nghttp2_session_callbacks_set_on_invalid_header_callback(callbacks, invalidHeader);
        nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, frameReceived);
        nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, data);
        nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Callbacks::streamClosed);
        nghttp2_session_callbacks_set_error_callback2(callbacks, refused);
        const int error = nghttp2_session_client_new(&session, callbacks, self);
        nghttp2_session_callbacks_del(callbacks);
        if (error != 0)
            throw std::bad_alloc(); // it fails for no other reason
        return {session, nghttp2_session_del};
    }
};

Http2Exchange::Http2Exchange(const HttpRequest& request, Content content)
    : m_session(Callbacks::makeSession(this)), m_content(std::move(content)), m_body(request.body) {
    submit(request);
    collectOutput();
}

Http2Exchange::~Http2Exchange() = default;

void Http2Exchange::submit(const HttpRequest& request) {
    const std::array settings{
        nghttp2_settings_entry{NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, window},
        nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE,
                               static_cast<std::uint32_t>(bounds::transport::fieldBytes)}};
    nghttp2_submit_settings(m_session.get(), NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    nghttp2_session_set_local_window_size(m_session.get(), NGHTTP2_FLAG_NONE, 0, window);
    const ExchangeDraft::Fields fields = requestFields(request);
    std::vector<nghttp2_nv> pairs;
    for (const auto& field : fields)
        pairs.push_back(pairOf(field));
    nghttp2_data_provider body{{}, Callbacks::requestBody};
    const std::int32_t id = nghttp2_submit_request(m_session.get(), nullptr, pairs.data(), pairs.size(),
                                                   m_body.isEmpty() ? nullptr : &body, nullptr);
    if (id != streamId)
        fail(Failure::Other, "the request cannot be written as HTTP/2");
}

void Http2Exchange::feed(std::string_view bytes) {
    if (m_over)
        return;
    m_unanswered += static_cast<std::int64_t>(bytes.size());
    const ssize_t read = nghttp2_session_mem_recv(
        m_session.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
    if (read < 0)
        return fail(failureOf(read),
                    filled("HTTP/2: %1",
                           {m_reason.empty() ? nghttp2_strerror(static_cast<int>(read)) : m_reason.c_str()}));
    collectOutput();
    if (m_over)
        return;
    if (m_unanswered > bounds::transport::unansweredBytes)
        tooLarge(filled("over %1 bytes of HTTP/2 frames that are no answer",
                        {std::to_string(bounds::transport::unansweredBytes)}));
    else if (nghttp2_session_want_read(m_session.get()) == 0) // the library has given up the connection
        fail(Failure::Protocol,
             filled("HTTP/2: %1", {m_reason.empty() ? "the connection was given up" : m_reason.c_str()}));
}

void Http2Exchange::collectOutput() {
    const std::uint8_t* bytes = nullptr;
    ssize_t length = 0;
    while ((length = nghttp2_session_mem_send(m_session.get(), &bytes)) > 0)
        m_output.append(viewOf(bytes, static_cast<std::size_t>(length)));
    if (m_thrown)
        std::rethrow_exception(std::exchange(m_thrown, nullptr));
    if (length < 0)
        fail(failureOf(length), filled("HTTP/2: %1", {nghttp2_strerror(static_cast<int>(length))}));
}

int Http2Exchange::addField(std::string_view name, std::string_view value) {
    constexpr std::uint64_t overhead = 32; // RFC 9113 6.5.2: for each field
    m_fieldBytes += name.size() + value.size() + overhead;
    if (m_fieldBytes > bounds::transport::fieldBytes)
        return tooLarge(filled("over %1 bytes of fields", {std::to_string(bounds::transport::fieldBytes)}));
    if (++m_fieldLines > bounds::transport::fieldLines)
        return tooLarge(filled("over %1 fields", {std::to_string(bounds::transport::fieldLines)}));
    if (name == ":status")
        m_sectionStatus = static_cast<int>(parseDecimal(value).value_or(0));
    else
        m_section.emplace_back(name, value);
    return 0;
}

/// RFC 9113 8.1: interim responses, the final one, and trailers after its content.
int Http2Exchange::sectionOver(bool endsMessage) {
    m_ended = endsMessage;
    if (m_status != 0) {
        m_trailers.insert(m_trailers.end(), std::make_move_iterator(m_section.begin()),
                          std::make_move_iterator(m_section.end()));
        return 0;
    }
    if (m_sectionStatus >= 100 && m_sectionStatus < 200) {
        if (++m_interim > bounds::transport::interimResponses)
            return tooLarge(
                filled("over %1 interim responses", {std::to_string(bounds::transport::interimResponses)}));
        return 0;
    }
    m_unanswered = 0;
    m_status = m_sectionStatus;
    m_fields = std::move(m_section);
    return 0;
}

int Http2Exchange::tooLarge(std::string detail) {
    fail(Failure::TooLarge, std::move(detail));
    return NGHTTP2_ERR_CALLBACK_FAILURE;
}

void Http2Exchange::streamClosed(std::uint32_t code) {
    if (code != NGHTTP2_NO_ERROR)
        fail(Failure::Protocol,
             filled("HTTP/2: %1 (%2)",
                    {m_reason.empty() ? "the server has reset the stream" : m_reason.c_str(),
                     nghttp2_http2_strerror(code)}));
    else if (!m_ended || m_status == 0)
        close();
    m_over = true;
}

void Http2Exchange::close() {
    if (!m_over)
        fail(m_status == 0 ? Failure::ClosedEarly : Failure::Truncated,
             "closed before the message was whole");
}

void Http2Exchange::fail(Failure failure, std::string detail) {
    m_over = true;
    if (m_failure != Failure::None)
        return; // report only the first cause
    m_failure = failure;
    m_detail = std::move(detail);
}

} // namespace hci
