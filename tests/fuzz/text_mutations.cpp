// Holds mutated texts against one of text_checks.h, the same ones in each run:
//
//     text_mutations NAME SEEDS-FOLDER [COUNT [SEED]]
//
// The seeds are the files of tests/fuzz/seeds/NAME, with which libFuzzer begins too. A check that fails ends
// it, with the input percent-encoded.

#include "tests/fuzz/text_checks.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace hci::fuzz;

namespace {

/// The current input, for the message of a failed check.
std::string_view checked;

void tellInput(QtMsgType, const QMessageLogContext&, const QString& message) {
    const QByteArray input(checked.data(), static_cast<qsizetype>(checked.size()));
    std::fprintf(stderr, "%s: %s\n", qPrintable(message), input.toPercentEncoding().constData());
}

struct NamedCheck {
    std::string_view name;
    void (*check)(std::string_view text);
};

constexpr std::array checks{NamedCheck{"fields", checkFields},     NamedCheck{"curl", checkCurl},
                            NamedCheck{"capture", checkCapture},   NamedCheck{"filter", checkFilter},
                            NamedCheck{"settings", checkSettings}, NamedCheck{"results", checkResults},
                            NamedCheck{"mcp", checkMcp},           NamedCheck{"page", checkPage},
                            NamedCheck{"state", checkState}};

std::vector<std::string> readSeeds(const QString& folder) {
    std::vector<std::string> seeds;
    for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll().toStdString());
    }
    return seeds;
}

class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::uint64_t seed) : m_seeds(std::move(seeds)), m_random(seed) {}

    std::string next() {
        std::string text = anySeed();
        for (std::uint64_t changes = 1 + below(8); changes > 0; --changes)
            change(text);
        return text;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    const std::string& anySeed() { return m_seeds[below(m_seeds.size())]; }
    char byte() {
        static constexpr std::string_view telling = "\"'\\;=,:()[]{}?@%*-. \t\n$019aA\x7F\xFF";
        return below(4) != 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
    }
    void change(std::string& text) {
        const std::size_t at = text.empty() ? 0 : below(text.size());
        switch (text.empty() ? 0 : below(6)) {
        case 0: text.insert(at, 1, byte()); break;
        case 1: text[at] = byte(); break;
        case 2: text.erase(at, 1 + below(4)); break;
        case 3: text.resize(at); break;
        case 4: {
            const std::string& other = anySeed();
            text.insert(at, other.substr(other.empty() ? 0 : below(other.size()), 1 + below(40)));
            break;
        }
        default: text.insert(at, text.substr(below(text.size()), 1 + below(40))); break;
        }
    }

    std::vector<std::string> m_seeds;
    std::mt19937_64 m_random;
};

} // namespace

int main(int argc, char** argv) {
    const std::string_view name = argc > 2 ? argv[1] : "";
    const auto* check =
        std::find_if(checks.begin(), checks.end(), [&](const auto& c) { return c.name == name; });
    if (check == checks.end()) {
        std::fprintf(stderr,
                     "usage: text_mutations NAME SEEDS-FOLDER [COUNT [SEED]], with one of these names:");
        for (const NamedCheck& each : checks)
            std::fprintf(stderr, " %s", each.name.data());
        std::fprintf(stderr, "\n");
        return 2;
    }
    std::vector<std::string> seeds = readSeeds(QFile::decodeName(argv[2]));
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", argv[2]);
        return 1;
    }
    qInstallMessageHandler(tellInput);
    const auto hold = [check](std::string_view text) {
        checked = text;
        check->check(text);
    };
    for (const std::string& seed : seeds)
        hold(seed);
    Mutator mutator(std::move(seeds), argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 7);
    const long count = argc > 3 ? std::atol(argv[3]) : 20'000;
    for (long i = 0; i < count; ++i) {
        const std::string input = mutator.next();
        // A buffer of the exact size, so that a sanitizer sees a read past the end.
        const auto exact = std::make_unique<char[]>(input.size());
        input.copy(exact.get(), input.size());
        hold({exact.get(), input.size()});
    }
    std::printf("%ld inputs\n", count);
    return 0;
}
