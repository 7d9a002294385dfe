#pragma once

#include "model/base/seeded_hash.h"
#include "model/capture/browser_message.h"

#include <memory>
#include <string>
#include <string_view>

namespace hci {

/// Reads the messages of WebDriver BiDi. It remembers which tab a frame belongs to. Firefox tells of a
/// validated response the 304 alone, not what the page gets. The browser is not trusted: what is missing or
/// of another kind reads as absent, and sizes have bounds.
class BidiReader {
public:
    BidiReader();
    ~BidiReader();
    BidiReader(const BidiReader&) = delete;
    BidiReader& operator=(const BidiReader&) = delete;

    /// Syntax: it is no JSON object; TooLarge: beyond a bound. The next message may be read all the same.
    [[nodiscard]] Result<BrowserMessage> read(std::string_view json);
    /// How the next document of a tab comes to be loaded: the protocol does not say.
    void expect(PageMark mark) noexcept { m_nextMark = mark; }

    /// The request that an id of an event names: those of a chain of redirects share it.
    [[nodiscard]] static std::string requestOf(std::string_view id);

private:
    class Parameters;
    struct Memory;

    [[nodiscard]] BrowserMessage event(std::string_view method, const Parameters& parameters);
    [[nodiscard]] BrowserMessage traffic(std::string_view method, const Parameters& parameters);
    [[nodiscard]] BrowserMessage contextCreated(const Parameters& parameters);
    /// The tab of a frame; itself where it is one.
    [[nodiscard]] std::string tabOf(const std::string& context) const;

    std::unique_ptr<Memory> m_memory;
    TextMap<std::string> m_tabs; ///< by frame
    PageMark m_nextMark = PageMark::Visit;
};

} // namespace hci
