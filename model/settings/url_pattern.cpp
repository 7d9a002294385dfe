#include "model/settings/url_pattern.h"

namespace hci {

bool matchesUrl(std::string_view pattern, std::string_view url) noexcept {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t star = none; // the last one passed
    std::size_t from = 0;    // where in the URL the text after it was tried
    std::size_t at = 0;
    for (std::size_t i = 0; i < url.size();) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            from = i;
        } else if (at < pattern.size() && pattern[at] == url[i]) {
            ++at;
            ++i;
        } else if (star != none) { // the star matches one character more
            at = star + 1;
            i = ++from;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == none;
}

} // namespace hci
