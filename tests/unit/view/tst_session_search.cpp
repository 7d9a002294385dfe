#include "model/view/session_search.h"

#include "model/base/text_view.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

#include <array>

using namespace hci;

namespace {

constexpr std::string_view site = R"(
    > GET https://shop.example/app.js?v=needle
    > Accept-Encoding: gzip
    < 200 OK
    < Server: AmazonS3
    < X-Note: a needle, a Needle
    = // from a needle to an end
    > GET https://shop.example/other
    < 200 OK
    < Needle-Count: 2
    < X-Next: need
    < X-Last: le
    ~ X-Trailer: the needle
    > GET https://shop.example/app.js?v=needle
    < 304 Not Modified
    < Server: AmazonS3
)";

SearchResult found(const SessionPtr& session, const SearchQuery& query, Progress progress = {}) {
    return searchSession(query, *session, findResources(*session), progress);
}

/// "exchange part[field]" of each hit; its snippet with the hit in brackets.
QStringList placesOf(const SearchResult& result) {
    static constexpr std::array parts{"url", "request", "response", "trailer", "content"};
    QStringList places;
    for (const FoundPlace& place : result.places) {
        std::string around = place.around;
        around.insert(place.inAround.end, "]").insert(place.inAround.begin, "[");
        places << QStringLiteral("%1 %2[%3] %4")
                      .arg(place.exchange)
                      .arg(QLatin1StringView(parts[static_cast<std::size_t>(place.in)]))
                      .arg(place.field)
                      .arg(toText(around));
    }
    return places;
}

/// Contents as received; one that can no longer be read is "gone".
class Received final : public BodySource {
public:
    explicit Received(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override {
        if (m_bytes == "gone")
            return failure(ErrorCode::NotFound);
        return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }

private:
    QByteArray m_bytes;
};

/// A session of answers with these contents, received in that coding.
SessionPtr answersWith(const QByteArrayList& contents, const char* coding = nullptr) {
    const auto pool = std::make_shared<TextPool>();
    const auto segment = std::make_shared<Segment>(pool);
    for (const QByteArray& content : contents) {
        ExchangeDraft draft;
        draft.url = "https://a.example/" + std::to_string(segment->records.size());
        draft.status = 200;
        if (coding)
            draft.responseFields = {{"Content-Encoding", coding}};
        BodyRef body;
        body.rawLength = static_cast<std::uint64_t>(content.size());
        body.source = segment->sources.size();
        segment->sources.append(std::make_shared<Received>(content));
        draft.responseBody = body;
        append(*segment, draft, segment->records.size());
    }
    return Session(pool).with(partOf(segment, {}));
}

QStringList placesIn(std::string_view text, const SearchQuery& query) {
    return placesOf(found(test::dialogue(text), query));
}

} // namespace

/// Find: a text in URLs, fields and contents of a session.
class TstSessionSearch : public QObject {
    Q_OBJECT
private slots:
    /// A resource's exchanges are together, as in the list.
    void everyPart() {
        QCOMPARE(placesIn(site, {.text = "needle"}),
                 QStringList({QStringLiteral("0 url[0] …//shop.example/app.js?v=[needle]"),
                              QStringLiteral("0 response[1] a [needle], a Needle"),
                              QStringLiteral("0 response[1] a needle, a [Needle]"),
                              QStringLiteral("0 content[0] // from a [needle] to an end"),
                              QStringLiteral("2 url[0] …//shop.example/app.js?v=[needle]"),
                              QStringLiteral("1 response[0] [Needle]-Count: 2"),
                              QStringLiteral("1 trailer[0] the [needle]")}));
    }

    /// "need" and "le" are two values: no hit.
    void nothingAcrossFields() {
        QCOMPARE(placesIn(site, {.text = "needX-Last"}), QStringList());
        QCOMPARE(placesIn(site, {.text = "need\nX-Last"}), QStringList());
        QCOMPARE(placesIn(site, {.text = "need le"}), QStringList());
    }

    /// A field line is searched as written.
    void acrossNameAndValue() {
        QCOMPARE(placesIn(site, {.text = "server: amazon"}).size(), 2);
        QCOMPARE(placesIn(site, {.text = " gzip"}),
                 QStringList(QStringLiteral("0 request[0] Accept-Encoding:[ gzip]")));
        QCOMPARE(placesIn(site, {.text = "Server:AmazonS3"}), QStringList());
    }

    void matchesCase() {
        QCOMPARE(placesIn(site, {.text = "Needle", .matchCase = true}),
                 QStringList({QStringLiteral("0 response[1] a needle, a [Needle]"),
                              QStringLiteral("1 response[0] [Needle]-Count: 2")}));
    }

    void searchIsLimitedToChosenPlaces() {
        QCOMPARE(placesIn(site, {.text = "needle", .fields = false}),
                 QStringList(QStringLiteral("0 content[0] // from a [needle] to an end")));
        QCOMPARE(placesIn(site, {.text = "needle", .contents = false}).size(), 6);
        QCOMPARE(placesIn(site, {.text = ""}), QStringList());
    }

    /// Offsets are those of the URL, the field's line and the content.
    void places() {
        const SearchResult result = found(test::dialogue(site), {.text = "needle"});
        QCOMPARE(result.places[0].at, (TextPlace{30, 36}));
        QCOMPARE(result.places[1].at, (TextPlace{10, 16}));
        QCOMPARE(result.places[3].at, (TextPlace{10, 16}));
        QCOMPARE(result.contents, 1U);
    }

    /// Contents that are no text are counted and not searched; invalid UTF-8 bytes are skipped.
    void binaryAndBroken() {
        const SearchResult result =
            found(answersWith({QByteArray("needle\0needle", 13), "\xFF\xFE needle \xC3", "gone"}),
                  {.text = "needle"});
        QCOMPARE(placesOf(result), QStringList(QStringLiteral("1 content[0] \uFFFD\uFFFD [needle] \uFFFD")));
        QCOMPARE(result.contents, 1U);
        QCOMPARE(result.notText, 1U);
        QCOMPARE(result.notRead, 1U);
    }

    /// A coded content is searched in its decoded form, not in the received bytes.
    void codedContents() {
        const QByteArray coded =
            QByteArray::fromHex("1f8b08000000000002034b5448ce4f494d51c84b4d4dc9490500f134896e0e000000");
        const SessionPtr session = answersWith({coded}, "gzip");
        QCOMPARE(placesOf(found(session, {.text = "needle"})),
                 QStringList(QStringLiteral("0 content[0] a coded [needle]")));
        const SearchResult unknown = found(answersWith({"a needle"}, "x-unknown"), {.text = "needle"});
        QVERIFY(unknown.places.empty());
        QCOMPARE(unknown.notRead, 1U);
    }

    /// A snippet ends with its line, is bounded, and splits no character.
    void around() {
        const QByteArray line =
            "one\n" + QByteArray("ä").repeated(20) + "needle" + QByteArray("ö").repeated(99) + "\r\nthree";
        const QStringList places = placesOf(found(answersWith({line}), {.text = "needle"}));
        QCOMPARE(places, QStringList(QStringLiteral("0 content[0] …") + QStringLiteral("ä").repeated(12) +
                                     QStringLiteral("[needle]") + QStringLiteral("ö").repeated(60)));
    }

    /// A hit on the edge of two slices is found once; offsets count from the content's beginning.
    void largeContents() {
        constexpr qsizetype slice = 1 << 20;
        const QByteArray before(slice - 3, 'x');
        const SearchResult result =
            found(answersWith({before + "needle" + QByteArray(slice, 'y') + "needle"}), {.text = "needle"});
        QCOMPARE(result.places.size(), std::size_t{2});
        QCOMPARE(result.places[0].at.begin, static_cast<std::size_t>(slice - 3));
        QCOMPARE(result.places[1].at.begin, static_cast<std::size_t>(2 * slice + 3));
    }

    /// One content does not use up the bound for all others; the total is bounded too, and says so.
    void bounded() {
        const SearchResult one =
            found(answersWith({QByteArray(3000, 'e'), "e"}), {.text = "e", .fields = false});
        QCOMPARE(one.places.size(), std::size_t{1001});
        QVERIFY(one.more);
        const SearchResult all =
            found(answersWith(QByteArrayList(12, QByteArray(1000, 'e'))), {.text = "e", .fields = false});
        QCOMPARE(all.places.size(), std::size_t{10000});
        QVERIFY(all.more);
        const SearchResult whole =
            found(answersWith(QByteArrayList(10, QByteArray(1000, 'e'))), {.text = "e", .fields = false});
        QCOMPARE(whole.places.size(), std::size_t{10000});
        QVERIFY(!whole.more);
    }

    /// After a cancel nothing more is read.
    void cancelled() {
        int looks = 0;
        const Progress stops([&looks] { return ++looks > 2; }, {});
        const SearchResult result =
            found(answersWith(QByteArrayList(50, "needle")), {.text = "needle", .fields = false}, stops);
        QVERIFY(result.places.size() < 3);
    }

    /// Several threads give the same as one.
    void manyExchanges() {
        QByteArrayList contents;
        for (int i = 0; i < 5000; ++i)
            contents << (i % 1000 == 7 ? "a needle" : "nothing");
        const SearchResult result = found(answersWith(contents), {.text = "needle"});
        QCOMPARE(result.contents, 5000U);
        std::vector<std::uint32_t> exchanges;
        for (const FoundPlace& place : result.places)
            exchanges.push_back(place.exchange);
        QCOMPARE(exchanges, std::vector<std::uint32_t>({7, 1007, 2007, 3007, 4007}));
    }
};

HCI_TEST(TstSessionSearch)
#include "tst_session_search.moc"
