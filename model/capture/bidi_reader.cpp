#include "model/capture/bidi_reader.h"

#include "model/base/bounds.h"
#include "model/capture/message_members.h"

#include <utility>

namespace hci {

using namespace members;

class BidiReader::Parameters {
public:
    explicit Parameters(const Value& all) : m_all(all) {}
    [[nodiscard]] Value operator[](std::string_view key) const { return m_all[key]; }

private:
    const Value& m_all;
};

struct BidiReader::Memory {
    MessageParser parser;
};

namespace {

constexpr std::size_t sentenceBytes = 500;

/// A value that is a text, or base64 of bytes.
std::string valueOf(const Value& value) {
    return textOf(value["value"], bounds::capture::fieldBytes);
}

/// A list of {name, value: {type, value}}.
ExchangeDraft::Fields listedFields(const Value& list) {
    BoundedFields fields;
    simdjson::dom::array array;
    if (list.get(array) != simdjson::SUCCESS)
        return {};
    for (const simdjson::dom::element element : array) {
        std::string_view name;
        if (element["name"].get(name) == simdjson::SUCCESS)
            fields.add(name, valueOf(element["value"]));
    }
    return fields.take();
}

double seconds(const Value& milliseconds) {
    return numberOf(milliseconds).value_or(0) / 1000;
}

AnswerHead headOf(const Value& response, const Value& timings) {
    AnswerHead head = sharedHeadOf(response);
    head.fields = listedFields(response["headers"]);
    head.encodedBytes = bytesOf(response["headersSize"]);
    if (isTrue(response["fromCache"]))
        head.source = ExchangeSource::DiskCache; // or memory: Firefox does not say which
    if (const double sent = seconds(timings["requestStart"]); sent > 0)
        head.sentAt = sent;
    if (const double came = seconds(timings["responseStart"]); came > 0)
        head.headersAt = came;
    return head;
}

/// Firefox reports size 0 for all contents (153): the bytes received beside the fields show whether there is
/// one, and a cache receives nothing.
std::int64_t contentSize(const Value& response) {
    const std::int64_t told = bytesOf(response["content"]["size"]);
    const bool some = isTrue(response["fromCache"]) ||
                      bytesOf(response["bytesReceived"]) > bytesOf(response["headersSize"]);
    if (told > 0)
        return told;
    return some ? -1 : 0;
}

BrowserReply replyOf(std::int64_t id, const simdjson::dom::object& message) {
    BrowserReply reply;
    reply.id = id;
    if (textOf(message["type"], 16) != "success") {
        reply.error = textOf(message["message"], sentenceBytes);
        if (reply.error.empty())
            reply.error = "refused";
        return reply;
    }
    const Value result = message["result"];
    const Value capabilities = result["capabilities"];
    reply.product =
        textOf(capabilities["browserName"], 64) + '/' + textOf(capabilities["browserVersion"], 64);
    reply.value = textOf(result["result"]["value"], sentenceBytes);
    reply.target = idOf(result["context"]);
    const Value bytes = result["bytes"];
    if (std::string_view value; bytes["value"].get(value) == simdjson::SUCCESS) {
        reply.hasContent = true;
        reply.content = value;
        reply.base64 = textOf(bytes["type"], 16) == "base64";
    }
    return reply;
}

} // namespace

BidiReader::BidiReader() : m_memory(std::make_unique<Memory>()) {}
BidiReader::~BidiReader() = default;

std::string BidiReader::requestOf(std::string_view id) {
    return std::string(id.substr(0, id.rfind('#')));
}

Result<BrowserMessage> BidiReader::read(std::string_view json) {
    const Result<MessageParser::Envelope> envelope = m_memory->parser.open(json);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (envelope->replyTo)
        return replyOf(*envelope->replyTo, envelope->message);
    if (envelope->method.empty())
        return BrowserMessage();
    const Value parameters = envelope->message["params"];
    return event(envelope->method, Parameters(parameters));
}

std::string BidiReader::tabOf(const std::string& context) const {
    const auto tab = m_tabs.find(context);
    return tab == m_tabs.end() ? context : tab->second;
}

BrowserMessage BidiReader::contextCreated(const Parameters& parameters) {
    const std::string context = idOf(parameters["context"]);
    const std::string parent = idOf(parameters["parent"]);
    if (!parent.empty() && m_tabs.size() < bounds::capture::targets)
        m_tabs.insert_or_assign(context, tabOf(parent));
    return TargetAttached{context, context, parent.empty() ? "page" : "iframe"};
}

BrowserMessage BidiReader::event(std::string_view method, const Parameters& parameters) {
    if (method == "browsingContext.contextCreated")
        return contextCreated(parameters);
    const std::string context = idOf(parameters["context"]);
    if (method == "browsingContext.contextDestroyed") {
        m_tabs.erase(context);
        return TargetGone{context, context};
    }
    const bool isTab = m_tabs.find(context) == m_tabs.end();
    if (method == "browsingContext.navigationStarted" && isTab)
        return BrowserEvents{context,
                             {PageStarted{context, idOf(parameters["navigation"]),
                                          std::exchange(m_nextMark, PageMark::Visit)}}};
    if ((method == "browsingContext.load" || method == "browsingContext.domContentLoaded") && isTab)
        return BrowserEvents{
            context,
            {PageLoaded{context, seconds(parameters["timestamp"]), method == "browsingContext.load"}}};
    return method.starts_with("network.") ? traffic(method.substr(8), parameters) : BrowserMessage();
}

BrowserMessage BidiReader::traffic(std::string_view method, const Parameters& parameters) {
    const Value request = parameters["request"];
    const std::string name = idOf(request["request"]);
    const auto hop = static_cast<int>(numberOf(parameters["redirectCount"]).value_or(0));
    if (name.empty() || hop < 0 || hop > static_cast<int>(bounds::capture::redirects))
        return {};
    const std::string id = name + '#' + std::to_string(hop);
    const std::string context = idOf(parameters["context"]);
    const double time = seconds(parameters["timestamp"]);
    BrowserEvents told{context, {}};
    if (method == "beforeRequestSent") {
        RequestSent sent;
        sent.id = id;
        sent.context = tabOf(context);
        sent.loader = idOf(parameters["navigation"]);
        sent.url = textOf(request["url"], bounds::capture::urlBytes);
        sent.method = textOf(request["method"], 64);
        sent.fields = listedFields(request["headers"]);
        sent.time = sent.wallTime = time;
        sent.isPage = hop == 0 && !sent.loader.empty() && sent.context == context;
        told.events.push_back(std::move(sent));
        return told;
    }
    if (method == "fetchError") {
        told.events.push_back(RequestFields{id, listedFields(request["headers"])});
        told.events.push_back(LoadFailed{id, time, textOf(parameters["errorText"], sentenceBytes)});
        return told;
    }
    const bool whole = method == "responseCompleted";
    if (!whole && method != "responseStarted")
        return {};
    const Value response = parameters["response"];
    AnswerHead head = headOf(response, request["timings"]);
    const bool asked = head.source == ExchangeSource::Network;
    if (whole && asked) {
        told.events.push_back(RequestFields{id, listedFields(request["headers"])});
        told.events.push_back(RawAnswer{id, head.status, head.fields, head.encodedBytes});
    }
    told.events.push_back(AnswerCame{id, std::move(head), asked, time});
    if (whole) {
        const double end = seconds(request["timings"]["responseEnd"]);
        told.events.push_back(ContentCame{id, contentSize(response)});
        told.events.push_back(LoadFinished{id, end > 0 ? end : time, bytesOf(response["bytesReceived"])});
    }
    return told;
}

} // namespace hci
