#pragma once

#include "model/base/seeded_hash.h"
#include "model/capture/browser_message.h"

#include <memory>
#include <string>
#include <string_view>

namespace hci {

/// Reads the messages of the DevTools protocol; its only state is which tab a session belongs to. The browser
/// is not trusted: missing members and members of a wrong type read as absent, and sizes have bounds.
class DevToolsReader {
public:
    DevToolsReader();
    ~DevToolsReader();
    DevToolsReader(const DevToolsReader&) = delete;
    DevToolsReader& operator=(const DevToolsReader&) = delete;

    /// Syntax: no JSON object; TooLarge: beyond a bound. The next message is still readable.
    [[nodiscard]] Result<BrowserMessage> read(std::string_view json);

private:
    class Parser;
    struct Session {
        std::string context;
        std::string target;
        bool isPage = false;
    };
    [[nodiscard]] BrowserMessage attached(const Parser& params, std::string_view parent);
    [[nodiscard]] BrowserMessage event(std::string_view method, const Parser& params,
                                       std::string_view session);

    struct Memory;
    std::unique_ptr<Memory> m_memory;
    TextMap<Session> m_sessions;
};

} // namespace hci
