#include "tests/unit/cache/cache_case.h"

#include "model/cache/profiles/profiles.h"
#include "model/cache/reason.h"
#include "tests/unit/dialogue.h"

namespace hci::test {

std::string markedLines(char mark, std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        result.append(1, mark).append(1, ' ').append(text.substr(0, end)).append(1, '\n');
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return result;
}

QString CacheRun::decisions() const {
    QStringList names;
    for (const Decision& decision : simulation.decisions)
        names << QString(name(decision.kind));
    return names.join(QLatin1Char(' '));
}

QStringList CacheRun::reasons(std::uint32_t exchange) const {
    QStringList ids;
    for (const Reason& reason : simulation.of(simulation.decisions[exchange]))
        ids << QString(reasonId(reason));
    return ids;
}

CacheRun runCache(std::string_view dialogueText, CacheModel model, const WhatIf* whatIf) {
    CacheRun run;
    run.session = dialogue(dialogueText);
    run.resources = findResources(*run.session);
    run.simulation = simulate(*run.session, run.resources, model, whatIf);
    return run;
}

CacheRun runRealCache(std::string_view dialogueText, std::string_view profile) {
    const RealCache cache = withDefaults(*cacheProfileFromName(profile));
    CacheRun run;
    run.session = dialogue(dialogueText);
    run.resources = findResources(*run.session);
    run.simulation = simulate(*run.session, run.resources, cache.profile->model, nullptr, nullptr, &cache);
    return run;
}

std::string twice(std::string_view responseFields, int seconds, std::string_view secondRequestFields,
                  int status) {
    std::string text;
    for (const int at : {0, seconds}) {
        const auto twoDigits = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
        text += "@ " + twoDigits(12 + at / 3600) + ':' + twoDigits(at / 60 % 60) + ':' + twoDigits(at % 60) +
                '\n';
        text += "> GET http://a.example/\n";
        if (at > 0)
            text += markedLines('>', secondRequestFields);
        text += "< " + std::to_string(status) + "\n";
        text += markedLines('<', responseFields);
    }
    return text;
}

} // namespace hci::test
