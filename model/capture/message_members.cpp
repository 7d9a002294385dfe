#include "model/capture/message_members.h"

#include "model/base/bounds.h"
#include "model/base/sentence.h"
#include "model/http/field_syntax.h"

#include <cmath>

namespace hci::members {

Result<simdjson::dom::object> MessageParser::parse(std::string_view json) {
    if (json.size() > bounds::capture::messageBytes)
        return failure(ErrorCode::TooLarge, filled("a message of %1 bytes", {std::to_string(json.size())}));
    if (m_parser.capacity() < json.size() &&
        m_parser.allocate(json.size(), bounds::capture::nestingDepth) != simdjson::SUCCESS)
        return failure(ErrorCode::TooLarge, "no memory for a message");
    simdjson::dom::object message;
    const auto error = m_parser.parse(json.data(), json.size()).get(message);
    if (error == simdjson::DEPTH_ERROR)
        return failure(ErrorCode::TooLarge, "a message that is nested too deep");
    if (error != simdjson::SUCCESS)
        return failure(ErrorCode::Syntax, "no JSON object");
    return message;
}

Result<MessageParser::Envelope> MessageParser::open(std::string_view json) {
    const Result<simdjson::dom::object> message = parse(json);
    if (!message)
        return tl::unexpected(message.error());
    Envelope envelope{*message, {}, {}};
    std::int64_t id = 0;
    if ((*message)["id"].get(id) == simdjson::SUCCESS)
        envelope.replyTo = id;
    else if ((*message)["method"].get(envelope.method) != simdjson::SUCCESS)
        envelope.method = {};
    return envelope;
}

std::string textOf(const Value& value, std::size_t most) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(text.substr(0, most)) : std::string();
}

std::string idOf(const Value& value) {
    std::string id = textOf(value, bounds::capture::idBytes + 1);
    return id.size() > bounds::capture::idBytes ? std::string() : id;
}

std::optional<double> numberOf(const Value& value) {
    double number = 0;
    const bool there = value.get(number) == simdjson::SUCCESS && std::isfinite(number);
    return there ? std::optional(number) : std::nullopt;
}

std::int64_t bytesOf(const Value& value) {
    const double number = numberOf(value).value_or(-1);
    return number >= 0 && number < static_cast<double>(bounds::reader::sizeBytes)
               ? static_cast<std::int64_t>(number)
               : -1;
}

bool isTrue(const Value& value) {
    bool truth = false;
    return value.get(truth) == simdjson::SUCCESS && truth;
}

int statusOf(const Value& value) {
    const double number = numberOf(value).value_or(0);
    return number >= 100 && number <= 999 ? static_cast<int>(number) : 0;
}

AnswerHead sharedHeadOf(const Value& response) {
    AnswerHead head;
    head.url = textOf(response["url"], bounds::capture::urlBytes);
    head.status = statusOf(response["status"]);
    head.statusText = textOf(response["statusText"], 256);
    head.protocol = textOf(response["protocol"], 32);
    head.mediaType = textOf(response["mimeType"], 256);
    return head;
}

void BoundedFields::add(std::string_view name, std::string_view value) {
    m_bytes += name.size() + value.size();
    const bool possible = isToken(name) && value.find_first_of(std::string_view("\r\n\0", 3)) == value.npos;
    if (possible && m_fields.size() < bounds::capture::fieldsOfMessage &&
        m_bytes <= bounds::capture::fieldBytes)
        m_fields.emplace_back(std::string(name), std::string(trimmed(value)));
}

} // namespace hci::members
