#pragma once

#include "model/cache/simulation.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <string>
#include <string_view>

namespace hci::test {

/// A dialogue that went through a simulated cache.
struct CacheRun {
    SessionPtr session;
    Resources resources;
    Simulation simulation;

    /// "miss fresh-hit": the decisions by exchange index.
    [[nodiscard]] QString decisions() const;
    /// The ids of the reasons of one exchange, in order.
    [[nodiscard]] QStringList reasons(std::uint32_t exchange) const;
    [[nodiscard]] const Decision& operator[](std::uint32_t exchange) const {
        return simulation.decisions[exchange];
    }
};

[[nodiscard]] CacheRun runCache(std::string_view dialogueText, CacheModel model = CacheModel::Private,
                                const WhatIf* whatIf = nullptr);

/// The same through a real cache, by the name of its profile and with its defaults.
[[nodiscard]] CacheRun runRealCache(std::string_view dialogueText, std::string_view profile);

/// Each line of `text` as a line of a dialogue: `mark`, a blank, the line.
[[nodiscard]] std::string markedLines(char mark, std::string_view text);

/// A GET answered 200 with `fields` (lines, each "Name: value"; "\n" between them), and a second GET
/// `seconds` later with the same answer. Request fields are those of the second request.
[[nodiscard]] std::string twice(std::string_view responseFields, int seconds = 3,
                                std::string_view secondRequestFields = {}, int status = 200);

} // namespace hci::test
