#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/test_main.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/field_lines.h"
#include "ui/detail/findings_model.h"
#include "ui/replay/replay_model.h"
#include "ui/request/field_list_model.h"
#include "ui/resources/resource_model.h"
#include "ui/savings/bar_table_model.h"
#include "ui/tables/step_model.h"

using namespace hci;

namespace {

RowOrder ordered(const SessionView& view, RowMode mode, SortKey key = SortKey::Time, const char* filter = "",
                 bool descending = false, RowGrouping grouping = RowGrouping::None) {
    Progress progress;
    return orderRows({parseRowFilter(filter), mode, key, descending, grouping}, *view.session, *view.analysis,
                     *view.findings, progress);
}

QStringList column(const QAbstractItemModel& model, int which) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, which).data().toString();
    return texts;
}

} // namespace

/// The item models under QAbstractItemModelTester, and their texts.
class TstModels : public QObject {
    Q_OBJECT
private slots:
    void resourceTree() {
        const SessionView view = test::twoVisits();
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(view, ordered(view, RowMode::Resources));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex app = model.index(0, 0);
        QCOMPARE(app.data().toString(), QStringLiteral("shop.example/static/app.js"));
        QCOMPARE(app.data(EmphasisRole).toInt(),
                 static_cast<int>(QStringLiteral("shop.example/static/").size()));
        QCOMPARE(model.rowCount(app), 2);
        QCOMPARE(model.index(1, 0, app).data().toString(), QStringLiteral("12:00:09.000  304"));
        QCOMPARE(model.index(0, static_cast<int>(RowColumn::Outcome)).data().toString(),
                 QStringLiteral("◐ 304, incomplete"));
        QCOMPARE(model.index(1, static_cast<int>(RowColumn::Outcome)).data().toString(),
                 QStringLiteral("✕ 200, same content"));
    }

    void sortingKeepsPersistentIndexes() {
        const SessionView view = test::twoVisits();
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(view, ordered(view, RowMode::Resources));
        const QPersistentModelIndex app(model.index(0, 0));
        const QPersistentModelIndex child(model.index(1, 0, app));
        const QString before = app.data().toString();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRows(view, ordered(view, RowMode::Resources, SortKey::Url));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(app.data().toString(), before);
        QCOMPARE(app.row(), 2); // cdn.example, shop.example/api, shop.example/static
        QCOMPARE(child.parent(), QModelIndex(app));
        model.setRows(view, ordered(view, RowMode::Resources, SortKey::Url, "is:304"));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void groupsByCacheKey() {
        const SessionView view = test::campaigns();
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto show = [&](SortKey key, const char* filter = "", bool descending = false) {
            model.setRows(view,
                          ordered(view, RowMode::Resources, key, filter, descending, RowGrouping::CacheKey));
        };
        const auto said = [&](RowColumn column) {
            return model.index(0, static_cast<int>(column)).data().toString();
        };
        show(SortKey::Time);
        QCOMPARE(model.rowCount(), 2); // and the style sheet
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(group.data().toString(), QStringLiteral("/lists/summer?page=1  without utm_source"));
        QCOMPARE(group.data(EmphasisRole).toInt(), 7);
        QCOMPARE(group.data(EmphasisEndRole).toInt(), 20);
        test::installTextsOnce();
        QVERIFY(said(RowColumn::Outcome).startsWith(QStringLiteral("2 more hits, ")));
        QCOMPARE(said(RowColumn::Validators), QStringLiteral("3 addresses"));
        QCOMPARE(said(RowColumn::Freshness), QString());
        QCOMPARE(said(RowColumn::Wire), test::weightOf(view, {0, 1, 2, 4}));
        QVERIFY(group.data(Qt::ToolTipRole).toString().contains(QStringLiteral("params=(\"utm_source\")")));
        QCOMPARE(model.rowCount(group), 3);
        const QModelIndex member = model.index(1, 0, group);
        QCOMPARE(member.data().toString(), QStringLiteral("/lists/summer?page=1&utm_source=web"));
        QCOMPARE(member.parent(), group);
        QCOMPARE(model.rowCount(model.index(0, 0, group)), 2);
        QCOMPARE(model.index(1, 0, model.index(0, 0, group)).parent().parent(), group);
        QCOMPARE(model.selectionAt(group), (Selection{0, noIndex}));
        QCOMPARE(model.groupIndexOf(1), group);
        QVERIFY(!model.groupIndexOf(3).isValid());
        for (std::uint32_t exchange = 0; exchange < view.session->size(); ++exchange) {
            const std::uint32_t resource = view.analysis->resources.resourceOf[exchange];
            for (const Selection& selection : {Selection{resource, noIndex}, Selection{resource, exchange}})
                QCOMPARE(model.selectionAt(model.indexOf(selection)), selection);
        }
    }

    void sortingKeepsGroups() {
        const SessionView view = test::campaigns();
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto show = [&](RowGrouping grouping, SortKey key, const char* filter, bool descending) {
            model.setRows(view, ordered(view, RowMode::Resources, key, filter, descending, grouping));
        };
        show(RowGrouping::CacheKey, SortKey::Time, "", false);
        const QPersistentModelIndex group(model.index(0, 0));
        const QPersistentModelIndex member(model.index(0, 0, group));
        const QPersistentModelIndex exchange(model.index(1, 0, member));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        show(RowGrouping::CacheKey, SortKey::Time, "", true);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(group.row(), 1);
        QCOMPARE(member.row(), 2);
        QCOMPARE(member.parent(), QModelIndex(group));
        QCOMPARE(exchange.parent(), QModelIndex(member));
        show(RowGrouping::CacheKey, SortKey::Time, "utm_source=web", true);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        show(RowGrouping::Host, SortKey::Time, "", false);
        QCOMPARE(resets.count(), 2);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("shop.example"));
        QCOMPARE(model.rowCount(model.index(0, 0)), 4);
    }

    void flatList() {
        const SessionView view = test::twoVisits();
        ResourceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(view, ordered(view, RowMode::Exchanges));
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        const Selection last = model.selectionAt(model.index(4, 0));
        QCOMPARE(last.exchange, 4U);
        QCOMPARE(model.indexOf(last).row(), 4);
    }

    void selectionsRoundTrip() {
        const SessionView view = test::twoVisits();
        ResourceModel model;
        model.setRows(view, ordered(view, RowMode::Resources));
        for (std::uint32_t exchange = 0; exchange < view.session->size(); ++exchange) {
            const Selection selection{view.analysis->resources.resourceOf[exchange], exchange};
            QCOMPARE(model.selectionAt(model.indexOf(selection)), selection);
        }
        QVERIFY(!model.indexOf({}).isValid());
        QVERIFY(!model.indexOf({view.session->size(), noIndex}).isValid()); // of a later view
        QVERIFY(!model.indexOf({0, view.session->size()}).isValid());
    }

    void diff() {
        const SessionView view = test::twoVisits();
        const auto& pairs = view.analysis->revalidations;
        QCOMPARE(pairs.size(), std::size_t{2});
        DiffModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiff(view.session, diffRevalidation(*view.session, pairs[0]),
                      {FieldMark{FieldName::Vary, 0, Severity::Error, false, {}}});
        const QStringList names = column(model, DiffModel::Name);
        const auto row = static_cast<int>(names.indexOf(QStringLiteral("Vary ◆")));
        QVERIFY(row >= 0);
        QCOMPARE(model.index(row, DiffModel::Received).data().toString(), QStringLiteral("missing"));
        QCOMPARE(model.index(row, DiffModel::Name).data(FillRole).toInt(), static_cast<int>(Fill::Bad));
        const int all = model.rowCount();
        model.setDifferencesOnly(true);
        QVERIFY(model.rowCount() < all);
        QVERIFY(!column(model, DiffModel::Name).contains(QStringLiteral("ETag")));
    }

    /// Faults come first, then what the 304 changed; a date on the same day shows only its time.
    void diffInOrder() {
        const SessionView view =
            test::viewOf("@ 09:05:08\n> GET https://a.example/x\n< 200 OK\n< Date: @\n"
                         "< ETag: \"a\"\n< Vary: Cookie\n< Content-Type: text/css\n=#9\n"
                         "@ 09:05:16\n> GET https://a.example/x\n> If-None-Match: \"a\"\n"
                         "< 304\n< Date: @\n< ETag: \"a\"\n");
        DiffModel model;
        model.setDiff(view.session, diffRevalidation(*view.session, view.analysis->revalidations[0]), {});
        QCOMPARE(column(model, DiffModel::Name),
                 (QStringList{QStringLiteral("Vary"), QStringLiteral("Date"), QStringLiteral("ETag"),
                              QStringLiteral("Content-Type")}));
        const QModelIndex date = model.index(1, DiffModel::Received);
        QCOMPARE(date.data().toString(), QStringLiteral("… 09:05:16 GMT"));
        QCOMPARE(date.data(CopyRole).toString(), QStringLiteral("Mon, 05 Jan 2026 09:05:16 GMT"));
        QCOMPARE(date.data(SpansRole).value<QList<QPoint>>(), QList<QPoint>{QPoint(8, 2)});
        QCOMPARE(model.index(1, DiffModel::Stored).data().toString(), QStringLiteral("… 09:05:08 GMT"));
    }

    /// Folding keeps fields that decide caching and those named by a finding.
    void diffFolded() {
        const SessionView view =
            test::viewOf("> GET https://a.example/x\n< 200 OK\n< Date: @\n< ETag: \"a\"\n"
                         "< Server: s\n< Via: 1.1 v\n< Content-Type: text/css\n=#9\n"
                         "> GET https://a.example/x\n> If-None-Match: \"a\"\n"
                         "< 304\n< Date: @\n< ETag: \"a\"\n< Server: s\n< Via: 1.1 v\n");
        DiffModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolding();
        const MessageDiff diff = diffRevalidation(*view.session, view.analysis->revalidations[0]);
        model.setDiff(view.session, diff, {FieldMark{FieldName::Via, 0, Severity::Error, false, {}}});
        const QStringList folded{QStringLiteral("Date"), QStringLiteral("ETag"), QStringLiteral("Via ◆"),
                                 QStringLiteral("▸ 1 unchanged, 1 rightly left out   Server, Content-Type")};
        QCOMPARE(column(model, DiffModel::Name), folded);
        QVERIFY(model.isFold(3) && !model.isFold(2));
        QCOMPARE(model.findingAt(model.index(3, DiffModel::Name)), noIndex);
        model.toggleFold();
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(column(model, DiffModel::Name)[3].startsWith(QStringLiteral("▾ ")));
        QCOMPARE(model.index(5, DiffModel::Name).data().toString(), QStringLiteral("Content-Type"));
        model.setDifferencesOnly(true);
        QCOMPARE(column(model, DiffModel::Name), QStringList{QStringLiteral("Date")});
    }

    void datesOfOneDay() {
        const std::string date = "Mon, 05 Jan 2026 09:05:08 GMT";
        QCOMPARE(commonDay(date, "Mon, 05 Jan 2026 10:05:08 GMT"), qsizetype{17});
        QCOMPARE(commonDay(date, "Tue, 06 Jan 2026 09:05:08 GMT"), qsizetype{0});
        QCOMPARE(commonDay(date, date), qsizetype{0});
        QCOMPARE(commonDay("Mon, 05 Jan 2026 and more text", "Mon, 05 Jan 2026 and other text"),
                 qsizetype{0});
        QCOMPARE(commonDay("", date), qsizetype{0});
    }

    void steps() {
        StepModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSteps({{QStringLiteral("a"),
                         QStringLiteral("b"),
                         QStringLiteral("c"),
                         {9111, "4.2"},
                         Tone::Good,
                         true}});
        QCOMPARE(model.index(0, StepModel::Place).data().toString(), QStringLiteral("RFC 9111 § 4.2"));
    }

    void findings() {
        const SessionView view = test::twoVisits();
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::size_t all = view.analysis->findings.findings.size();
        for (const auto grouping :
             {FindingGrouping::Rule, FindingGrouping::Resource, FindingGrouping::None}) {
            Progress progress;
            FindingQuery query;
            query.grouping = grouping;
            model.setOrder(view,
                           orderFindings(query, *view.session, *view.analysis, *view.findings, progress));
            QCOMPARE(model.order().shown, all);
            for (std::uint32_t finding = 0; finding < all; ++finding)
                QCOMPARE(model.findingAt(model.indexOf(finding)), finding);
        }
        QCOMPARE(model.rowCount(), static_cast<int>(all));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, FindingsModel::Message).data().toString().isEmpty());
    }

    void bars() {
        const SessionView view = test::twoVisits();
        BarTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChart(chartData({ChartGroup::Host, ChartSort::Name, 20}, *view.session, *view.analysis));
        QCOMPARE(column(model, BarTableModel::Name),
                 QStringList({QStringLiteral("cdn.example"), QStringLiteral("shop.example")}));
    }

    void csvCellsAreNoFormulas() {
        ChartData data;
        data.bars.push_back({"=1+1\"", {}, noIndex, 1});
        QVERIFY(toCsv(data).contains("\"'=1+1\"\"\",1"));
    }

    void numbersInTexts() {
        QCOMPARE(ReplayModel::tr("%Ln request(s) answered", nullptr, 1),
                 QStringLiteral("1 request answered"));
        QCOMPARE(ReplayModel::tr("%Ln request(s) answered", nullptr, 10000),
                 QStringLiteral("10,000 requests answered"));
    }

    void requestFields() {
        FieldListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.setData(model.index(0, FieldListModel::Name), QStringLiteral("Accept"), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, FieldListModel::Value), QStringLiteral("*/*"), Qt::EditRole));
        QCOMPARE(model.fields(), (ExchangeDraft::Fields{{"Accept", "*/*"}}));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(
            model.setData(model.index(0, FieldListModel::Name), QStringLiteral("no token"), Qt::EditRole));
        QVERIFY(!model.index(0, FieldListModel::Name).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(model.removeRows(0, 1));
        QVERIFY(model.fields().empty());
    }
};

HCI_TEST(TstModels)
#include "tst_models.moc"
