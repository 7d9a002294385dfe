#pragma once

#include "model/exchange/masked_session.h"
#include "model/exchange/secrets.h"
#include "model/exchange/session.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace hci {

class JsonWriter;
struct Error;

namespace har {

/// Writes further members of the entry with that number.
using EntryMembers = std::function<void(JsonWriter& json, std::uint32_t exchange)>;

/// Writes exchanges as entries of a HAR. `Mask` masks texts outside the session's pool, contents and
/// parameters: SecretMask, or NumberedMask if several threads write.
template <class Mask> class EntryWriter {
public:
    /// All of them outlive it. Once `stopped` returns true, contents are a mark alone.
    EntryWriter(JsonWriter& json, const Session& session, const EntryMembers& members,
                const MaskedSession& masked, Mask& mask, const MaskedSession::Stopped& stopped)
        : m_json(json), m_session(session), m_members(members), m_masked(masked), m_mask(mask),
          m_stopped(stopped) {}

    void entry(const Exchange& exchange);
    /// Bodies that could not be read.
    [[nodiscard]] std::uint32_t bodiesLeftOut() const noexcept { return m_bodiesLeftOut; }

private:
    void browserAnswer(const Exchange& exchange);
    void request(const Exchange& exchange);
    void response(const Exchange& exchange);
    void content(const Exchange& exchange);
    void postData(const Exchange& exchange);
    void params(const Exchange& exchange);
    void cookies(const Exchange& exchange, FieldName field);
    void text(std::string_view bytes);
    void leftOut(const Error& why);
    void fields(std::string_view key, FieldSpan fields);
    void ownMembers(const ExchangeRecord& record);
    [[nodiscard]] std::string_view value(FieldSpan fields, FieldName name) const;
    [[nodiscard]] std::string failureDetail(const Exchange& exchange);

    JsonWriter& m_json;
    const Session& m_session;
    const EntryMembers& m_members;
    const MaskedSession& m_masked;
    Mask& m_mask;
    const MaskedSession::Stopped& m_stopped;
    std::uint32_t m_bodiesLeftOut = 0;
};

} // namespace har
} // namespace hci
