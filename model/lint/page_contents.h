#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/session.h"

#include <mutex>
#include <unordered_map>

namespace hci {

/// Finds the page (text/html at an address that is no asset's) of a host by its content. Contents are read
/// on first use, once for all threads, as most sessions never need them.
class PageContents {
public:
    explicit PageContents(const Session& session) : m_session(session) {}

    /// The first page of the same host with the same content as `answer`, under another URL; noIndex if
    /// there is none.
    [[nodiscard]] std::uint32_t pageLike(const Exchange& answer);

private:
    void read();

    const Session& m_session;
    std::once_flag m_read;
    std::unordered_map<std::uint64_t, std::uint32_t, SeededNumberHash>
        m_pages; // exchange, by host and content
};

/// The kind of content, by an address's extension or a request's Sec-Fetch-Dest.
enum class AssetKind : std::uint8_t { None, Script, Style, Image, Font, Data };

/// By the extension of the last segment of the path.
[[nodiscard]] AssetKind assetKindOf(std::string_view url) noexcept;

} // namespace hci
