#pragma once

#include "model/base/result.h"
#include "model/exchange/exchange_record.h"

#include <QtCore/QByteArray>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

class QIODevice;

namespace hci {

/// What is remembered of an answer to a plain GET: enough to tell the next one from it.
struct RememberedAnswer {
    Milliseconds seenAt = noTime;
    int status = 0;
    std::string etag;         ///< as it came; empty: none
    std::string lastModified; ///< as it came; empty: none
    std::string contentHash;  ///< in hexadecimal digits; empty: it was not whole
    std::string coding;       ///< the Content-Encoding that was left on; empty: the hash is of the content

    friend bool operator==(const RememberedAnswer&, const RememberedAnswer&) = default;
};

/// What `inspect --state` keeps between runs (resources/state.schema.json): the last answer of each URL.
class State {
public:
    static constexpr std::int64_t longestFile = std::int64_t{64} << 20;
    static constexpr std::size_t mostUrls = 100'000;

    /// Reads what write() wrote. Syntax where it is something else.
    [[nodiscard]] static Result<State> read(const QByteArray& json);
    /// Writes it as JSON, a URL a line, in their order.
    [[nodiscard]] Result<void> write(QIODevice& out) const;

    /// Null where nothing is remembered of the URL.
    [[nodiscard]] const RememberedAnswer* find(std::string_view url) const;
    void remember(std::string_view url, RememberedAnswer answer);
    /// Leaves mostUrls, and what longestFile has room for: what was not seen for longest is forgotten.
    void trim();

    [[nodiscard]] std::size_t size() const noexcept { return m_answers.size(); }
    /// When the youngest of its answers came; noTime where there is none.
    [[nodiscard]] Milliseconds lastSeen() const noexcept;
    friend bool operator==(const State&, const State&) = default;

private:
    std::map<std::string, RememberedAnswer, std::less<>> m_answers; // by URL
};

} // namespace hci
