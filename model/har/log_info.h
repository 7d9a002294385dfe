#pragma once

#include "model/exchange/segment.h"
#include "model/har/entry_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hci::har {

/// Reads the name and version out of a log's creator (or browser) object; leaves `info` alone where `json` is
/// none.
void readNameAndVersion(std::string_view json, bool browser, LogInfo& info);

/// A page as the log lists it.
struct PageInfo {
    std::string id;
    std::string title;
    std::string startedDateTime;
    std::int32_t contentLoadMs = -1; ///< −1: not told
    std::int32_t loadMs = -1;
    PageMark mark = PageMark::None; ///< our own `_hci`, as `visit`
    std::uint16_t visit = 0;
};
/// Reads one element of a log's pages; nothing where it is none.
[[nodiscard]] std::optional<PageInfo> readPage(std::string_view json);

/// true, false, null or a number.
[[nodiscard]] bool isLiteral(std::string_view text) noexcept;
/// The same, with a number as JSON writes it (RFC 8259 6) and a double holds it.
[[nodiscard]] bool isJsonLiteral(std::string_view text) noexcept;

/// Whether `json`, the beginning of an object, has a member "request" or "startedDateTime" of its own, and
/// neither "log" nor "entries" before it.
[[nodiscard]] bool looksLikeEntry(std::string_view json);

} // namespace hci::har
