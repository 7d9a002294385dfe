#include "model/base/language.h"
#include "model/base/sentence.h"
#include "tests/unit/test_main.h"

#include <algorithm>
#include <array>
#include <map>

using namespace hci;

namespace {

/// Translates what it has learned; puts other patterns into angle brackets.
class Bracketed final : public Language {
public:
    std::string code() const override { return "xx"; }
    QString translation(std::string_view english) const override {
        const auto patterns = sentencePatterns();
        const bool isPattern = std::any_of(patterns.begin(), patterns.end(),
                                           [&](const auto& each) { return each.english == english; });
        const QString text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
        const auto own = m_own.find(std::string(english));
        if (own != m_own.end())
            return own->second;
        return isPattern ? QLatin1Char('<') + text + QLatin1Char('>') : QString();
    }
    QChar groupSeparator() const override { return u'.'; }
    QChar decimalPoint() const override { return u','; }
    void learn(const char* english, const QString& other) { m_own[english] = other; }

private:
    std::map<std::string, QString> m_own;
};

constexpr std::array<std::string_view, 3> sampleValues{"one", "two", "three"};

int placeCount(std::string_view pattern) {
    return static_cast<int>(std::count(pattern.begin(), pattern.end(), '%'));
}

std::string sampleOf(std::string_view pattern) {
    return filled(pattern, {sampleValues[0], sampleValues[1], sampleValues[2]});
}

} // namespace

/// Sentences with values: made in English, known again by their patterns, and translated by those.
class TstSentence final : public QObject {
    Q_OBJECT

private slots:
    void valuesArePutIn_data() {
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& made, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(made) << QByteArray(expected);
        };
        row("one", filled("no whole answer within %1 ms", {"500"}), "no whole answer within 500 ms");
        row("at both ends", filled("%1 does not know '%2'; %3", {"a", "b", "c"}), "a does not know 'b'; c");
        row("other order", filled("%2 before %1", {"a", "b"}), "b before a");
        row("twice", filled("%1 and %1", {"a"}), "a and a");
        row("a place in a value stays", filled("%1: %2", {"%2", "%1"}), "%2: %1");
        row("a value that is not given is nothing", filled("%1: %2", {"a"}), "a: ");
        row("a per cent sign is none", filled("100% of %0 and %", {"a"}), "100% of %0 and %");
        row("none", filled("cancelled", {}), "cancelled");
    }

    void valuesArePutIn() {
        QFETCH(QByteArray, made);
        QTEST(made, "expected");
    }

    void englishStaysEnglish() {
        QCOMPARE(translatedSentence("no whole answer within 500 ms"),
                 QStringLiteral("no whole answer within 500 ms"));
    }

    /// No pattern hides another one, and what is put into it is found again.
    void eachPatternIsKnown() {
        const Bracketed language;
        const LanguageScope scope(&language);
        for (const SentencePattern& pattern : sentencePatterns()) {
            const std::string expected = '<' + sampleOf(pattern.english) + '>';
            QCOMPARE(translatedSentence(sampleOf(pattern.english)), QString::fromStdString(expected));
        }
    }

    void placesStandInOrder() {
        for (const SentencePattern& pattern : sentencePatterns()) {
            const int places = placeCount(pattern.english);
            QVERIFY2(places > 0 && places <= static_cast<int>(sampleValues.size()), pattern.english.data());
            QVERIFY2(pattern.innerPlace >= 0 && pattern.innerPlace <= places, pattern.english.data());
            std::size_t at = 0;
            for (int place = 1; place <= places; ++place) {
                at = pattern.english.find('%' + std::to_string(place), at);
                QVERIFY2(at != std::string_view::npos, pattern.english.data());
            }
        }
    }

    void sentencesAreTranslated_data() {
        QTest::addColumn<QByteArray>("english");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* english, const char* expected) {
            QTest::newRow(name) << QByteArray(english) << QString::fromUtf8(expected);
        };
        row("whole", "cancelled", "abgebrochen");
        row("pattern", "no whole answer within 500 ms", "<no whole answer within 500 ms>");
        row("another unit", "no whole answer within 500 s", "no whole answer within 500 s");
        row("something before", "Chrome: no whole answer within 500 ms",
            "Chrome: no whole answer within 500 ms");
        row("another program's", "net::ERR_CONNECTION_RESET", "net::ERR_CONNECTION_RESET");
        row("no value", "not a method: ", "<not a method: >");
        row("a value that is a key", "not a method: cancelled", "<not a method: cancelled>");
        row("a value with a place", "not a method: %1%2", "<not a method: %1%2>");
        row("a sentence in another", "client certificate: a.pem: a folder, not a regular file",
            "<client certificate: <a.pem: ein Ordner, not a regular file>>");
        row("what was put behind", "no whole answer within 5 ms; the request was sent 2 times",
            "<<no whole answer within 5 ms>; the request was sent 2 times>");
        row("behind a key", "cancelled; the request was sent 2 times",
            "<abgebrochen; the request was sent 2 times>");
        row("the special one of two", "--cookie jar reads a file", "<--cookie jar reads a file>");
        row("a reason and a code", "HTTP/2: cancelled (NO_ERROR)", "<HTTP/2: abgebrochen (NO_ERROR)>");
        row("colons in a value", "redirect to http://a.example/: not HOST:PORT: x",
            "<redirect to http://a.example/: <not HOST:PORT: x>>");
        row("nothing", "", "");
    }

    void sentencesAreTranslated() {
        Bracketed language;
        language.learn("cancelled", QStringLiteral("abgebrochen"));
        language.learn("a folder", QStringLiteral("ein Ordner"));
        const LanguageScope scope(&language);
        QFETCH(QByteArray, english);
        QTEST(translatedSentence(english.toStdString()), "expected");
    }

    /// Recordings of earlier versions have other words for the same.
    void formerSentencesAreKnown() {
        for (const FormerSentence& each : formerSentences()) {
            Bracketed language;
            language.learn(std::string(each.today).c_str(), QStringLiteral("heute"));
            const LanguageScope scope(&language);
            const std::string former(each.former);
            QCOMPARE(translatedSentence(former), QStringLiteral("heute"));
            QCOMPARE(translatedSentence(former + "; the request was sent 2 times"),
                     QStringLiteral("<heute; the request was sent 2 times>"));
            QCOMPARE(translatedSentence(former + '.'), QString::fromStdString(former + '.'));
        }
        const std::string first(formerSentences().front().former);
        QCOMPARE(translatedSentence(first), QString::fromStdString(first)); // English stays as it was written
    }

    /// A recording may contain any text: the search for patterns in it is bounded, and it is shown unchanged.
    void longTextsStay() {
        const Bracketed language;
        const LanguageScope scope(&language);
        const QString longText = QStringLiteral("not a method: ") + QString(100'000, QLatin1Char('x'));
        QCOMPARE(translatedSentence(longText.toStdString()), longText);
        QString deep;
        for (int i = 0; i < 1000; ++i)
            deep += QStringLiteral("HTTP/2: ");
        QCOMPARE(translatedSentence(deep.toStdString()).count(QLatin1Char('<')), 4);
    }
};

HCI_TEST(TstSentence)
#include "tst_sentence.moc"
