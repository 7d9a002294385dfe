#include "model/http/text_pool.h"

#include "tests/unit/growth.h"
#include "tests/unit/test_main.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

using namespace hci;

namespace {

constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

std::string word(std::uint64_t number) {
    std::string text(8, '0');
    for (char& c : text) {
        c = letters[number & 63];
        number >>= 6;
    }
    return text;
}

/// Words that share the low bits of the publicly known hash.
std::vector<std::string> chosenWords(std::size_t count) {
    constexpr std::uint64_t lowBits = (1 << 13) - 1;
    std::vector<std::string> words;
    for (std::uint64_t i = 0; words.size() < count; ++i)
        if (std::string text = word(i); (XXH3_64bits(text.data(), text.size()) & lowBits) == 1234)
            words.push_back(std::move(text));
    return words;
}

std::vector<std::string> anyWords(std::size_t count) {
    std::vector<std::string> words;
    for (std::uint64_t i = 0; i < count; ++i)
        words.push_back(word(i * 0x9E37'79B9'7F4A));
    return words;
}

void intern(const std::vector<std::string>& words, std::size_t count) {
    TextPool pool;
    const auto lock = pool.lock();
    for (int round = 0; round < 20; ++round)
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY(pool.intern(words[i]) != TextId::None);
}

} // namespace

class TstTextPool : public QObject {
    Q_OBJECT

private slots:
    /// Ids follow the order of the texts, whatever their hashes.
    void idsInOrder() {
        TextPool pool;
        const auto lock = pool.lock();
        const std::uint32_t first = pool.size();
        const std::vector<std::string> words = anyWords(5000);
        for (std::uint32_t i = 0; i < words.size(); ++i)
            QCOMPARE(static_cast<std::uint32_t>(pool.intern(words[i])), first + i);
        for (std::uint32_t i = 0; i < words.size(); ++i)
            QCOMPARE(static_cast<std::uint32_t>(pool.find(words[i])), first + i);
        QVERIFY(pool.find("not there") == TextId::None);
    }

    /// Texts chosen to collide cost as much as any others.
    void growth_data() {
        QTest::addColumn<bool>("chosen");
        QTest::newRow("any words") << false;
        QTest::newRow("chosen words") << true;
    }
    void growth() {
        QFETCH(const bool, chosen);
        constexpr std::size_t count = 1000;
        const std::vector<std::string> words = chosen ? chosenWords(4 * count) : anyWords(4 * count);
        const double times = test::growth(count, [&words](std::size_t n) { intern(words, n); });
        QVERIFY2(times < test::linearGrowth, qPrintable(QString::number(times)));
    }
};

HCI_TEST(TstTextPool)
#include "tst_text_pool.moc"
