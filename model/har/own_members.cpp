#include "model/har/own_members.h"

#include "model/base/bounds.h"

#include <simdjson.h>

#include <limits>
#include <optional>

namespace hci::har {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

/// All known flags.
constexpr std::uint16_t knownFlags = (static_cast<std::uint16_t>(ExchangeFlag::ThroughProxy) << 1) - 1;

/// Reads the members one after the other, and remembers the first impossible one.
class OwnMembers {
public:
    OwnMembers(const object& own, Reading& reading) : m_own(own), m_reading(reading) {}

    void read() {
        enumerator("source", ExchangeSource::Unknown, m_reading.source);
        enumerator("failure", Failure::Other, m_reading.failure);
        flags();
        port();
        times();
        bodyCut();
        sizes();
    }

private:
    using Found = simdjson::simdjson_result<element>;

    [[nodiscard]] static bool isThere(const Found& found) noexcept {
        return found.error() != simdjson::NO_SUCH_FIELD;
    }
    /// A whole number from least to most; nullopt for anything else.
    [[nodiscard]] static std::optional<std::int64_t> number(const Found& found, std::int64_t least,
                                                            std::int64_t most) {
        std::int64_t value = 0;
        const bool possible = found.get(value) == simdjson::SUCCESS && value >= least && value <= most;
        return possible ? std::optional(value) : std::nullopt;
    }
    /// The member's number; nullopt if it is absent or impossible.
    [[nodiscard]] std::optional<std::int64_t> member(std::string_view key, std::int64_t least,
                                                     std::int64_t most) {
        const Found found = m_own[key];
        const std::optional<std::int64_t> value = number(found, least, most);
        if (!value && isThere(found))
            refuse(key);
        return value;
    }

    template <class E> void enumerator(std::string_view key, E last, E& to) {
        if (const auto value = member(key, 0, static_cast<std::int64_t>(last)))
            to = static_cast<E>(*value);
    }

    void flags() {
        if (const auto value = member("flags", 0, knownFlags))
            m_reading.flags = static_cast<std::uint16_t>(*value);
    }

    void port() {
        if (const auto value = member("port", 1, 65535))
            m_reading.serverPort = static_cast<std::uint16_t>(*value);
    }

    /// -1 means an unknown time.
    void times() {
        constexpr auto most = static_cast<std::int64_t>(bounds::reader::durationMs);
        const auto delay = member("delay", -1, most);
        const auto duration = member("duration", -1, most);
        if (delay && duration && *duration >= 0 && *delay > *duration)
            return refuse("delay");
        m_reading.responseDelayMs = static_cast<std::int32_t>(delay.value_or(m_reading.responseDelayMs));
        m_reading.durationMs = static_cast<std::int32_t>(duration.value_or(m_reading.durationMs));
    }

    void bodyCut() {
        const Found found = m_own["bodyCut"];
        bool cut = false;
        if (found.get(cut) == simdjson::SUCCESS)
            m_reading.bodyCut = cut;
        else if (isThere(found))
            refuse("bodyCut");
    }

    /// All of them or none: they are parts of one sum.
    void sizes() {
        const Found found = m_own["sizes"];
        if (!isThere(found))
            return;
        simdjson::dom::array list;
        ByteCount counts[sizeCount];
        if (found.get(list) != simdjson::SUCCESS || list.size() != sizeCount)
            return refuse("sizes");
        int i = 0;
        for (const element size : list) {
            const auto which = static_cast<Size>(i);
            const bool header = which == Size::RequestHeader || which == Size::ResponseHeader;
            const auto most = header ? std::numeric_limits<std::int32_t>::max() : bounds::reader::sizeBytes;
            const auto bytes = number(size.at_pointer("/0"), 0, most);
            const auto basis = number(size.at_pointer("/1"), 0, static_cast<std::int64_t>(Basis::Unknown));
            if (!bytes || !basis)
                return refuse("sizes");
            counts[i++] = ByteCount(*bytes, static_cast<Basis>(*basis));
        }
        for (i = 0; i < sizeCount; ++i)
            m_reading.setSize(static_cast<Size>(i), counts[i].value(), counts[i].basis());
    }

    void refuse(std::string_view key) {
        if (m_reading.impossible.empty())
            m_reading.impossible = key;
    }

    const object& m_own;
    Reading& m_reading;
};

} // namespace

void readOwnMembers(std::string_view json, Reading& reading) {
    simdjson::dom::parser parser;
    object own;
    if (!json.empty() && parser.parse(json.data(), json.size()).get(own) == simdjson::SUCCESS)
        OwnMembers(own, reading).read();
    else
        reading.impossible = "all of it";
}

} // namespace hci::har
