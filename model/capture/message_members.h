#pragma once

#include "model/base/result.h"
#include "model/capture/browser_event.h"
#include "model/exchange/session.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

namespace hci::members {

// Members of a browser's messages. A missing member, or one of a wrong type, is absent.

using Value = simdjson::simdjson_result<simdjson::dom::element>;

/// Parses one message after the other, within bounds. Its result is valid until the next call.
class MessageParser {
public:
    /// The members that messages of both protocols have: an event, or the reply to a command.
    struct Envelope {
        simdjson::dom::object message;
        std::optional<std::int64_t> replyTo; ///< the command's id
        std::string_view method;             ///< of an event; empty: it is none
    };
    /// Syntax: it is no JSON object; TooLarge: beyond a bound.
    [[nodiscard]] Result<Envelope> open(std::string_view json);

private:
    [[nodiscard]] Result<simdjson::dom::object> parse(std::string_view json);

    simdjson::dom::parser m_parser;
};

/// The first `most` bytes of a text; empty if there is none.
[[nodiscard]] std::string textOf(const Value& value, std::size_t most);
/// An id: empty if there is none, or it is too long for one.
[[nodiscard]] std::string idOf(const Value& value);
/// A finite number.
[[nodiscard]] std::optional<double> numberOf(const Value& value);
/// A number of bytes; −1 if there is none.
[[nodiscard]] std::int64_t bytesOf(const Value& value);
[[nodiscard]] bool isTrue(const Value& value);
[[nodiscard]] int statusOf(const Value& value);
/// The members of a response that both protocols have, under the same names.
[[nodiscard]] AnswerHead sharedHeadOf(const Value& response);

/// Fields of a message, until a bound is reached. Skips malformed fields.
class BoundedFields {
public:
    void add(std::string_view name, std::string_view value);
    [[nodiscard]] ExchangeDraft::Fields take() { return std::move(m_fields); }

private:
    ExchangeDraft::Fields m_fields;
    std::size_t m_bytes = 0;
};

} // namespace hci::members
