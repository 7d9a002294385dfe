#include "model/diff/exchange_diff.h"

namespace hci {

namespace {

/// Removes and counts equal rows.
std::vector<FieldDiff> changedOnly(std::vector<FieldDiff> rows, std::uint32_t& unchanged) {
    unchanged += static_cast<std::uint32_t>(
        std::erase_if(rows, [](const FieldDiff& row) { return row.change == Change::Same; }));
    return rows;
}

} // namespace

bool ExchangeDiff::same() const {
    return request.empty() && response.empty() && content != ContentComparison::Different &&
           sides[0].get().status() == sides[1].get().status();
}

ExchangeDiff diffExchanges(const DiffSide& first, const DiffSide& second) {
    const Exchange a = first.get();
    const Exchange b = second.get();
    ExchangeDiff diff{{first, second}, {}, {}, 0, compareContent(a, b)};
    diff.request = changedOnly(diffFields(a.request(), b.request(), a.pool()), diff.unchanged);
    diff.response = changedOnly(diffFields(a.response(), b.response(), a.pool()), diff.unchanged);
    return diff;
}

} // namespace hci
