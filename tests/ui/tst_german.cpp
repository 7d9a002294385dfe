#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/autosave/autosave_folder.h"
#include "model/base/language.h"
#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "model/cache/age.h"
#include "model/cache/profiles/deviations.h"
#include "model/cache/profiles/profiles.h"
#include "model/cache/real_cache.h"
#include "model/cache/reason.h"
#include "model/capture/browser_program.h"
#include "model/capture/running_browser.h"
#include "model/facts/verdict.h"
#include "model/har/warning.h"
#include "model/http/duration.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "model/probes/probe.h"
#include "model/probes/probe_summary.h"
#include "model/settings/cache_settings.h"
#include "model/transport/connection.h"
#include "model/transport/curl.h"
#include "model/transport/request.h"
#include "model/transport/special_address.h"
#include "model/transport/wire_parser.h"
#include "model/transport/wire_recording.h"
#include "model/view/row_filter.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"
#include "model/words/error_text.h"
#include "ui/detail/failure_steps.h"
#include "ui/detail/message_text.h"
#include "ui/watch/watch_words.h"

#include <QtCore/QTranslator>

#include <algorithm>
#include <set>
#include <utility>

using namespace hci;
using namespace hci::test;

namespace {

/// The German texts of the window, and the texts requested but missing.
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
    /// Returns the missing texts, one per line.
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

/// Installs German for one test.
struct German {
    AskedGerman language;
    LanguageScope scope{&language};
};

} // namespace

/// The window in German: every sentence of the model's tables is translated, and the window shows no English.
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
                         english.sections[i].lines); // copied lines are not translated
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
        for (const SpecialRange& range : specialRanges())
            (void)translated(range.name);
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

    /// Takes the errors from the functions that fail, so that a changed sentence shows.
    void errorsAreGerman_data() {
        QTest::addColumn<QByteArray>("english");
        QTest::addColumn<QByteArray>("englishExpected");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* name, const auto& result, const char* english, const char* german) {
            QTest::newRow(name) << QByteArray::fromStdString(result ? "no error" : result.error().detail)
                                << QByteArray(english) << QString::fromUtf8(german);
        };
        row("URL", originOf("foo"), "not an absolute URL: foo", "keine absolute URL: foo");
        row("scheme", originOf("ftp://a.example/"), "not an http or https URL: ftp://a.example/",
            "keine http- oder https-URL: ftp://a.example/");
        row("scheme without a host", originOf("data:,x"), "not an http or https URL: data:,x",
            "keine http- oder https-URL: data:,x");
        row("no host", originOf("http:///x"), "not an absolute URL: http:///x",
            "keine absolute URL: http:///x");
        row("method", validate(HttpRequest{"G T", "http://a.example/", {}, {}}), "not a method: G T",
            "keine Methode: G T");
        row("field", validate(HttpRequest{"GET", "http://a.example/", {{"a b", "x"}}, {}}),
            "not a field name: a b", "kein Feldname: a b");
        row("value", validate(HttpRequest{"GET", "http://a.example/", {{"Date", "x\r\ny"}}, {}}),
            "CR, LF or NUL in the value of Date", "CR, LF oder NUL im Wert von Date");
        row("curl", parseCurl(u"curl http://a.example/ -d @body"), "--data reads a file",
            "--data liest eine Datei");
        row("curl's cookies", parseCurl(u"curl http://a.example/ -b jar"), "--cookie jar reads a file",
            "--cookie jar liest eine Datei");
        row("port", parseHostPort("a.example"), "not HOST:PORT: a.example", "kein HOST:PORT: a.example");
        row("brackets", parseHostPort("::1:80"), "an IPv6 address needs brackets: ::1:80",
            "eine IPv6-Adresse braucht eckige Klammern: ::1:80");
        TransportOptions proxied;
        proxied.proxy = "a.example";
        row("proxy", validate(proxied), "not a proxy (http://host:port or socks5://host:port): a.example",
            "kein Proxy (http://host:port oder socks5://host:port): a.example");
        TransportOptions certified;
        certified.clientCertificate = "/";
        row("certificate", validate(certified), "client certificate: /: a folder, not a regular file",
            "Client-Zertifikat: /: ein Ordner, keine reguläre Datei");
        row("number of a cache", cacheParameterFromText({"default_ttl", 120, 1000, {}}, "x"),
            "default_ttl wants a whole number from 0 to 1000",
            "default_ttl erwartet eine ganze Zahl von 0 bis 1000");
        constexpr std::string_view words[] = {"error", "timeout"};
        row("words of a cache", cacheParameterFromText({"use_stale", 0, 3, {}, words}, "eror"),
            "use_stale does not know 'eror'; use_stale wants words of error, timeout",
            "use_stale kennt „eror“ nicht; use_stale erwartet Wörter aus error, timeout");
        row("port of a browser", runningBrowser(QStringLiteral("99999")), "this is no port: 99999",
            "das ist kein Port: 99999");
        row("autosave", AutosaveFolder::create(QStringLiteral("/proc/none"), 0), "/proc/none cannot be used",
            "/proc/none ist nicht verwendbar");
        row("program of a browser", findBrowser(QStringLiteral("/no/such"), true),
            "there is no program /no/such", "es gibt kein Programm /no/such");
    }

    void errorsAreGerman() {
        QFETCH(QByteArray, english);
        QTEST(english, "englishExpected");
        const German german;
        QTEST(translatedSentence(english.toStdString()), "german");
    }

    /// Of exchanges that are sent, and of recordings that are opened again.
    void failuresAreGerman_data() {
        QTest::addColumn<QByteArray>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* english, const char* german) {
            QTest::newRow(english) << QByteArray(english) << QString::fromUtf8(german);
        };
        row("no whole answer within 500 ms", "keine vollständige Antwort innerhalb von 500 ms");
        row("no whole answer within 500 ms; the request was sent 2 times",
            "keine vollständige Antwort innerhalb von 500 ms; die Anfrage wurde 2-mal gesendet");
        row("closed before the message was whole: 12 bytes of content came",
            "geschlossen, bevor die Nachricht vollständig war: 12 Bytes Inhalt angekommen");
        row("refused: a redirect from a public address to a private one (10.0.0.1)",
            "abgelehnt: eine Umleitung von einer öffentlichen Adresse auf eine private (10.0.0.1)");
        row("refused: a redirect from a public address to a private one (10.0.0.1, Private-Use)",
            "abgelehnt: eine Umleitung von einer öffentlichen Adresse auf eine private (10.0.0.1, private "
            "Nutzung)");
        row("refused: a page at a public address names one at a private one (192.0.2.1, Documentation "
            "(TEST-NET-1))",
            "abgelehnt: eine Seite an einer öffentlichen Adresse verweist auf eine private (192.0.2.1, "
            "Dokumentation (TEST-NET-1))");
        row("HTTP/2: the server has reset the stream (CANCEL)",
            "HTTP/2: der Server hat den Stream zurückgesetzt (CANCEL)");
        row("not followed: more than 20 redirects", "nicht gefolgt: mehr als 20 Umleitungen");
        row("redirect to x:y: not an http or https URL: x:y",
            "Umleitung auf x:y: keine http- oder https-URL: x:y");
        row("net::ERR_TIMED_OUT", "net::ERR_TIMED_OUT");
    }

    void failuresAreGerman() {
        QFETCH(QByteArray, english);
        const SessionPtr session =
            dialogue("> GET http://a.example/\n< failed: " + english.toStdString() + '\n');
        const Exchange exchange = (*session)[0];
        QCOMPARE(failureWords(exchange),
                 QStringLiteral("connection refused (%1)").arg(QString::fromUtf8(english)));
        const German language;
        QFETCH(QString, german);
        QCOMPARE(responseText(exchange).section(QLatin1Char('\n'), 1), german);
        const std::vector<Step> steps = failureSteps(exchange, nullptr);
        QVERIFY(std::any_of(steps.begin(), steps.end(),
                            [&german](const Step& step) { return step.value == german; }));
    }

    /// They are stored, and read by others.
    void failuresAreKeptInEnglish() {
        const German german;
        WireRecording recording;
        recording.messages.emplace_back();
        recording.faults.push_back({WireFault::LengthInvalid, 0});
        judgeMessage(recording);
        QCOMPARE(recording.failureDetail, std::string("Content-Length is no number (RFC 9112, 6.3)"));
        QVERIFY(translatedSentence(recording.failureDetail) != toText(recording.failureDetail));
    }

    void namesOfFieldsAreJoined() {
        const SessionPtr session =
            dialogue("> GET http://a.example/x\n< 200 OK\n< ETag: \"v1\"\n= hello\n"
                     "> GET http://a.example/x\n> If-None-Match: \"v1\"\n"
                     "< 304 Not Modified\n< ETag: \"v1\"\n< Vary: Cookie, Origin, X-Who\n");
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const auto& all = analysis->findings.findings;
        const auto found = std::find_if(all.begin(), all.end(), [](const Finding& finding) {
            return rule(finding.rule).id == "vary-inconsistent";
        });
        QVERIFY(found != all.end());
        const QString english = message(*found, analysis->findings, *session);
        QVERIFY2(english.contains(QStringLiteral("names Cookie, Origin and X-Who, and")),
                 qPrintable(english));
        const German language;
        const QString german = message(*found, analysis->findings, *session);
        QVERIFY2(german.contains(QStringLiteral("Cookie, Origin und X-Who")), qPrintable(german));
    }

    void watchIsGerman() {
        const German german;
        QCOMPARE(watchSentence("it opens no tab: no such context\n"),
                 QStringLiteral("er öffnet keinen Tab: no such context\\x0a"));
        QCOMPARE(watchSentence("it opens no tab"), QStringLiteral("er öffnet keinen Tab"));
        QCOMPARE(watchSentence("the browser's own words: it opens no tab"),
                 QStringLiteral("the browser's own words: it opens no tab"));
        QCOMPARE(watchNote("requests reported only in part, left out: 3"),
                 QStringLiteral("Nur teilweise gemeldete und darum ausgelassene Anfragen: 3"));
        QVERIFY(endInWords({WatchEnd::Kind::Failed, "there is no program /x", {}, false})
                    .contains(QStringLiteral("es gibt kein Programm /x")));
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
