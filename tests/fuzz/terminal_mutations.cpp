// Writes every character of Unicode, and then mixtures of hostile texts, as a terminal gets them, the same in
// each run:
//
//     terminal_mutations [COUNT [SEED]]
//
// Nothing that comes out may steer a terminal or hide from its reader.

#include "tests/fuzz/terminal_check.h"

#include <QtCore/QString>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace hci;

namespace {

constexpr std::array<std::string_view, 21> pieces = {"\x1b]52;c;cHduZWQ=\x07",
                                                     "\x1b[2J",
                                                     "\xC2\x9B"
                                                     "31m",
                                                     "\xE2\x80\xAE",
                                                     "\xE2\x81\xA6",
                                                     "\xEF\xBB\xBF",
                                                     "\xF3\xA0\x81\x81",
                                                     "\xED\xA0\x80",
                                                     "\xE2\x80\xA8",
                                                     "\xCC\x81",
                                                     "plain words ",
                                                     "\xE2\x9D\xA4\xEF\xB8\x8F",
                                                     "\xF0\x9F\x98\x80",
                                                     "\r\n",
                                                     "\\x1b",
                                                     "\xC2\xA0",
                                                     "##vso[",
                                                     "::set-output ",
                                                     "##",
                                                     "[",
                                                     "\xEF\xB8\x8E"};

std::string mixture(std::mt19937_64& random) {
    std::string text;
    for (std::uint64_t count = 1 + random() % 12; count > 0; --count) {
        if (random() % 4 == 0)
            text += static_cast<char>(random() % 256);
        else
            text += pieces[random() % pieces.size()];
    }
    if (random() % 3 == 0)
        text.resize(random() % text.size());
    return text;
}

} // namespace

int main(int argc, char** argv) {
    const long count = argc > 1 ? std::atol(argv[1]) : 20'000;
    std::mt19937_64 random(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 7);
    std::size_t written = 0;
    for (char32_t c = 0; c <= 0x10FFFF; c += 64) { // a row of the Unicode charts at a time
        std::u32string row;
        for (char32_t i = 0; i < 64; ++i)
            row += c + i;
        written += fuzz::checkTerminal(QString::fromUcs4(row.data(), 64).toUtf8().toStdString());
    }
    for (long i = 0; i < count; ++i)
        written += fuzz::checkTerminal(mixture(random));
    std::printf("%ld inputs, %zu bytes written\n", count, written);
    return written > 0 ? 0 : 1;
}
