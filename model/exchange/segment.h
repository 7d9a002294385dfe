#pragma once

#include "model/exchange/exchange_record.h"

#include <memory>
#include <utility>

namespace hci {

/// A fault of an entry (or of the whole input, if `entry` is noIndex).
enum class WarningCode : std::uint16_t;

struct ImportWarning {
    std::uint32_t entry = noIndex;
    WarningCode code{};
    TextId detail = TextId::None; ///< the value seen, shortened
    std::int64_t offset = -1;     ///< in the input's bytes; −1: unknown
};

/// How a page came to be loaded, if the watch recorded it.
enum class PageMark : std::uint8_t { None, Visit, Reload, HardReload, Back };

/// A page that exchanges name (ExchangeRecord::page).
struct Page {
    TextId id = TextId::None;
    TextId title = TextId::None;
    Milliseconds startedAt = noTime;
    std::int32_t contentLoadMs = -1; ///< from startedAt to the DOMContentLoaded event; −1: unknown
    std::int32_t loadMs = -1;        ///< to the load event
    PageMark mark = PageMark::None;
    std::uint16_t visit = 0; ///< number of its visit, from 1; 0: not counted
};

/// The response that a browser gave to the page, where it differs from the one on the network: after a 304
/// the stored response, as the browser freshened it.
struct BrowserAnswer {
    std::uint32_t row = noIndex; ///< of the exchange, in the segment; rows ascend
    std::uint32_t firstField = 0;
    std::uint16_t fields = 0;
    std::uint16_t status = 0;
};

/// The exchanges of one input: append-only, one writer at a time. Readers see it through a Session.
class Segment {
public:
    explicit Segment(std::shared_ptr<TextPool> pool) : m_pool(std::move(pool)) {}

    [[nodiscard]] const std::shared_ptr<TextPool>& pool() const noexcept { return m_pool; }

    ChunkedVector<ExchangeRecord> records;
    ChunkedVector<Field> fields;
    ChunkedVector<BodyRef> bodies;
    ChunkedVector<ImportWarning> warnings;
    ChunkedVector<Page> pages;
    ChunkedVector<BrowserAnswer> browserAnswers;
    ChunkedVector<std::shared_ptr<const BodySource>> sources;

private:
    std::shared_ptr<TextPool> m_pool;
};

} // namespace hci
