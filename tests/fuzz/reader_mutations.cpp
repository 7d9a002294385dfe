// Reads archives, repairs and counts entries, the same ones in each run:
//
//     reader_mutations [COUNT [SEED]]
//     reader_mutations --write-seeds FOLDER
//
// COUNT mutants of recordings in gzip, zlib, zip, UTF-16 and UTF-32: nothing may crash, hang or be read past
// its end. COUNT broken texts: what a repair makes of them is JSON. COUNT random recordings and as many
// mutants of them: where they are valid JSON, no entry is lost (simdjson's own count).

#include "tests/fuzz/archive_seeds.h"
#include "tests/fuzz/entry_count.h"
#include "tests/fuzz/har_check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

using namespace hci::fuzz;

namespace {

class Mutator {
public:
    explicit Mutator(std::mt19937_64& random) : m_random(random) {}

    QByteArray operator()(QByteArray bytes) {
        for (std::uint64_t changes = 1 + below(6); changes > 0 && !bytes.isEmpty(); --changes)
            change(bytes);
        return bytes;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    qsizetype place(const QByteArray& bytes) {
        return static_cast<qsizetype>(below(static_cast<std::uint64_t>(bytes.size())));
    }
    char byte() {
        static constexpr std::string_view telling = "\"\\{}[]:,\n \0\xFF\x7F\x01";
        return below(2) == 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
    }
    void change(QByteArray& bytes) {
        const qsizetype at = place(bytes);
        const auto length = static_cast<qsizetype>(1 + below(64));
        switch (below(7)) {
        case 0: bytes[at] = byte(); break;
        case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8))); break;
        case 2: bytes.insert(at, byte()); break;
        case 3: bytes.remove(at, 1); break;
        case 4: bytes.remove(at, length); break;
        case 5: bytes.insert(at, bytes.mid(place(bytes), length)); break;
        default: bytes.truncate(below(8) == 0 ? at : bytes.size()); break;
        }
    }

    std::mt19937_64& m_random;
};

const QByteArray& oneOf(const QByteArrayList& list, std::mt19937_64& random) {
    return list[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(list.size()))];
}

int writeSeeds(const QDir& folder) {
    int i = 0;
    for (const QByteArray& seed : archiveSeeds()) {
        QFile file(folder.filePath(QStringLiteral("archive-%1").arg(i++)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write-seeds")
        return writeSeeds(QDir(QString::fromLocal8Bit(argv[2])));
    const long count = argc > 1 ? std::atol(argv[1]) : 1000;
    std::mt19937_64 random(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 7);
    Mutator mutate(random);
    const QByteArrayList archives = archiveSeeds();
    const QByteArrayList recordings = harSeeds();
    for (const QByteArray& archive : archives)
        if (checkHar(archive).exchanges != entriesOfAnArchive)
            return 1;
    long read = 0;
    long counted = 0;
    for (long i = 0; i < count; ++i) {
        read += checkHar(mutate(oneOf(archives, random))).read ? 1 : 0;
        checkRepair(mutate(oneOf(recordings, random)));
        const QByteArray valid = randomRecording(random);
        if (!countedEntries(valid))
            return 1;
        checkEntryCount(valid);
        const QByteArray mutant = mutate(valid);
        checkEntryCount(mutant);
        counted += countedEntries(mutant) ? 1 : 0;
    }
    std::printf("%ld archives, %ld of them read; %ld recordings, and %ld mutants that are valid JSON\n",
                count, read, count, counted);
    return read > 0 && counted > 0 ? 0 : 1;
}
