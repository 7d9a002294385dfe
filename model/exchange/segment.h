#pragma once

#include "model/exchange/exchange_record.h"

#include <memory>
#include <utility>

namespace hci {

/// What was wrong with an entry (or, where `entry` is noIndex, with the whole input).
enum class WarningCode : std::uint16_t;

struct ImportWarning {
    std::uint32_t entry = noIndex;
    WarningCode code{};
    TextId detail = TextId::None; ///< the value seen, shortened
    std::int64_t offset = -1;     ///< in the input's bytes; −1: unknown
};

/// A page that exchanges name (ExchangeRecord::page).
struct Page {
    TextId id = TextId::None;
    TextId title = TextId::None;
    Milliseconds startedAt = noTime;
    std::int32_t contentLoadMs = -1; ///< from startedAt to the DOMContentLoaded event; −1: unknown
    std::int32_t loadMs = -1;        ///< to the load event
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
    ChunkedVector<std::shared_ptr<const BodySource>> sources;

private:
    std::shared_ptr<TextPool> m_pool;
};

} // namespace hci
