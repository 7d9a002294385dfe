#include "model/view/page_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

using namespace hci;
using namespace hci::test;

namespace {

QByteArray entryOf(const char* url, const char* page) {
    const QByteArray extra = QByteArray("'pageref': '") + page + "'";
    return entryText({.url = url, .extra = extra.constData()});
}

/// Pages p0, p1 … that began in reverse order, a second apart, and these entries.
std::vector<PageBytes> pagesOf(int pages, const QByteArrayList& entries, std::size_t most = 12) {
    QByteArrayList told;
    for (int i = 0; i < pages; ++i)
        told << quoted(QByteArrayLiteral("{'id': 'p%1', 'title': 'Page %1', 'startedDateTime': "
                                         "'2026-01-05T10:00:%2.000Z', 'pageTimings': {}}")
                           .replace("%1", QByteArray::number(i))
                           .replace("%2", QByteArray::number(59 - i).rightJustified(2, '0')));
    const QByteArray list = "\"pages\": [" + told.join(',') + ']';
    const QByteArray har = harText(entries).replace("\"pages\": []", list);
    const Session::Part part = imported(har);
    const auto session = std::make_shared<const Session>(part.segment->pool(), std::vector{part});
    Progress progress;
    return bytesByPage(*session, *analyse(session, {}, progress), most);
}

} // namespace

class TstPageBytes final : public QObject {
    Q_OBJECT

private slots:
    void inTheOrderOfTime() {
        const auto pages =
            pagesOf(2, {entryOf("https://a.example/x", "p0"), entryOf("https://a.example/y", "p1"),
                        entryOf("https://a.example/z", "p0")});
        QCOMPARE(pages.size(), std::size_t{2});
        QCOMPARE(pages[0].title, std::string("Page 1"));
        QCOMPARE(pages[0].requests, 1U);
        QCOMPARE(pages[1].title, std::string("Page 0"));
        QCOMPARE(pages[1].requests, 2U);
        QCOMPARE(pages[1].bytes.transferred().value(), 2 * pages[0].bytes.transferred().value());
        QCOMPARE(pages[1].pages, 1U);
    }

    /// A page without requests, and entries that name no page or a missing one.
    void entriesWithoutPage() {
        QVERIFY(pagesOf(1, {entryText({.url = "https://a.example/x"})}).empty());
        QVERIFY(pagesOf(1, {entryOf("https://a.example/x", "p7")}).empty());
        QVERIFY(pagesOf(0, {entryOf("https://a.example/x", "p0")}).empty());
    }

    /// The filter line matches a text anywhere in a title, so a title inside another's matches two pages.
    void filtersThatNameOnePage() {
        const QByteArrayList entries{entryOf("https://a.example/x", "p1"),
                                     entryOf("https://a.example/y", "p2")};
        const auto two = pagesOf(3, entries);
        QCOMPARE(two[0].filter, std::string("page:\"page 2\""));
        QCOMPARE(two[1].filter, std::string("page:\"page 1\""));
        const auto many = pagesOf(11, entries); // "Page 10" is one of them
        QCOMPARE(many[0].filter, std::string("page:\"page 2\""));
        QCOMPARE(many[1].filter, std::string());
    }

    void othersAreOneRow() {
        QByteArrayList entries;
        for (int i = 0; i < 6; ++i)
            entries << entryOf("https://a.example/x",
                               QByteArray("p").append(QByteArray::number(i)).constData());
        const auto rows = pagesOf(6, entries, 4);
        QCOMPARE(rows.size(), std::size_t{5});
        QCOMPARE(rows.back().pages, 2U);
        QCOMPARE(rows.back().requests, 2U);
        QVERIFY(rows.back().title.empty());
        QVERIFY(rows.back().filter.empty());
        QCOMPARE(pagesOf(6, entries, 5).size(), std::size_t{6}); // a row for one page would save none
    }
};

HCI_TEST(TstPageBytes)
#include "tst_page_bytes.moc"
