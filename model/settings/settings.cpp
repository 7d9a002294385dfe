#include "model/settings/settings.h"

#include "model/exchange/secret_names.h"
#include "model/lint/rules.h"

#include <QtCore/QString>

#include <toml++/toml.h>

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t maxElements = 10'000; // per list
constexpr std::size_t maxTextLength = 4096;

/// Reads a table key by key; stops at the first error.
class SettingsReader {
public:
    Result<ProjectSettings> read(const toml::table& file) {
        eachKey(file, "", [this](std::string_view key, const toml::node& value) {
            if (key == "cache")
                readCache(value);
            else if (key == "fail-on")
                readFailOn(value);
            else if (key == "baseline")
                m_settings.baseline = text(value);
            else if (key == "builds")
                m_settings.builds = texts(value);
            else if (key == "secret-names")
                readSecretNames(value);
            else if (key == "silence")
                readSilences(value);
            else if (key == "budgets")
                readBudgets(value);
            else
                return false;
            return true;
        });
        if (!m_problem.empty())
            return failure(ErrorCode::Syntax, m_problem);
        return std::move(m_settings);
    }

private:
    /// `read` takes a key and its value; returns false for an unknown key.
    void eachKey(const toml::table& table, std::string_view where, const auto& read) {
        for (const auto& [key, value] : table)
            if (!read(key.str(), value))
                complain(key.source(),
                         std::string(where) + "there is no key '" + std::string(key.str()) + '\'');
    }

    void complain(const toml::source_region& place, const std::string& what) {
        if (m_problem.empty())
            m_problem = "line " + std::to_string(place.begin.line) + ", column " +
                        std::to_string(place.begin.column) + ": " + what;
    }

    std::string text(const toml::node& value) {
        const toml::value<std::string>* found = value.as_string();
        if (found == nullptr || found->get().empty() || found->get().size() > maxTextLength)
            complain(value.source(), "wants a text of 1 to " + std::to_string(maxTextLength) + " bytes");
        return found == nullptr ? std::string() : found->get();
    }

    std::vector<std::string> texts(const toml::node& value) {
        std::vector<std::string> list;
        const toml::array* found = value.as_array();
        if (found == nullptr || found->empty() || found->size() > maxElements) {
            complain(value.source(), "wants a list of 1 to " + std::to_string(maxElements) + " texts");
            return list;
        }
        for (const toml::node& element : *found)
            list.push_back(text(element));
        return list;
    }

    std::int64_t number(const toml::node& value) {
        const toml::value<std::int64_t>* found = value.as_integer();
        if (found == nullptr || found->get() < 0)
            complain(value.source(), "wants a whole number from 0 on");
        return found == nullptr ? 0 : found->get();
    }

    RuleId ruleNamed(std::string_view id, const toml::source_region& place) {
        const auto found = ruleFromId(id);
        if (!found)
            complain(place, "there is no rule '" + std::string(id) + '\'');
        return found.value_or(RuleId());
    }

    void readCache(const toml::node& value) {
        m_settings.cache = cacheChoiceFromName(text(value));
        if (!m_settings.cache)
            complain(value.source(), "wants private, shared, cdn or the name of a real cache");
    }

    void readFailOn(const toml::node& value) {
        m_settings.failOn = failOnFromName(text(value));
        if (!m_settings.failOn)
            complain(value.source(), "wants error, warning or never");
    }

    void readSecretNames(const toml::node& value) {
        m_settings.secretNames = texts(value);
        for (const std::string& name : m_settings.secretNames)
            if (const Result<void> checked = checkOwnSecretName(name); !checked)
                complain(value.source(), checked.error().detail);
    }

    void readSilences(const toml::node& value) {
        const toml::array* list = value.as_array();
        if (list == nullptr || list->size() > maxElements || !list->is_homogeneous<toml::table>())
            complain(value.source(), "wants tables: [[silence]]");
        else
            for (const toml::node& element : *list)
                readSilence(*element.as_table());
    }

    void readSilence(const toml::table& table) {
        Silence silence;
        eachKey(table, "silence: ", [&](std::string_view key, const toml::node& value) {
            if (key == "urls")
                silence.urls = texts(value);
            else if (key == "rules")
                silence.rules = rulesOf(value);
            else
                return false;
            return true;
        });
        if (table.empty())
            complain(table.source(), "silence wants rules, urls or both");
        m_settings.silences.push_back(std::move(silence));
    }

    std::vector<RuleId> rulesOf(const toml::node& value) {
        std::vector<RuleId> rules;
        for (const std::string& id : texts(value))
            rules.push_back(ruleNamed(id, value.source()));
        return rules;
    }

    void readBudgets(const toml::node& value) {
        const toml::table* table = value.as_table();
        if (table == nullptr) {
            complain(value.source(), "wants a table: [budgets]");
            return;
        }
        eachKey(*table, "budgets: ", [this](std::string_view key, const toml::node& budget) {
            if (key == "missed-bytes")
                m_settings.budgets.missedBytes = number(budget);
            else if (key == "avoidable-bytes")
                m_settings.budgets.avoidableBytes = number(budget);
            else if (key == "findings")
                readFindingBudgets(budget);
            else
                return false;
            return true;
        });
    }

    void readFindingBudgets(const toml::node& value) {
        const toml::table* table = value.as_table();
        if (table == nullptr)
            complain(value.source(), "wants a table: rule = number");
        else
            for (const auto& [key, budget] : *table)
                m_settings.budgets.findings.emplace_back(ruleNamed(key.str(), key.source()), number(budget));
    }

    ProjectSettings m_settings;
    std::string m_problem;
};

} // namespace

std::optional<FailOn> failOnFromName(std::string_view name) noexcept {
    if (name == "error")
        return FailOn{Severity::Error};
    if (name == "warning")
        return FailOn{Severity::Warning};
    return name == "never" ? std::optional(FailOn()) : std::nullopt;
}

Result<ProjectSettings> readSettings(std::string_view text) {
    try {
        return SettingsReader().read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return failure(ErrorCode::Syntax, "line " + std::to_string(error.source().begin.line) + ", column " +
                                              std::to_string(error.source().begin.column) + ": " +
                                              std::string(error.description()));
    }
}

} // namespace hci
