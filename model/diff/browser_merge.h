#pragma once

#include "model/diff/message_diff.h"
#include "model/exchange/browser_answer.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace hci {

/// How the browser's lines of a field stand to those that RFC 9111 3.2 makes of them.
enum class MergeDifference : std::uint8_t {
    None,
    KeptStored,   ///< the 200's value stayed, although a 304 brings another
    TookReceived, ///< the 304's value came in, which 3.2 leaves out of the update
    Missing,      ///< the browser's answer has no such field
    Added,        ///< it has one that no answer has brought
    Other,
};
[[nodiscard]] QLatin1StringView name(MergeDifference difference) noexcept;

/// One field of a response that a 304 has freshened: what was stored, what the 304 said, and what came of it.
struct MergedField {
    FieldName name = FieldName::None;
    FieldLines stored;   ///< in the 200, whatever earlier 304s made of it
    FieldLines received; ///< in the 304
    FieldLines expected; ///< as RFC 9111 3.2 has it, with what earlier 304s brought
    FieldLines browser;  ///< as the browser handed it to the page
    MergeDifference difference = MergeDifference::None;
    /// 3.2 lets a browser leave the field out of an update: it may have stored what it made of the content.
    bool allowed = false;

    [[nodiscard]] bool differs() const noexcept { return difference != MergeDifference::None; }
};

/// The browser's own merge beside RFC 9111 3.2, of a revalidation in which the browser was watched.
struct BrowserMerge {
    std::vector<MergedField>
        fields; ///< in the order of the expected response, then those of the browser alone
    int differing = 0;
    int status = 0;                     ///< of the browser's answer to the page
    std::int64_t expectedLifetime = -1; ///< seconds that the expected response is fresh; −1: nothing says
    std::int64_t browserLifetime = -1;  ///< the same of the browser's
    std::uint32_t next = noIndex; ///< the exchange that revalidates the same stored response after this one
};

/// Of `revalidations[which]`, all of a session in the order of time. Nothing where the browser told but one
/// side, where no stored response is known, or where the 304 selects another one (4.3.4). Set-Cookie is left
/// out: a browser hides it from the page.
[[nodiscard]] std::optional<BrowserMerge>
browserMerge(const Session& session, std::span<const Revalidation> revalidations, std::size_t which);

/// The fields that differ, by revalidation, of all that browserMerge() finds something of; empty where both
/// agree. In one pass.
using BrowserDifferences = std::unordered_map<std::uint32_t, std::vector<MergedField>>;
[[nodiscard]] BrowserDifferences browserDifferences(const Session& session,
                                                    std::span<const Revalidation> revalidations);

} // namespace hci
