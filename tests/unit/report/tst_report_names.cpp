#include "model/report/names.h"
#include "tests/unit/test_main.h"

#include <set>

using namespace hci;

namespace {

/// The names of all enumerators up to `last`, in their order.
template <class Enum> QByteArrayList namesUpTo(Enum last) {
    QByteArrayList all;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const QLatin1StringView one = name(static_cast<Enum>(i));
        all << QByteArray(one.data(), one.size());
    }
    return all;
}

QByteArray words(ProbeCause cause, const char* detail = "") {
    ProbeResult result;
    result.cause = cause;
    result.detail = detail;
    return describe(result).toUtf8();
}

} // namespace

/// The names that reports have for enumerators, which programs go by, and the words for causes of probes.
class TstReportNames final : public QObject {
    Q_OBJECT

private slots:
    void names_data() {
        QTest::addColumn<QByteArrayList>("names");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("sources") << namesUpTo(ExchangeSource::Unknown)
                                 << QByteArray(
                                        "network memory-cache disk-cache service-worker failed unknown");
        QTest::newRow("marks") << namesUpTo(PageMark::Back)
                               << QByteArray("none visit reload hard-reload back");
        QTest::newRow("failures")
            << namesUpTo(Failure::Other)
            << QByteArray(
                   "none refused host-not-found timed-out tls closed-early truncated too-large protocol "
                   "cancelled other");
        QTest::newRow("errors")
            << namesUpTo(ErrorCode::Refused)
            << QByteArray("syntax too-large truncated unsupported not-found io network cancelled refused");
        QTest::newRow("inputs") << namesUpTo(InputKind::Live) << QByteArray("har live");
        QTest::newRow("contents") << namesUpTo(ContentComparison::Unknown)
                                  << QByteArray("same different unknown");
        QTest::newRow("tags") << namesUpTo(TagInstability::Unknown)
                              << QByteArray(
                                     "none weakness coding backends inode counter time random unknown");
        QTest::newRow("demands") << namesUpTo(ProbeDemand::Nothing)
                                 << QByteArray("must should may expected nothing");
    }
    void names() {
        QFETCH(const QByteArrayList, names);
        QTEST(names.join(' '), "expected");
        QCOMPARE(std::set<QByteArray>(names.begin(), names.end()).size(), std::size_t(names.size()));
    }

    /// In the order of RFC 9110 13.2.2.
    void fieldsOfPreconditions() {
        using Names = std::vector<std::string_view>;
        QCOMPARE(fieldNames(0), Names());
        QCOMPARE(fieldNames(0b11111), (Names{"If-Match", "If-Unmodified-Since", "If-None-Match",
                                             "If-Modified-Since", "If-Range"}));
        QCOMPARE(fieldNames(static_cast<Preconditions>(static_cast<int>(Precondition::IfModifiedSince) |
                                                       static_cast<int>(Precondition::IfNoneMatch))),
                 (Names{"If-None-Match", "If-Modified-Since"}));
    }

    void probes() {
        std::set<std::string_view> seen;
        for (const ProbeInfo& each : probeTable()) {
            QVERIFY2(seen.insert(name(each.id)).second, each.name.data());
            QCOMPARE(probeFromName(each.name), each.id);
            QVERIFY(!each.title.empty() && !each.demanded.empty());
        }
        QCOMPARE(seen.size(), std::size_t{probeCount});
        QCOMPARE(probeFromName("inm"), std::nullopt);
    }

    void verdicts() {
        std::string all;
        for (int i = 0; i <= static_cast<int>(ProbeVerdict::Changed); ++i)
            all.append(name(static_cast<ProbeVerdict>(i))).append(" ");
        QCOMPARE(all, std::string("pass fail tells skipped changed "));
    }

    /// Every cause has words of its own, and no place in them stays empty.
    void causesDiffer() {
        std::set<QByteArray> seen;
        for (int i = 0; i <= static_cast<int>(ProbeCause::MalformedTagUnmatched); ++i) {
            const QByteArray said = words(static_cast<ProbeCause>(i), "42");
            QVERIFY2(!said.isEmpty() && !said.contains('%'), said.constData());
            QVERIFY2(seen.insert(said).second, said.constData());
        }
    }

    void causesWithAValue_data() {
        QTest::addColumn<ProbeCause>("cause");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](ProbeCause cause, const char* detail, const char* said) {
            QTest::newRow(said) << cause << QByteArray(detail) << QByteArray(said);
        };
        using enum ProbeCause;
        row(TagUnstable, "\"a\", \"b\"", "the validators change from answer to answer (\"a\", \"b\")");
        row(NoAnswer, "Connection refused", "no answer that can be judged: Connection refused");
        row(ServerError, "503", "the server answered 503, which proves nothing");
        row(ValidatorChanged, "ETag", "the resource changed meanwhile (ETag)");
        row(NeverRepeats, "3", "each of 3 answers has other content and another tag");
        row(WrongStatus, "200", "answered 200");
        row(RefusedByServer, "403", "refused with 403");
        row(TagDiffers, "\"b\"", "the same content has another tag (\"b\")");
        row(DateDiffers, "x", "the same content has another Last-Modified (x)");
        row(TagReused, "\"a\"", "other content has the same strong tag (\"a\")");
        row(FieldsDiffer, "ETag, Vary", "differs from the GET in ETag, Vary");
        row(LengthDiffers, "12", "Content-Length is 12, which is not the GET's");
        row(ContentAfter304, "12", "12 bytes follow the 304's empty line");
        row(MalformedOnWire, "no status line", "malformed on the wire: no status line");
        row(NoPartialFields, "Content-Range", "the 206 leaves out Content-Range");
        row(ActionPerformed, "204", "answered 204: the action was performed");
        row(ConditionFails, "500", "the plain GET succeeds, and with this condition it fails: 500");
        row(OnlyFlippedMatches, "200", "answered 200; with W/ added or removed it matches");
        row(OnlyUnsuffixedMatches, "200", "answered 200; without the coding suffix it matches");
        row(OwnTagUnknown, "inm-star", "the server does not recognise its own tag: inm-star is answered 304");
        row(NeverNotModified, "200", "answered 200, and no other condition gets a 304 either");
        row(FractionCompared, "x",
            "200, and a later date (x) gets 304: a fraction of a second is compared that Last-Modified does "
            "not show");
        row(ComparedAsText, "200", "answered 200; the tag matches alone, and in no other form");
        row(MalformedTagUnmatched, "200", "answered 200; the ETag is no entity tag, and need not be matched");
        row(TagDiffers, "\"%1\"", "the same content has another tag (\"%1\")"); // of the server's making
    }
    void causesWithAValue() {
        QFETCH(const ProbeCause, cause);
        QFETCH(const QByteArray, detail);
        QTEST(words(cause, detail.constData()), "said");
    }
};

HCI_TEST(TstReportNames)
#include "tst_report_names.moc"
