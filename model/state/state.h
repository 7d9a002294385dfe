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

/// The stored facts on an answer to a plain GET, to compare the next one with.
struct RememberedAnswer {
    Milliseconds seenAt = noTime;
    int status = 0;
    std::string etag;         ///< as received; empty: none
    std::string lastModified; ///< as received; empty: none
    std::string contentHash;  ///< in hexadecimal digits; empty: the content was incomplete
    std::string coding;       ///< Content-Encoding of the hashed bytes; empty: they were decoded

    friend bool operator==(const RememberedAnswer&, const RememberedAnswer&) = default;
};

/// The file that `inspect --state` keeps between runs (resources/state.schema.json): the last answer of each
/// URL.
class State {
public:
    static constexpr std::int64_t maxFileBytes = std::int64_t{64} << 20;
    static constexpr std::size_t maxUrls = 100'000;

    /// Reads write()'s output. Syntax: anything else.
    [[nodiscard]] static Result<State> read(const QByteArray& json);
    /// Writes it as JSON, one URL per line, in order.
    [[nodiscard]] Result<void> write(QIODevice& out) const;

    /// Null if nothing is stored for the URL.
    [[nodiscard]] const RememberedAnswer* find(std::string_view url) const;
    void remember(std::string_view url, RememberedAnswer answer);
    /// Keeps maxUrls, within maxFileBytes: drops the answers not seen for longest.
    void trim();

    [[nodiscard]] std::size_t size() const noexcept { return m_answers.size(); }
    /// The time of its youngest answer; noTime if it is empty.
    [[nodiscard]] Milliseconds lastSeen() const noexcept;
    friend bool operator==(const State&, const State&) = default;

private:
    std::map<std::string, RememberedAnswer, std::less<>> m_answers; // by URL
};

} // namespace hci
