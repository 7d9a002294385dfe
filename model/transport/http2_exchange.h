#pragma once

#include "model/transport/request.h"

#include <exception>
#include <functional>
#include <memory>

struct nghttp2_session;

namespace hci {

/// One request and its answer over HTTP/2 (RFC 9113), without a socket: bytes go in and come out.
/// bounds::transport limits field sections, interim responses and other bytes that bring no answer.
class Http2Exchange {
public:
    using Content = std::function<void(std::string_view)>;

    /// `request` is valid and complete (withDefaultFields()). `content` receives the content in pieces.
    Http2Exchange(const HttpRequest& request, Content content);
    ~Http2Exchange();
    Http2Exchange(const Http2Exchange&) = delete;
    Http2Exchange& operator=(const Http2Exchange&) = delete;

    /// The bytes to send now.
    [[nodiscard]] std::string takeOutput() { return std::exchange(m_output, {}); }
    void feed(std::string_view bytes);
    /// The server has closed the connection.
    void close();

    /// The answer is complete, or nothing more of it will come.
    [[nodiscard]] bool over() const noexcept { return m_over; }
    [[nodiscard]] Failure failure() const noexcept { return m_failure; }
    [[nodiscard]] const std::string& failureDetail() const noexcept { return m_detail; }

    /// Of the final response; 0 until it arrives.
    [[nodiscard]] int status() const noexcept { return m_status; }
    [[nodiscard]] const ExchangeDraft::Fields& fields() const noexcept { return m_fields; }
    [[nodiscard]] const ExchangeDraft::Fields& trailers() const noexcept { return m_trailers; }

private:
    struct Callbacks;
    using Session = std::unique_ptr<nghttp2_session, void (*)(nghttp2_session*)>;

    void submit(const HttpRequest& request);
    void collectOutput();
    int addField(std::string_view name, std::string_view value);
    int sectionOver(bool endsMessage);
    int tooLarge(std::string detail);
    void streamClosed(std::uint32_t code);
    void fail(Failure failure, std::string detail);

    Session m_session;
    Content m_content;
    QByteArray m_body;
    qsizetype m_bodySent = 0;
    std::string m_output;
    ExchangeDraft::Fields m_section; // the section being received
    ExchangeDraft::Fields m_fields;
    ExchangeDraft::Fields m_trailers;
    std::string m_reason; // nghttp2's text on what it refused
    std::string m_detail;
    std::exception_ptr m_thrown; // thrown in a callback; nghttp2 could not pass it on
    Failure m_failure = Failure::None;
    std::int64_t m_unanswered = 0; // bytes since the last one that belonged to an answer
    std::uint64_t m_fieldBytes = 0;
    std::size_t m_fieldLines = 0;
    std::size_t m_interim = 0;
    int m_sectionStatus = 0;
    int m_status = 0;
    bool m_ended = false; // the server ended it as a complete message
    bool m_over = false;
};

} // namespace hci
