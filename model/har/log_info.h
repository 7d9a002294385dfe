#pragma once

#include "model/exchange/segment.h"
#include "model/har/entry_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hci::har {

/// Reads name and version from a log's creator (or browser) object; leaves `info` unchanged if `json` is no
/// object.
void readNameAndVersion(std::string_view json, bool browser, LogInfo& info);

/// A page in the log's list.
struct PageInfo {
    std::string id;
    std::string title;
    std::string startedDateTime;
    std::int32_t contentLoadMs = -1; ///< −1: unknown
    std::int32_t loadMs = -1;
    PageMark mark = PageMark::None; ///< our own `_hci`, as `visit`
    std::uint16_t visit = 0;
};
/// Reads one element of a log's pages; nullopt if it is invalid.
[[nodiscard]] std::optional<PageInfo> readPage(std::string_view json);

/// true, false, null or a number.
[[nodiscard]] bool isLiteral(std::string_view text) noexcept;
/// The same; a number must be valid JSON (RFC 8259 6) and fit a double.
[[nodiscard]] bool isJsonLiteral(std::string_view text) noexcept;

/// Whether `json`, the beginning of an object, has its own member "request" or "startedDateTime", and neither
/// "log" nor "entries" before it.
[[nodiscard]] bool looksLikeEntry(std::string_view json);

} // namespace hci::har
