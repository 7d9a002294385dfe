#include "tests/unit/test_main.h"
#include "ui/base/tone.h"
#include "ui/tables/column_widths.h"
#include "ui/tables/table_view.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>

using namespace hci;

class TstColumnWidths : public QObject {
    Q_OBJECT
private slots:
    void yieldingColumnShrinksFirst() {
        const QList<ColumnNeed> columns{{150, 150, false}, {300, 300, true}, {150, 150, false}};
        QCOMPARE(fittedWidths(columns, 80, 100, 1000), (QList<int>{150, 300, 150}));
        QCOMPARE(fittedWidths(columns, 80, 100, 500), (QList<int>{150, 100, 150}));
        QCOMPARE(fittedWidths(columns, 80, 100, 450), (QList<int>{139, 72, 139}));
    }

    void titlesAreCutLast() {
        const QList<ColumnNeed> columns{
            {148, 110, false, 60}, {228, 300, false, 170}, {228, 300, false, 120}};
        QCOMPARE(fittedWidths(columns, 200, 160, 580), (QList<int>{110, 170, 155}));
        QCOMPARE(fittedWidths(columns, 200, 160, 420), (QList<int>{86, 86, 86})); // titles cost too much
    }

    /// A column wider than its title shrinks so that other titles fit.
    void titlesTakeSpareWidth() {
        const QList<ColumnNeed> columns{{110, 110, false, 40}, {86, 86, false, 84}, {78, 60, false, 58}};
        QCOMPARE(fittedWidths(columns, 0, 0, 220), (QList<int>{76, 84, 60}));
        QCOMPARE(fittedWidths(columns, 0, 0, 182), (QList<int>{40, 84, 58}));
    }

    void minimumWidth() {
        QCOMPARE(leastWidth({{150, 100}, {80, 300}}), 180); // its content, and the usual width
        QCOMPARE(leastWidth({}), 0);
    }

    /// Numbers behind the sentence keep their own widths: the other columns share the rest.
    void trailingColumnsKeepTheirWidth() {
        auto* model = new QStandardItemModel(1, 4);
        for (int column = 0; column < 4; ++column)
            model->setItem(0, column, new QStandardItem(QString(60, QLatin1Char('x'))));
        TableView table(QStringLiteral("Rows"), model);
        table.header()->setStretchLastSection(false);
        table.header()->setSectionResizeMode(2, QHeaderView::Stretch);
        table.header()->resizeSection(3, 200);
        table.setFirstWidths({100, 190}, 160);
        table.resize(700, 200);
        table.show();
        QTRY_VERIFY(table.columnWidth(2) >= 160);
        QCOMPARE(table.columnWidth(3), 200);
    }

    void sentencesTakeASecondLine() {
        auto* model = new QStandardItemModel(2, 2);
        model->setItem(0, 0, new QStandardItem(QStringLiteral("ETag")));
        auto* sentence = new QStandardItem(QStringLiteral("unchanged, matched (strong comparison)"));
        sentence->setData(true, WrapRole);
        model->setItem(0, 1, sentence);
        model->setItem(1, 0, new QStandardItem(QStringLiteral("a value that is no sentence, and is cut")));
        TableView table(QStringLiteral("test"), model);
        table.setSentencesWrap();
        table.header()->setStretchLastSection(false);
        table.resize(900, 300);
        table.show();
        const auto height = [&](int row, int width) {
            for (const int column : {0, 1})
                table.header()->resizeSection(column, width);
            QCoreApplication::processEvents();
            return table.visualRect(model->index(row, 0)).height();
        };
        const int line = height(0, 400);
        QVERIFY(line > 0);
        QCOMPARE(height(1, 400), line);
        QCOMPARE(height(0, 120), line + QFontMetrics(table.font()).height());
        QCOMPARE(height(1, 120), line);
        QCOMPARE(height(0, 400), line);
    }

    void widths_data() {
        QTest::addColumn<QList<int>>("usual");
        QTest::addColumn<QList<int>>("content");
        QTest::addColumn<int>("lastContent");
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("widths");
        const auto row = [](const char* name, const QList<int>& usual, const QList<int>& content, int last,
                            int room, const QList<int>& widths) {
            QTest::newRow(name) << usual << content << last << room << widths;
        };
        row("all as usual", {100, 50}, {60, 20}, 80, 1000, {100, 50});
        row("wider than usual, and there is room", {100, 50}, {300, 20}, 80, 1000, {300, 50});
        row("empty ones give way first", {100, 100}, {40, 100}, 80, 260, {60, 100});
        row("then the widest", {400, 100, 30}, {400, 100, 30}, 80, 330, {100, 100, 30});
        row("no more than the bound", {400, 300, 30}, {400, 300, 30}, 80, 330, {100, 100, 30});
        row("the last keeps a third where others are cut", {100, 50}, {300, 50}, 400, 450, {250, 50});
        row("the nearly whole ones first", {100, 50}, {3000, 60}, 400, 450, {240, 60});
        row("and no more than it needs", {100, 50}, {500, 50}, 120, 450, {280, 50});
        row("no room at all", {100, 50}, {100, 50}, 80, 60, {0, 0});
    }
    void widths() {
        QFETCH(QList<int>, usual);
        QFETCH(QList<int>, content);
        QFETCH(int, lastContent);
        QFETCH(int, room);
        QList<ColumnNeed> columns;
        for (qsizetype i = 0; i < usual.size(); ++i)
            columns.append({usual[i], content[i]});
        QTEST(fittedWidths(columns, lastContent, 100, room), "widths");
    }
};

HCI_TEST(TstColumnWidths)
#include "tst_column_widths.moc"
