#pragma once

#include "model/base/result.h"
#include "model/capture/browser_event.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hci {

/// The reply to a command. Members that it lacks are empty.
struct BrowserReply {
    std::int64_t id = 0;
    std::string error; ///< why the browser refused; empty: success
    std::string product;
    std::string target;    ///< a tab that was opened
    std::string errorText; ///< of a navigation that failed
    std::string value;     ///< the result of a script
    bool hasContent = false;
    std::string content;
    bool base64 = false;
};

/// A tab, a frame or a worker can be watched from now on. In the DevTools protocol it waits for the command
/// to run.
struct TargetAttached {
    std::string session;
    std::string targetId;
    std::string type; ///< "page", "iframe", "worker", "service_worker" …
};
struct TargetGone {
    std::string session;
    std::string targetId;
    bool crashed = false;
};

/// An event of traffic, and the session for commands about it.
struct BrowserEvents {
    std::string session;
    std::vector<BrowserEvent> events;
};

/// One message of a browser; std::monostate: nothing of interest.
using BrowserMessage = std::variant<std::monostate, BrowserReply, TargetAttached, TargetGone, BrowserEvents>;

/// Reads one message. Syntax: no JSON object; TooLarge: beyond a bound.
using ReadMessage = std::function<Result<BrowserMessage>(std::string_view json)>;

} // namespace hci
