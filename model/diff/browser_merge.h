#pragma once

#include "model/diff/message_diff.h"
#include "model/exchange/browser_answer.h"

#include <optional>
#include <span>
#include <vector>

namespace hci {

/// One field of a response that a 304 has freshened: what was stored, what the 304 said, and what came of it.
struct MergedField {
    FieldName name = FieldName::None;
    FieldLines stored;    ///< with what earlier 304s made of it
    FieldLines received;  ///< in the 304
    FieldLines expected;  ///< as RFC 9111 3.2 has it
    FieldLines browser;   ///< as the browser handed it to the page
    bool differs = false; ///< the browser's is not the expected one
};

/// The browser's own merge beside RFC 9111 3.2, of a revalidation in which the browser was watched.
struct BrowserMerge {
    std::vector<MergedField>
        fields; ///< in the order of the expected response, then those of the browser alone
    int differing = 0;
};

/// Of `revalidations[which]`, all of a session in the order of time. Nothing where the browser told but one
/// side, where no stored response is known, or where the 304 selects another one (4.3.4). Set-Cookie is left
/// out: a browser hides it from the page.
[[nodiscard]] std::optional<BrowserMerge>
browserMerge(const Session& session, std::span<const Revalidation> revalidations, std::size_t which);

} // namespace hci
