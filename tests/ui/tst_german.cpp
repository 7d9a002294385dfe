#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include "model/base/language.h"
#include "model/cache/age.h"
#include "model/cache/profiles/deviations.h"
#include "model/cache/profiles/profiles.h"
#include "model/cache/real_cache.h"
#include "model/cache/reason.h"
#include "model/facts/verdict.h"
#include "model/har/warning.h"
#include "model/http/duration.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "model/report/format.h"
#include "model/transport/probe.h"
#include "model/transport/probe_summary.h"
#include "model/transport/wire_parser.h"
#include "model/view/row_filter.h"

#include <QtCore/QTranslator>

#include <algorithm>
#include <set>
#include <utility>

using namespace hci;
using namespace hci::test;

namespace {

/// The German of the window, and what was asked of it that it does not have.
class AskedGerman final : public Language {
public:
    AskedGerman() { m_loaded = m_german.load(QStringLiteral(":/i18n/http-cache-inspector_de")); }

    std::string code() const override { return "de"; }
    QString translation(std::string_view english) const override {
        const QString german = m_german.translate("model", std::string(english).c_str());
        const bool isWord = std::any_of(english.begin(), english.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        if (german.isNull() && isWord)
            m_missing.insert(std::string(english));
        return german;
    }
    QChar groupSeparator() const override { return u'.'; }
    QChar decimalPoint() const override { return u','; }

    [[nodiscard]] bool loaded() const { return m_loaded; }
    /// Takes what is missing, a line each.
    [[nodiscard]] QByteArray missing() {
        QByteArray lines;
        for (const std::string& each : std::exchange(m_missing, {}))
            lines += "\n" + QByteArray::fromStdString(each);
        return lines;
    }

private:
    QTranslator m_german;
    bool m_loaded = false;
    mutable std::set<std::string> m_missing;
};

/// Speaks German in one test.
struct German {
    AskedGerman language;
    LanguageScope scope{&language};
};

} // namespace

/// The window in German: every sentence of the model's tables has one, and the window shows no English.
class TstGerman final : public QObject {
    Q_OBJECT

private slots:
    void rulesAreTranslated() {
        German german;
        QVERIFY(german.language.loaded());
        for (const Rule& rule : rules()) {
            (void)translated(rule.title);
            (void)translated(rule.explanation);
            for (const std::string_view wording : rule.wordings)
                (void)translated(wording);
        }
        const QByteArray missing = german.language.missing();
        QVERIFY2(missing.isEmpty(), missing.constData());
    }

    void recipesAreTranslated() {
        for (const Rule& rule : rules()) {
            if (rule.recipe.empty())
                continue;
            const Recipe english = *loadRecipe(rule.recipe);
            const German german;
            const Recipe* recipe = loadRecipe(rule.recipe);
            QVERIFY2(recipe && recipe->title != english.title, std::string(rule.recipe).c_str());
            QCOMPARE(recipe->sections.size(), english.sections.size());
            for (std::size_t i = 0; i < english.sections.size(); ++i) {
                QCOMPARE(recipe->sections[i].server, english.sections[i].server);
                QCOMPARE(recipe->sections[i].lines,
                         english.sections[i].lines); // what is copied is no language's
                QCOMPARE(recipe->sections[i].behindIt.isEmpty(), english.sections[i].behindIt.isEmpty());
            }
        }
    }

    void decisionsAreTranslated() {
        German german;
        const SessionPtr session = dialogue("> GET http://a.example/x\n< 200 OK\n");
        for (int code = 0; code < reasonCodeCount; ++code)
            for (const int extra : {0, 1, 2, 3, 4, 5, 200})
                if (code != static_cast<int>(ReasonCode::Deviates))
                    (void)describe({.code = static_cast<std::uint16_t>(code),
                                    .extra = static_cast<std::uint16_t>(extra),
                                    .text = TextId::None,
                                    .a = 90'061,
                                    .b = extra == 0 ? 0 : -1},
                                   *session);
        for (std::size_t profile = 0; profile < profileCount; ++profile)
            for (const Deviation& deviation : deviationsOf(static_cast<ProfileId>(profile))) {
                (void)translated(deviation.sentence);
                (void)translated(deviation.source);
            }
        for (int code = 0; code <= static_cast<int>(VerdictCode::Failed); ++code)
            (void)verdictText(static_cast<VerdictCode>(code));
        const QByteArray missing = german.language.missing();
        QVERIFY2(missing.isEmpty(), missing.constData());
    }

    void probesAreTranslated() {
        German german;
        for (const ProbeInfo& probe : probeTable()) {
            (void)translated(probe.title);
            (void)translated(probe.demanded);
        }
        for (int cause = 1; cause <= static_cast<int>(ProbeCause::MalformedTagUnmatched); ++cause) {
            ProbeResult result;
            result.cause = static_cast<ProbeCause>(cause);
            (void)describe(result);
        }
        ProbeEvidence evidence;
        for (int insight = 0; insight <= static_cast<int>(ProbeInsight::Faultless); ++insight) {
            evidence.insight = static_cast<ProbeInsight>(insight);
            (void)describe(evidence);
        }
        for (int form = 1; form <= static_cast<int>(TagInstability::Unknown); ++form)
            (void)translated(describe(static_cast<TagInstability>(form)));
        const QByteArray missing = german.language.missing();
        QVERIFY2(missing.isEmpty(), missing.constData());
    }

    void warningsAndWordsAreTranslated() {
        German german;
        for (int code = 0; code < warningCodeCount; ++code)
            (void)warningText(static_cast<WarningCode>(code), "x", 1);
        for (const FilterWord& word : filterWords())
            (void)translated(word.meaning);
        for (const CacheProfile* profile : cacheProfiles())
            (void)translated(profile->known);
        for (const CacheProfile* profile : cacheProfiles())
            for (const CacheParameter& parameter : profile->parameters)
                (void)translated(parameter.sentence);
        for (const std::int64_t seconds : {0, 1, 59, 60, 61, 86'400, 90'000, 31'536'000, 99'999'999, -5}) {
            (void)durationInWords(seconds);
            (void)formatSeconds(seconds);
        }
        for (const Basis basis :
             {Basis::Measured, Basis::Reported, Basis::Derived, Basis::UpperBound, Basis::Unknown}) {
            (void)basisInWords(basis);
            (void)translated(name(basis));
            (void)formatWithBasis(ByteCount(4210, basis));
        }
        const QByteArray missing = german.language.missing();
        QVERIFY2(missing.isEmpty(), missing.constData());
    }

    void numbersAreGerman() {
        {
            const German german;
            QCOMPARE(formatCount(48'213), QStringLiteral("48.213"));
            QCOMPARE(formatBytes(1'030'000), QStringLiteral("1,03 MB"));
            QCOMPARE(formatShare(1, 3), QStringLiteral("33,3 %"));
            QCOMPARE(durationInWords(86'400 * 2), std::string("2 Tage"));
        }
        QCOMPARE(formatCount(-48'213), QStringLiteral("-48,213"));
        QCOMPARE(durationInWords(86'400 * 2), std::string("2 days"));
    }
};

HCI_TEST(TstGerman)
#include "tst_german.moc"
