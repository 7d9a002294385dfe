#pragma once

#include "model/base/seeded_hash.h"
#include "model/capture/browser_message.h"

#include <memory>
#include <string>
#include <string_view>

namespace hci {

/// Reads the messages of WebDriver BiDi and remembers which tab a frame belongs to. Of a validated response,
/// Firefox reports only the 304, not what the page gets.
///
/// The browser is not trusted: missing members and members of a wrong type read as absent, and sizes have
/// bounds.
class BidiReader {
public:
    BidiReader();
    ~BidiReader();
    BidiReader(const BidiReader&) = delete;
    BidiReader& operator=(const BidiReader&) = delete;

    /// Syntax: no JSON object; TooLarge: beyond a bound. The next message is still readable.
    [[nodiscard]] Result<BrowserMessage> read(std::string_view json);
    /// Sets how the tab's next document is loaded, which the protocol does not report.
    void expect(PageMark mark) noexcept { m_nextMark = mark; }

    /// The request id in an event's id: the requests of a chain of redirects share it.
    [[nodiscard]] static std::string requestOf(std::string_view id);

private:
    class Parameters;
    struct Memory;

    [[nodiscard]] BrowserMessage event(std::string_view method, const Parameters& parameters);
    [[nodiscard]] BrowserMessage traffic(std::string_view method, const Parameters& parameters);
    [[nodiscard]] BrowserMessage contextCreated(const Parameters& parameters);
    /// The tab of a frame; a tab gives itself.
    [[nodiscard]] std::string tabOf(const std::string& context) const;

    std::unique_ptr<Memory> m_memory;
    TextMap<std::string> m_tabs; ///< by frame
    PageMark m_nextMark = PageMark::Visit;
};

} // namespace hci
