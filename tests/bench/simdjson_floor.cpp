#include "tests/bench/simdjson_floor.h"

#include <simdjson.h>

namespace hci::bench {

namespace {

using namespace simdjson;

struct Reader {
    std::uint64_t sum = 0;

    void text(ondemand::value value) {
        std::string_view view;
        if (value.get_string().get(view) == SUCCESS)
            sum += view.size();
    }
    void number(ondemand::value value) {
        double number = 0;
        if (value.get_double().get(number) == SUCCESS)
            sum += static_cast<std::uint64_t>(number > 0 ? number : 0);
    }
    void fields(ondemand::value value) {
        for (ondemand::object field : value.get_array())
            for (auto member : field)
                text(member.value());
    }
    void message(ondemand::value value) {
        for (auto member : value.get_object()) {
            const std::string_view key = member.unescaped_key();
            if (key == "headers")
                fields(member.value());
            else if (key == "content")
                content(member.value());
            else if (key == "method" || key == "url" || key == "httpVersion" || key == "statusText")
                text(member.value());
            else if (key == "status" || key == "headersSize" || key == "bodySize" || key == "_transferSize")
                number(member.value());
        }
    }
    void content(ondemand::value value) {
        for (auto member : value.get_object()) {
            const std::string_view key = member.unescaped_key();
            if (key == "size")
                number(member.value());
            else if (key == "mimeType" || key == "encoding")
                text(member.value());
            else if (key == "text")
                sum += std::string_view(member.value().raw_json_token()).size();
        }
    }
    void timings(ondemand::value value) {
        for (auto member : value.get_object())
            number(member.value());
    }
    void entry(ondemand::object entry) {
        for (auto member : entry) {
            const std::string_view key = member.unescaped_key();
            if (key == "request" || key == "response")
                message(member.value());
            else if (key == "timings")
                timings(member.value());
            else if (key == "startedDateTime" || key == "pageref" || key == "serverIPAddress")
                text(member.value());
            else if (key == "time")
                number(member.value());
        }
    }
};

} // namespace

FloorResult simdjsonFloor(const std::string& path) {
    padded_string json = padded_string::load(path);
    ondemand::parser parser;
    ondemand::document document = parser.iterate(json);
    Reader reader;
    FloorResult result;
    for (ondemand::object entry : document["log"]["entries"].get_array()) {
        reader.entry(entry);
        ++result.entries;
    }
    result.checksum = reader.sum;
    return result;
}

} // namespace hci::bench
