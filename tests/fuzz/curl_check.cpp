#include "model/base/text_view.h"
#include "model/transport/curl.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

namespace hci::fuzz {

void checkCurl(std::string_view text) {
    const auto command = parseCurl(toText(text));
    if (!command)
        return;
    const HttpRequest& request = command->request;
    require(validate(request).has_value(), "a request that may not be sent");
    require(command->options.timeout.count() >= 0 && command->options.maxRedirects >= 0 &&
                command->options.maxRedirects <= 100,
            "an option beyond its bounds");
    if (request.body.contains('\0'))
        return; // its copy is a pipeline of two commands
    const auto copy = parseCurl(toCurl(request, command->options));
    require(copy.has_value(), "a copy that cannot be read");
    require(copy->request.method == request.method && copy->request.url == request.url &&
                copy->request.body == request.body,
            "a copy of another request");
    for (const auto& [name, value] : request.fields)
        require(name == "Content-Length" || hasField(copy->request.fields, name) || value.empty(),
                "a copy without a field");
}

} // namespace hci::fuzz
