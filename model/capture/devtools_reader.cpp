#include "model/capture/devtools_reader.h"

#include "model/base/bounds.h"
#include "model/capture/devtools_fields.h"

#include <algorithm>

namespace hci {

using namespace devtools;
using namespace members;

/// The parameters of an event.
class DevToolsReader::Parser {
public:
    explicit Parser(const Value& params) : m_params(params) {}
    [[nodiscard]] Value operator[](std::string_view key) const { return m_params[key]; }
    [[nodiscard]] const Value& all() const noexcept { return m_params; }

private:
    const Value& m_params;
};

struct DevToolsReader::Memory {
    MessageParser parser;
};

namespace {

constexpr std::size_t sentenceBytes = 500;

BrowserReply replyOf(std::int64_t id, const simdjson::dom::object& message) {
    BrowserReply reply;
    reply.id = id;
    if (message["error"].error() != simdjson::NO_SUCH_FIELD) {
        reply.error = textOf(message["error"]["message"], sentenceBytes);
        if (reply.error.empty())
            reply.error = "refused";
        return reply;
    }
    const Value result = message["result"];
    reply.product = textOf(result["product"], sentenceBytes);
    reply.value = textOf(result["result"]["value"], sentenceBytes);
    reply.target = idOf(result["targetId"]);
    reply.errorText = textOf(result["errorText"], sentenceBytes);
    if (std::string_view body; result["body"].get(body) == simdjson::SUCCESS) {
        reply.hasContent = true;
        reply.content = body;
        reply.base64 = isTrue(result["base64Encoded"]);
    }
    return reply;
}

PageMark markOf(std::string_view navigationType) noexcept {
    if (navigationType == "reload")
        return PageMark::Reload;
    if (navigationType == "reloadBypassingCache")
        return PageMark::HardReload;
    const bool back = navigationType.starts_with("history") || navigationType.starts_with("restore");
    return back ? PageMark::Back : PageMark::Visit;
}

RequestSent requestOf(const Value& params) {
    RequestSent sent;
    const Value request = params["request"];
    sent.id = idOf(params["requestId"]);
    sent.loader = idOf(params["loaderId"]);
    sent.url = textOf(request["url"], bounds::capture::urlBytes) +
               textOf(request["urlFragment"], bounds::capture::urlBytes);
    sent.method = textOf(request["method"], 64);
    sent.fields = namedFields(request["headers"]);
    if (std::string_view body; request["postData"].get(body) == simdjson::SUCCESS)
        sent.body = std::string(body);
    sent.time = numberOf(params["timestamp"]).value_or(0);
    sent.wallTime = numberOf(params["wallTime"]).value_or(0);
    if (const Value redirect = params["redirectResponse"]; redirect.error() == simdjson::SUCCESS) {
        sent.redirect = answerOf(redirect);
        sent.redirectHasRaw =
            isTrue(params["redirectHasExtraInfo"]) && sent.redirect->source == ExchangeSource::Network;
    }
    return sent;
}

RawAnswer rawAnswerOf(const Value& params) {
    RawAnswer raw;
    raw.id = idOf(params["requestId"]);
    raw.status = statusOf(params["statusCode"]);
    std::string_view text;
    const bool there = params["headersText"].get(text) == simdjson::SUCCESS;
    auto fields = there ? fieldsOfText(text) : std::nullopt;
    if (fields) // in the order received, each line separate
        raw.headBytes = static_cast<std::int64_t>(text.size());
    raw.fields = fields ? std::move(*fields) : namedFields(params["headers"]);
    return raw;
}

} // namespace

DevToolsReader::DevToolsReader() : m_memory(std::make_unique<Memory>()) {}
DevToolsReader::~DevToolsReader() = default;

Result<BrowserMessage> DevToolsReader::read(std::string_view json) {
    const Result<MessageParser::Envelope> envelope = m_memory->parser.open(json);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (envelope->replyTo)
        return replyOf(*envelope->replyTo, envelope->message);
    if (envelope->method.empty())
        return BrowserMessage();
    const std::string session = idOf(envelope->message["sessionId"]);
    const Value params = envelope->message["params"];
    return event(envelope->method, Parser(params), session);
}

BrowserMessage DevToolsReader::attached(const Parser& params, std::string_view parent) {
    TargetAttached target;
    const Value info = params["targetInfo"];
    target.session = idOf(params["sessionId"]);
    target.targetId = idOf(info["targetId"]);
    target.type = textOf(info["type"], 64);
    const auto owner = m_sessions.find(parent);
    std::string context;
    if (target.type == "page")
        context = target.targetId;
    else if (owner != m_sessions.end())
        context = owner->second.context;
    if (!target.session.empty() && m_sessions.size() < bounds::capture::targets)
        m_sessions.insert_or_assign(target.session, Session{context, target.targetId, target.type == "page"});
    return target;
}

BrowserMessage DevToolsReader::event(std::string_view method, const Parser& parser,
                                     std::string_view session) {
    if (method == "Target.attachedToTarget")
        return attached(parser, session);
    if (method == "Target.detachedFromTarget") {
        TargetGone gone{idOf(parser["sessionId"]), idOf(parser["targetId"])};
        m_sessions.erase(gone.session);
        return gone;
    }
    if (method == "Target.targetCrashed" || method == "Inspector.targetCrashed")
        return TargetGone{std::string(session), idOf(parser["targetId"]), true};

    const auto found = m_sessions.find(session);
    const Session known = found == m_sessions.end() ? Session() : found->second;
    const std::string id = idOf(parser["requestId"]);
    const double time = numberOf(parser["timestamp"]).value_or(0);
    const auto tell = [session](BrowserEvent event) {
        return BrowserMessage(BrowserEvents{std::string(session), {std::move(event)}});
    };
    if (method == "Page.frameStartedNavigating" && known.isPage && idOf(parser["frameId"]) == known.target)
        return tell(PageStarted{known.context, idOf(parser["loaderId"]),
                                markOf(textOf(parser["navigationType"], 64))});
    if (method == "Page.domContentEventFired" || method == "Page.loadEventFired")
        return tell(PageLoaded{known.context, time, method == "Page.loadEventFired"});
    if (!method.starts_with("Network.") || id.empty())
        return {};
    method.remove_prefix(std::string_view("Network.").size());
    if (method == "requestWillBeSent") {
        RequestSent sent = requestOf(parser.all());
        sent.context = known.context;
        sent.isPage = known.isPage && sent.id == sent.loader && idOf(parser["frameId"]) == known.target;
        return tell(std::move(sent));
    }
    if (method == "requestWillBeSentExtraInfo")
        return tell(RequestFields{id, namedFields(parser["headers"])});
    if (method == "responseReceived")
        return tell(AnswerCame{id, answerOf(parser["response"]), isTrue(parser["hasExtraInfo"]), time});
    if (method == "responseReceivedExtraInfo")
        return tell(rawAnswerOf(parser.all()));
    if (method == "requestServedFromCache")
        return tell(ServedFromMemory{id});
    if (method == "dataReceived")
        return tell(ContentCame{id, std::max<std::int64_t>(bytesOf(parser["dataLength"]), 0)});
    if (method == "loadingFinished")
        return tell(LoadFinished{id, time, bytesOf(parser["encodedDataLength"])});
    if (method == "loadingFailed")
        return tell(LoadFailed{id, time, textOf(parser["errorText"], sentenceBytes)});
    return {};
}

} // namespace hci
