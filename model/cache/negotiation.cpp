#include "model/cache/negotiation.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <string>

namespace hci {

namespace {

/// Whether the weight of a member (RFC 9110 12.4.2) is 0, which means not accepted.
bool isRefused(std::string_view parameters) {
    while (!parameters.empty()) {
        const std::size_t end = std::min(parameters.find(';'), parameters.size());
        const std::string_view parameter = trimmed(parameters.substr(0, end));
        parameters.remove_prefix(std::min(end + 1, parameters.size()));
        if (parameter.size() > 2 && equalsIgnoringCase(parameter.substr(0, 2), "q="))
            return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
    }
    return false;
}

/// Whether the best-matching members accept the value. `fit(name)`: how well a member matches, 0: not at
/// all.
template <class Fit> bool isAccepted(std::string_view list, const Fit& fit) {
    int best = 0;
    bool accepted = false;
    std::string_view member;
    while (nextListMember(list, member)) {
        const std::size_t end = std::min(member.find(';'), member.size());
        const int fits = fit(trimmed(member.substr(0, end)));
        if (fits == 0 || fits < best)
            continue;
        const bool taken = !isRefused(member.substr(std::min(end + 1, member.size())));
        accepted = taken || (fits == best && accepted);
        best = fits;
    }
    return accepted;
}

bool acceptsType(std::string_view accept, std::string_view contentType) {
    const std::string_view type = trimmed(contentType.substr(0, contentType.find(';')));
    const std::string_view main = type.substr(0, type.find('/'));
    return isAccepted(accept, [&](std::string_view range) {
        if (equalsIgnoringCase(range, type))
            return 3;
        const bool ofMain =
            range.ends_with("/*") && equalsIgnoringCase(range.substr(0, range.size() - 2), main);
        return ofMain ? 2 : range == "*/*" || range == "*" ? 1 : 0;
    });
}

bool acceptsLanguage(std::string_view accept, std::string_view language) {
    return isAccepted(accept, [language](std::string_view range) {
        const bool begins =
            range.size() <= language.size() && equalsIgnoringCase(range, language.substr(0, range.size()));
        const bool whole = begins && (range.size() == language.size() || language[range.size()] == '-');
        return whole ? 2 : range == "*" ? 1 : 0;
    });
}

bool suitsLanguage(const RequestHead& asked, const RequestHead& storedFor, const ResponseHead& stored) {
    const std::string accept = asked.fields.combined(FieldName::AcceptLanguage);
    const std::string languages = stored.fields.combined(FieldName::ContentLanguage);
    const bool both = asked.fields.has(FieldName::AcceptLanguage) && !languages.empty();
    if (!both || accept == storedFor.fields.combined(FieldName::AcceptLanguage))
        return true;
    std::string_view list = languages;
    std::string_view language;
    while (nextListMember(list, language))
        if (acceptsLanguage(accept, language))
            return true;
    return false;
}

bool isGzip(std::string_view coding) noexcept {
    return equalsIgnoringCase(coding, "gzip") || equalsIgnoringCase(coding, "x-gzip");
}

} // namespace

bool acceptsGzip(FieldSpan request) {
    return isAccepted(request.combined(FieldName::AcceptEncoding), [](std::string_view coding) {
        return isGzip(coding) ? 2 : coding == "*" ? 1 : 0;
    });
}

bool suitsRequest(const RequestHead& asked, const RequestHead& storedFor, const ResponseHead& stored) {
    const bool typed = asked.fields.has(FieldName::Accept) && stored.fields.has(FieldName::ContentType);
    if (typed && !acceptsType(asked.fields.combined(FieldName::Accept),
                              stored.fields.combined(FieldName::ContentType)))
        return false;
    if (!suitsLanguage(asked, storedFor, stored))
        return false;
    const bool packed = isGzip(trimmed(stored.fields.combined(FieldName::ContentEncoding)));
    return !packed || acceptsGzip(asked.fields);
}

} // namespace hci
