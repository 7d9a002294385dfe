#include "model/transport/live_session.h"
#include "model/view/filter_values.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"

using namespace hci;

namespace {

constexpr std::string_view site = R"(
    @ 12:00:00
    > GET https://shop.example/app.js
    < 200 OK
    < Date: @
    < Cache-Control: max-age=60
    < ETag: "v1"
    < Cache-Status: Edge; hit
    =#2000
    @ 12:00:10
    > GET https://shop.example/app.js
    > If-None-Match: "v1"
    < 304 Not Modified
    < Date: @
    < ETag: "v1"
    @ 12:00:20
    > GET https://CDN.example:8443/a.png
    < 200 OK
    < Date: @
    < Cache-Status: Edge; fwd=miss
    =#500
    > POST https://shop.example/cart
    < 404 Not Found
    < Date: @
)";

FilterOffer offered(RowMode mode) {
    const SessionPtr session = test::dialogue(site);
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    const FindingIndex findings(analysis->findings, analysis->resources);
    return filterOffer(mode, *session, *analysis, findings, progress);
}

QStringList chipsOf(const FilterOffer& offer) {
    QStringList chips;
    for (const FilterChip& chip : offer.chips)
        chips << QStringLiteral("%1 %2").arg(QString::fromStdString(std::string(chip.word))).arg(chip.rows);
    return chips;
}

QStringList valuesOf(const FilterOffer& offer, const QString& key) {
    QStringList values;
    for (const FilterValue& value : offer.values)
        if (const QString word = QString::fromStdString(value.word); word.startsWith(key))
            values << QStringLiteral("%1 %2").arg(word.mid(key.size())).arg(value.exchanges);
    return values;
}

} // namespace

/// The filter line's offers: chips with counts, and values of the session.
class TstFilterValues final : public QObject {
    Q_OBJECT
private slots:
    /// The list of exchanges counts each exchange, that of resources each resource with such an exchange.
    void chips() {
        QCOMPARE(chipsOf(offered(RowMode::Exchanges)),
                 QStringList({QStringLiteral("is:304 1"), QStringLiteral("is:missed 0"),
                              QStringLiteral("is:avoidable 1"), QStringLiteral("no-validator 2"),
                              QStringLiteral("is:edge-hit 1")}));
        QCOMPARE(chipsOf(offered(RowMode::Resources)),
                 QStringList({QStringLiteral("is:304 1"), QStringLiteral("is:missed 0"),
                              QStringLiteral("is:avoidable 1"), QStringLiteral("no-validator 2"),
                              QStringLiteral("is:edge-hit 1")}));
    }

    void everyChipCanBeRead() {
        for (const std::string_view word : filterChipWords()) {
            const RowFilter filter = parseRowFilter(word);
            QVERIFY(filter.problems.empty());
            QCOMPARE(filter.terms.size(), std::size_t{1});
            QVERIFY(filter.terms[0].key != FilterKey::Text);
        }
    }

    /// In lower case, as the filter compares, most frequent first.
    void values() {
        const FilterOffer offer = offered(RowMode::Resources);
        QCOMPARE(valuesOf(offer, QStringLiteral("host:")),
                 QStringList({QStringLiteral("shop.example 3"), QStringLiteral("cdn.example:8443 1")}));
        QCOMPARE(valuesOf(offer, QStringLiteral("method:")),
                 QStringList({QStringLiteral("get 3"), QStringLiteral("post 1")}));
        QCOMPARE(valuesOf(offer, QStringLiteral("status:")),
                 QStringList({QStringLiteral("200 2"), QStringLiteral("304 1"), QStringLiteral("404 1")}));
        QVERIFY(valuesOf(offer, QStringLiteral("has-response-header:")).contains(QStringLiteral("etag 2")));
        QCOMPARE(valuesOf(offer, QStringLiteral("has-request-header:")),
                 QStringList(QStringLiteral("if-none-match 1")));
        QCOMPARE(valuesOf(offer, QStringLiteral("outcome:")), QStringList(QStringLiteral("not-modified 1")));
        QVERIFY(!valuesOf(offer, QStringLiteral("decision:")).isEmpty());
    }

    /// Each value matches at least one row.
    void everyValueFinds() {
        const SessionPtr session = test::dialogue(site);
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const FindingIndex findings(analysis->findings, analysis->resources);
        for (const FilterValue& value : offered(RowMode::Exchanges).values) {
            const RowFilter filter = parseRowFilter(value.word);
            QVERIFY2(filter.problems.empty(), value.word.c_str());
            RowMatcher matcher(filter, *session, *analysis, findings);
            std::uint32_t rows = 0;
            for (std::uint32_t i = 0; i < session->size(); ++i)
                rows += matcher.matches(i) ? 1 : 0;
            QVERIFY2(rows > 0, value.word.c_str());
        }
    }

    void toggledWords() {
        QCOMPARE(withWordToggled("", "is:304"), std::string("is:304"));
        QCOMPARE(withWordToggled("is:304", "is:304"), std::string());
        QCOMPARE(withWordToggled("host:a  is:304 -text", "is:304"), std::string("host:a -text"));
        QCOMPARE(withWordToggled("host:a", "no-validator"), std::string("host:a no-validator"));
        QCOMPARE(withWordToggled("-is:304", "is:304"), std::string("-is:304 is:304"));
        QCOMPARE(withWordToggled("\"a is:304 b\"", "is:304"), std::string("\"a is:304 b\" is:304"));
    }

    /// Pages whose titles the filter line cannot express are offered by id; visits by number and mark.
    void pagesAndVisits() {
        LiveSession live;
        const auto add = [&live](const char* id, const char* title, int visit, int exchanges) {
            Page page;
            page.visit = static_cast<std::uint16_t>(visit);
            page.mark = visit == 0 ? PageMark::None : PageMark::Visit;
            live.append(page, id, title);
            for (int i = 0; i < exchanges; ++i) {
                ExchangeDraft draft;
                draft.url = "http://a.example/" + std::to_string(i);
                draft.page = id;
                draft.status = 200;
                live.append(draft);
            }
        };
        add("page_1", "http://a.example/Shoes", 1, 2);
        add("page_2", "My own shop", 0, 1);
        const SessionPtr session = live.session();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const FindingIndex findings(analysis->findings, analysis->resources);
        const FilterOffer offer = filterOffer(RowMode::Exchanges, *session, *analysis, findings, progress);
        QCOMPARE(valuesOf(offer, QStringLiteral("page:")),
                 (QStringList{QStringLiteral("http://a.example/shoes 2"), QStringLiteral("page_2 1")}));
        QCOMPARE(valuesOf(offer, QStringLiteral("visit:")),
                 (QStringList{QStringLiteral("1 2"), QStringLiteral("visit 2")}));
    }
};

HCI_TEST(TstFilterValues)
#include "tst_filter_values.moc"
