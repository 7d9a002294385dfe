#include "model/har/har_writer.h"
#include "model/transport/live_session.h"
#include "tests/ui/opened_urls.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"
#include "ui/detail/merge_delegate.h"
#include "ui/detail/merge_model.h"
#include "ui/tables/row_text.h"
#include "ui/tables/table_view.h"

#include <QtTest/QAbstractItemModelTester>

using namespace hci;
using namespace hci::test;

namespace {

using Fields = ExchangeDraft::Fields;

/// A browser that visits a page twice, in seconds from the first visit.
struct BrowserSession {
    LiveSession live;
    std::string page;

    void visit(int number, int at) {
        page = "page_" + std::to_string(number);
        Page one;
        one.startedAt = timeOf(at);
        one.mark = PageMark::Visit;
        one.visit = static_cast<std::uint16_t>(number);
        live.append(one, page, "http://a.example/");
    }
    void answer(int at, const char* path, int status, const Fields& fields, const Fields& browser = {},
                ExchangeSource source = ExchangeSource::Network) {
        ExchangeDraft draft;
        draft.startedAt = timeOf(at);
        draft.responseDelayMs = 1;
        draft.url = std::string("http://a.example") + path;
        draft.page = page;
        draft.status = status;
        draft.source = source;
        draft.requestFields = {{"User-Agent", "Chrome/156"}};
        if (status == 304)
            draft.requestFields.emplace_back("If-None-Match",
                                             fields.front().second.substr(fields.front().second.find('"')));
        draft.responseFields = fields;
        draft.browserStatus = browser.empty() ? 0 : 200;
        draft.browserFields = browser;
        live.append(draft);
    }
    [[nodiscard]] QByteArray har() const {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        Progress progress;
        if (!writeHar(*live.session(), out, {true, {}, {}}, progress))
            qFatal("the recording was not written");
        return out.data();
    }

private:
    static Milliseconds timeOf(int at) { return 1'767'600'000'000 + Milliseconds{at} * 1000; }
};

/// The page, a style sheet whose tag turns weak, one whose 304 has only one side, and a hit.
QByteArray watchedPage() {
    const Fields css{{"ETag", "\"1\""},
                     {"Cache-Control", "max-age=1"},
                     {"Vary", "Accept-Encoding"},
                     {"Date", "Mon, 05 Jan 2026 08:00:00 GMT"},
                     {"Content-Type", "text/css"},
                     {"Server", "<b>nginx</b>"}};
    const Fields script{{"ETag", "\"2\""}, {"Cache-Control", "max-age=1"}};
    BrowserSession browser;
    browser.visit(1, 0);
    browser.answer(0, "/a.css", 200, css);
    browser.answer(1, "/b.js", 200, script);
    browser.visit(2, 8);
    browser.answer(8, "/a.css", 304,
                   {{"ETag", "W/\"1\""},
                    {"Cache-Control", "max-age=9"},
                    {"Vary", "Accept-Encoding"},
                    {"Date", "Mon, 05 Jan 2026 08:00:08 GMT"},
                    {"Server", "<b>nginx</b>"}},
                   {{"ETag", "\"1\""},
                    {"Cache-Control", "max-age=9"},
                    {"Vary", "Accept-Encoding"},
                    {"Date", "Mon, 05 Jan 2026 08:00:08 GMT"},
                    {"Content-Type", "text/css"},
                    {"Server", "<b>nginx</b>"}});
    browser.answer(9, "/b.js", 304, script);
    browser.answer(20, "/a.css", 200, css, {}, ExchangeSource::MemoryCache); // stale by then
    return browser.har();
}

struct MergeWindow : WindowFixture {
    OpenedUrls opened;

    MergeWindow() {
        if (!open(watchedPage(), 5))
            qFatal("the recording was not opened");
    }
    void show(std::uint32_t resource) {
        window.selection().select({resource, noIndex});
        openTab("Diff");
    }
    TableView* table() { return find<TableView>("mergeTable"); }
    const MergeModel& model() { return *static_cast<const MergeModel*>(table()->model()); }
    QStringList column(int column) { return columnOf(model(), column); }
    /// The cells of the field of that name.
    QStringList row(const char* name) {
        QStringList cells;
        const auto at = this->column(MergeModel::Name).indexOf(QLatin1StringView(name));
        for (int column = MergeModel::Stored; at >= 0 && column <= MergeModel::Browser; ++column)
            cells << model().index(static_cast<int>(at), column).data().toString();
        return cells;
    }
    int rowOf(MergeModel::Kind kind) {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().kindAt(row) == kind)
                return row;
        return -1;
    }
};

} // namespace

/// A watched browser's merge of a 304 in the Diff tab, and its decisions in the list and the Freshness tab.
class TstMergeView final : public QObject {
    Q_OBJECT
private slots:
    void columns() {
        MergeWindow f;
        f.show(0);
        QVERIFY(f.table()->isVisible() && !f.find<QTreeView>("diffTable")->isVisible());
        const QAbstractItemModelTester tester(f.table()->model());
        QStringList titles;
        for (int column = 0; column <= MergeModel::Browser; ++column)
            titles << f.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QCOMPARE(titles, (QStringList{QStringLiteral("Field"), QStringLiteral("Stored · 08:00:00"),
                                      QStringLiteral("304 · 08:00:08"), QStringLiteral("RFC 9111 § 3.2"),
                                      QStringLiteral("Chromium kept")}));
        QCOMPARE(f.row("ETag"), (QStringList{QStringLiteral("\"1\""), QStringLiteral("W/\"1\""),
                                             QStringLiteral("↻ W/\"1\""), QStringLiteral("≠ \"1\"")}));
        QCOMPARE(f.row("Cache-Control"),
                 (QStringList{QStringLiteral("max-age=1"), QStringLiteral("max-age=9"),
                              QStringLiteral("↻ max-age=9"), QStringLiteral("max-age=9")}));
        QCOMPARE(f.row("Vary"), (QStringList{QStringLiteral("Accept-Encoding"), QStringLiteral("the same"),
                                             QStringLiteral("= unchanged"), QStringLiteral("= unchanged")}));
        QCOMPARE(f.row("Date"),
                 (QStringList{QStringLiteral("… 08:00:00 GMT"), QStringLiteral("… 08:00:08 GMT"),
                              QStringLiteral("↻ … 08:00:08 GMT"), QStringLiteral("… 08:00:08 GMT")}));
        QVERIFY(f.headline().contains(QStringLiteral("304 Not Modified")));
        QVERIFY2(f.headline("secondVerdict").contains(QStringLiteral("≠ Chromium keeps the old ETag")),
                 qPrintable(f.headline("secondVerdict")));
        QCOMPARE(f.find<QLabel>("bothSides")->text(),
                 QStringLiteral("Chromium gave the page 200 from its cache; the network answered 304."));
    }

    /// Highlights the differing part where it is: behind the glyph, and in the rest of a shortened date.
    void marksWhatDiffers() {
        MergeWindow f;
        f.show(0);
        const auto spans = [&f](const char* name, int column) {
            const int row = static_cast<int>(f.column(MergeModel::Name).indexOf(QLatin1StringView(name)));
            return f.model().index(row, column).data(SpansRole).value<QList<QPoint>>();
        };
        QCOMPARE(spans("ETag", MergeModel::Received), (QList<QPoint>{{0, 2}}));
        QCOMPARE(spans("ETag", MergeModel::Expected), (QList<QPoint>{{2, 2}}));
        QCOMPARE(spans("Cache-Control", MergeModel::Received), (QList<QPoint>{{8, 1}}));
        QCOMPARE(spans("Vary", MergeModel::Received), QList<QPoint>());
        const QList<QPoint> seconds = spans("Date", MergeModel::Received);
        QCOMPARE(seconds.size(), 1);
        QCOMPARE(QStringLiteral("… 08:00:08 GMT").mid(seconds[0].x(), seconds[0].y()), QStringLiteral("08"));
        QCOMPARE(f.model().index(0, MergeModel::Stored).data(CopyRole).toString(), QStringLiteral("\"1\""));
        const int date = static_cast<int>(f.column(MergeModel::Name).indexOf(QStringLiteral("Date")));
        QCOMPARE(f.model().index(date, MergeModel::Stored).data(CopyRole).toString(),
                 QStringLiteral("Mon, 05 Jan 2026 08:00:00 GMT"));
    }

    /// Words are shown below the field, across all columns, as high as they need, with links to sections.
    void words() {
        MergeWindow f;
        f.show(0);
        const int note = f.rowOf(MergeModel::Kind::Note);
        QCOMPARE(note, 1); // below the tag, the first difference
        const QModelIndex words = f.model().index(note, MergeModel::Name);
        QVERIFY(words.data().toString().startsWith(QStringLiteral("≠ Chromium keeps the stored ETag.")));
        QVERIFY(f.table()->isFirstColumnSpanned(note, {}));
        const QRect area = f.table()->visualRect(words);
        QVERIFY(area.height() > f.table()->visualRect(f.model().index(0, 0)).height());
        auto* delegate = static_cast<MergeDelegate*>(f.table()->itemDelegate());
        QPoint link(-1, -1);
        for (int y = area.top(); y < area.bottom() && link.x() < 0; y += 4)
            for (int x = area.left(); x < area.right(); x += 4)
                if (!delegate->linkAt({x, y}).isEmpty()) {
                    link = {x, y};
                    break;
                }
        QVERIFY(link.x() >= 0);
        QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, link);
        QCOMPARE(
            f.opened.urls,
            QList<QUrl>{QUrl(QStringLiteral("https://www.rfc-editor.org/rfc/rfc9111.html#section-3.2"))});
        QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, area.topLeft() + QPoint(2, 2));
        QCOMPARE(f.opened.urls.size(), 1);
    }

    void fold() {
        MergeWindow f;
        f.show(0);
        const int fold = f.rowOf(MergeModel::Kind::Fold);
        QVERIFY(fold > 0);
        QCOMPARE(f.model().index(fold, 0).data().toString(),
                 QStringLiteral("▸ 1 unchanged, 1 rightly left out   Server, Content-Type"));
        QCOMPARE(f.model().rowCount(), fold + 1);
        const auto click = [&f, fold] {
            QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {},
                              f.table()->visualRect(f.model().index(fold, 0)).center());
        };
        click();
        QCOMPARE(f.model().rowCount(), fold + 3);
        QCOMPARE(f.row("Server"),
                 (QStringList{QStringLiteral("<b>nginx</b>"), QStringLiteral("the same"),
                              QStringLiteral("= unchanged"), QStringLiteral("= unchanged")}));
        click();
        QCOMPARE(f.model().rowCount(), fold + 1);
        f.find<QCheckBox>("differencesOnly")->setChecked(true);
        QVERIFY(f.rowOf(MergeModel::Kind::Fold) < 0);
        QVERIFY(f.row("Vary").isEmpty() && !f.row("ETag").isEmpty());
    }

    /// Without both sides of a 304, or without a watched browser, the diff is unchanged.
    void withoutMerge() {
        MergeWindow f;
        f.show(1);
        QVERIFY(!f.table()->isVisible() && f.find<QTreeView>("diffTable")->isVisible());
        QVERIFY(f.headline("secondVerdict").isEmpty() ||
                !f.find<QTabWidget>("detailTabs")
                     ->currentWidget()
                     ->findChild<QLabel*>(QStringLiteral("secondVerdict"))
                     ->isVisible());
        QCOMPARE(f.find<QLabel>("bothSides")->text(),
                 QStringLiteral("Chromium reported the 304 alone, not what it stored."));
        WindowFixture other;
        QVERIFY(other.openSmall());
        other.window.selection().select({0, noIndex});
        other.openTab("Diff");
        QVERIFY(!other.find<QTreeView>("mergeTable")->isVisible());
        QVERIFY(!other.find<QLabel>("bothSides")->isVisible());
    }

    /// Muted where both agree, marked where they differ.
    void decisions() {
        MergeWindow f;
        const SessionView& view = f.view();
        const auto cell = [&view](std::uint32_t exchange, RowColumn column) {
            return exchangeCell(view, exchange, column, false, false);
        };
        QCOMPARE(cell(2, RowColumn::Decision).text, QStringLiteral("revalidate"));
        QCOMPARE(cell(4, RowColumn::Decision).text, QStringLiteral("revalidate ≠ memory hit"));
        QCOMPARE(cell(4, RowColumn::Outcome).text, QStringLiteral("⌂ from memory ≠"));
        QVERIFY(cell(4, RowColumn::Outcome).whole.contains(QStringLiteral("no proxy sees this")));
        QCOMPARE(cell(2, RowColumn::Outcome).text, QStringLiteral("not modified"));
        QVERIFY(resourceCell(view, 0, RowColumn::Outcome).text.endsWith(QStringLiteral(" ≠")));
        QVERIFY(!resourceCell(view, 1, RowColumn::Outcome).text.contains(QChar(0x2260)));

        f.window.selection().select({0, 4});
        f.openTab("Freshness");
        auto* steps = f.find<QTreeView>("freshnessTable");
        QTRY_VERIFY(columnOf(*steps->model(), 1).contains(QStringLiteral("≠ memory hit")));
        QVERIFY(columnOf(*steps->model(), 2).contains(QStringLiteral("Chromium answered from its memory.")));
        QVERIFY2(f.headline("secondVerdict").contains(QStringLiteral("A conforming cache asks first")),
                 qPrintable(f.headline("secondVerdict")));
        f.window.selection().select({0, 2});
        QTRY_VERIFY(columnOf(*steps->model(), 1).contains(QStringLiteral("asked")));
    }
};

HCI_TEST(TstMergeView)
#include "tst_merge_view.moc"
