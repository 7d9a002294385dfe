#include "model/exchange/measured_run.h"

#include <string_view>

namespace hci {

namespace {

/// What tells the run in a page's id; empty where ids do not tell runs.
std::string_view runOf(std::string_view page) noexcept {
    constexpr std::string_view prefix = "page_";
    if (!page.starts_with(prefix))
        return {};
    page.remove_prefix(prefix.size());
    const std::size_t number = page.find_first_not_of("0123456789");
    if (number == std::string_view::npos || number == 0)
        return {};
    return page[number] == '_' ? page.substr(0, number) : page.substr(number);
}

} // namespace

bool mayShareCache(const Exchange& a, const Exchange& b) noexcept {
    const TextId one = a.record().page;
    const TextId other = b.record().page;
    return one == other || a.input() != b.input() || runOf(a.text(one)) == runOf(b.text(other));
}

} // namespace hci
