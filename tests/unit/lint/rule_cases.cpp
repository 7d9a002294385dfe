#include "tests/unit/lint/rule_cases.h"

#include "model/http/field_syntax.h"
#include "model/lint/rule_list.h"

#include <array>
#include <string>
#include <utility>

namespace hci::test {

namespace {

constexpr std::array abbreviations{
    std::pair{std::string_view("GET"), std::string_view("> GET https://a.example/x")},
    std::pair{std::string_view("200"), std::string_view("< 200 OK\n< Date: @\n< Content-Type: text/plain")},
    std::pair{std::string_view("304"), std::string_view("< 304 Not Modified\n< Date: @")},
    std::pair{std::string_view("CLOCK"),
              std::string_view("> GET https://one.example/\n< 200 OK\n< Date: @\n"
                               "> GET https://two.example/\n< 200 OK\n< Date: @\n"
                               "> GET https://three.example/\n< 200 OK\n< Date: @")},
    std::pair{std::string_view("GOOD"),
              std::string_view("< 200 OK\n< Date: @\n< Content-Type: text/plain\n< ETag: \"v1\"\n"
                               "< Last-Modified: @-3600\n< Cache-Control: max-age=60\n= hello!")},
};

} // namespace

std::string expanded(std::string_view dialogue) {
    std::string text;
    while (!dialogue.empty()) {
        const std::size_t end = dialogue.find('\n');
        std::string_view line = trimmed(dialogue.substr(0, end));
        for (const auto& [word, lines] : abbreviations)
            if (line == word)
                line = lines;
        text.append(line).append("\n");
        dialogue = end == std::string_view::npos ? std::string_view() : dialogue.substr(end + 1);
    }
    return text;
}

std::vector<RuleCase> ruleCases() {
    std::vector<RuleCase> all;
#define HCI_ADD_CASES(name) all.insert(all.end(), name::cases.begin(), name::cases.end());
    HCI_RULE_FILES(HCI_ADD_CASES)
#undef HCI_ADD_CASES
    return all;
}

} // namespace hci::test
