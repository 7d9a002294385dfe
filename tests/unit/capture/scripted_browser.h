#pragma once

#include "model/capture/captured_traffic.h"
#include "model/capture/devtools_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

namespace hci::test {

inline constexpr const char* origin = "http://a.example";

/// A browser that sends the messages that a test gives it.
class ScriptedBrowser {
public:
    ScriptedBrowser() {
        line("{'method':'Target.attachedToTarget','params':{'sessionId':'S','targetInfo':{'targetId':'T','"
             "type':'page'}}}");
    }

    /// A message, with ' for ".
    void line(std::string json) {
        std::replace(json.begin(), json.end(), '\'', '"');
        message(json);
    }
    /// A message as received.
    void message(const std::string& json) {
        const Result<BrowserMessage> read = m_reader.read(json);
        if (!read) {
            ++m_refused;
            return;
        }
        if (const auto* told = std::get_if<BrowserEvents>(&*read))
            for (const BrowserEvent& event : told->events)
                m_traffic.take(event, m_now);
    }
    void event(const char* method, const std::string& params) {
        line("{'sessionId':'S','method':'Network." + std::string(method) + "','params':{" + params + "}}");
    }
    void at(Milliseconds now) {
        m_now = now;
        m_traffic.settle(now);
    }
    SessionPtr session() {
        m_traffic.end();
        return m_live.session();
    }
    [[nodiscard]] std::uint32_t appended() const { return m_live.size(); }
    [[nodiscard]] int refused() const { return m_refused; }
    CapturedTraffic& traffic() { return m_traffic; }

private:
    LiveSession m_live;
    CapturedTraffic m_traffic{m_live};
    DevToolsReader m_reader;
    Milliseconds m_now = 0;
    int m_refused = 0;
};

// Parameters of events of Chromium's protocol, with ' for ".

[[nodiscard]] inline std::string id(const char* name) {
    return "'requestId':'" + std::string(name) + '\'';
}
[[nodiscard]] inline std::string sent(const char* name, const std::string& path,
                                      const std::string& more = {}) {
    return id(name) + ",'loaderId':'L','timestamp':100,'wallTime':1000,'request':{'url':'" + origin + path +
           "','method':'GET','headers':{'Accept':'*/*'}}" + more;
}
[[nodiscard]] inline std::string response(int status, const std::string& headers,
                                          const std::string& more = {}) {
    return "{'url':'http://a.example/x','status':" + std::to_string(status) +
           ",'statusText':'','protocol':'http/1.1','encodedDataLength':150,'headers':{" + headers + "}" +
           more + "}";
}
[[nodiscard]] inline std::string came(const char* name, int status, bool extra,
                                      const std::string& headers = "'ETag':'\\\"v1\\\"'",
                                      const std::string& more = {}) {
    return id(name) + ",'timestamp':101,'hasExtraInfo':" + (extra ? "true" : "false") +
           ",'response':" + response(status, headers, more);
}
[[nodiscard]] inline std::string raw(const char* name, int status,
                                     const std::string& headers = "'ETag':'\\\"v1\\\"'") {
    return id(name) + ",'statusCode':" + std::to_string(status) + ",'headers':{" + headers + "}";
}
[[nodiscard]] inline std::string finished(const char* name, int bytes = 150) {
    return id(name) + ",'timestamp':102,'encodedDataLength':" + std::to_string(bytes);
}
inline const std::string conditional = ",'headers':{'If-None-Match':'\\\"v1\\\"','Cookie':'a=1'}";

[[nodiscard]] inline std::string_view value(FieldSpan fields, std::string_view name) {
    for (const Field& field : fields)
        if (fields.pool().spelling(field.name) == name)
            return fields.pool().text(field.value);
    return {};
}

/// The last exchange of the session whose path ends with this text.
[[nodiscard]] inline std::uint32_t indexOf(const Session& session, std::string_view path) {
    for (std::uint32_t i = session.size(); i-- > 0;)
        if (session[i].url().ends_with(path))
            return i;
    return noIndex;
}

} // namespace hci::test
