// Reads mutated and cut-off recordings, the same ones in each run:
//
//     har_mutations [COUNT [SEED]]
//     har_mutations --write-seeds FOLDER
//
// Nothing may crash or hang. Where one byte of a recording was changed, put in or taken out, or its end was
// cut off, no entry may be lost without a warning: that is held too. Exit status 1, with the input in
// har_mutations.failed, where an entry was.

#include "tests/fuzz/har_check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

using namespace hci::fuzz;

namespace {

constexpr std::uint32_t entriesOfASeed = 3;

class Mutator {
public:
    explicit Mutator(std::uint64_t seed) : m_random(seed), m_seeds(harSeeds()) {}

    /// A changed seed; `small`: one byte changed, or cut off.
    QByteArray next(bool& small) {
        QByteArray bytes = m_seeds[static_cast<qsizetype>(below(static_cast<std::uint64_t>(m_seeds.size())))];
        small = below(4) != 0;
        const int changes = small ? 1 : 1 + static_cast<int>(below(12));
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i)
            small ? change(bytes) : rearrange(bytes);
        return bytes;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    qsizetype place(const QByteArray& bytes) {
        return static_cast<qsizetype>(below(static_cast<std::uint64_t>(bytes.size())));
    }
    /// A byte that matters in JSON, or any.
    char byte() {
        static constexpr std::string_view telling = "\"\\{}[]:,\n\0e-9"
                                                    "\xFF";
        return below(2) == 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
    }

    void change(QByteArray& bytes) {
        const qsizetype at = place(bytes);
        switch (below(4)) {
        case 0: bytes[at] = byte(); break;
        case 1: bytes.insert(at, byte()); break;
        case 2: bytes.remove(at, 1); break;
        default: bytes.truncate(at); break;
        }
    }

    void rearrange(QByteArray& bytes) {
        const qsizetype at = place(bytes);
        const auto length = static_cast<qsizetype>(1 + below(64));
        switch (below(4)) {
        case 0: bytes.remove(at, length); break;
        case 1: bytes.insert(at, bytes.mid(place(bytes), length)); break;
        case 2: bytes.insert(at, QByteArray(length, byte())); break;
        default: change(bytes); break;
        }
    }

    std::mt19937_64 m_random;
    QByteArrayList m_seeds;
};

int writeSeeds(const QDir& folder) {
    int i = 0;
    for (const QByteArray& seed : harSeeds()) {
        QFile file(folder.filePath(QStringLiteral("seed-%1.har").arg(i++)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write-seeds")
        return writeSeeds(QDir(QString::fromLocal8Bit(argv[2])));
    const long count = argc > 1 ? std::atol(argv[1]) : 3000;
    Mutator mutator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 7);
    long read = 0;
    for (long i = 0; i < count; ++i) {
        bool small = false;
        const QByteArray input = mutator.next(small);
        const HarOutcome outcome = checkHar(input);
        read += outcome.read ? 1 : 0;
        if (small && outcome.read && outcome.exchanges < entriesOfASeed && outcome.warnings == 0) {
            QFile failed(QStringLiteral("har_mutations.failed"));
            if (failed.open(QIODevice::WriteOnly))
                failed.write(input);
            std::fprintf(stderr, "input %ld: %u entries of %u, and no warning\n", i, outcome.exchanges,
                         entriesOfASeed);
            return 1;
        }
    }
    std::printf("%ld inputs, %ld of them read\n", count, read);
    return read > count / 2 ? 0 : 1;
}
