#pragma once

#include "model/diff/message_diff.h"
#include "model/exchange/browser_answer.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace hci {

/// How the browser's lines of a field differ from those by RFC 9111 3.2.
enum class MergeDifference : std::uint8_t {
    None,
    KeptStored,   ///< the 200's value stayed although a 304 has another
    TookReceived, ///< the 304's value was taken, which 3.2 excludes from updates
    Missing,      ///< the browser's answer has no such field
    Added,        ///< it has one that no answer had
    Other,
};
[[nodiscard]] QLatin1StringView name(MergeDifference difference) noexcept;

/// One field of a response freshened by a 304: its stored, received and resulting lines.
struct MergedField {
    FieldName name = FieldName::None;
    FieldLines stored;   ///< in the 200, before any 304
    FieldLines received; ///< in the 304
    FieldLines expected; ///< by RFC 9111 3.2, earlier 304s included
    FieldLines browser;  ///< as the browser gave it to the page
    MergeDifference difference = MergeDifference::None;
    /// 3.2 lets a browser exclude the field from updates, as it may have stored the content decoded.
    bool allowed = false;

    [[nodiscard]] bool differs() const noexcept { return difference != MergeDifference::None; }
};

/// The browser's own merge beside that of RFC 9111 3.2, for a revalidation of a watched browser.
struct BrowserMerge {
    std::vector<MergedField>
        fields; ///< in the order of the expected response, then those only in the browser's
    int differing = 0;
    int status = 0;                     ///< of the browser's answer to the page
    std::int64_t expectedLifetime = -1; ///< seconds that the expected response is fresh; −1: not given
    std::int64_t browserLifetime = -1;  ///< the same of the browser's
    std::uint32_t next = noIndex; ///< the exchange that revalidates the same stored response after this one
};

/// The merge of `revalidations[which]`, where `revalidations` are all of a session in the order of time;
/// without Set-Cookie, which a browser hides from the page.
///
/// Nothing if the browser reported one side only, no stored response is known, or the 304 selects another
/// one (4.3.4).
[[nodiscard]] std::optional<BrowserMerge>
browserMerge(const Session& session, std::span<const Revalidation> revalidations, std::size_t which);

/// The fields that differ by revalidation, for all with a browserMerge(); empty where both agree. In one
/// pass.
using BrowserDifferences = std::unordered_map<std::uint32_t, std::vector<MergedField>>;
[[nodiscard]] BrowserDifferences browserDifferences(const Session& session,
                                                    std::span<const Revalidation> revalidations);

} // namespace hci
