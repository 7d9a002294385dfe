#include "model/words/amounts.h"
#include "tests/ui/saved_pictures.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/test_main.h"

#include "ui/base/theme.h"
#include "ui/savings/bar_table_model.h"
#include "ui/savings/time_chart.h"
#include "ui/savings/time_marks.h"
#include "ui/savings/time_panel.h"
#include "ui/savings/time_table_model.h"

#include <QtTest/QAbstractItemModelTester>

using namespace hci;
using namespace hci::test;

namespace {

TimeData timeOf(const SessionView& view, const TimeQuery& query = {}) {
    Progress progress;
    return timeData(query, *view.session, *view.analysis, progress);
}

QImage pictureOf(TimeMarkKind kind, const QPalette& palette) {
    QImage image(30, 11, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    drawTimeMark(painter, kind, QRectF(2, 0, 24, 11), colorsFor(palette));
    return image;
}

/// Colours as brightness alone: dark, medium or light.
QImage withoutColours(const QImage& image) {
    QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            grey.scanLine(y)[x] = static_cast<uchar>(grey.scanLine(y)[x] / 86);
    return grey;
}

/// A window on a recording, with the view over time open.
struct TimeWindow : WindowFixture {
    bool openTime() {
        auto* bytes = find<QPushButton>("showTime");
        bytes->click();
        return find<TimeChart>("timeChart")->isVisible() && waitForRows();
    }
    bool waitForRows() {
        return QTest::qWaitFor([this] { return find<QTreeView>("timeTable")->model()->rowCount() > 0; },
                               hci::test::maxWaitMs);
    }
    /// Saves the chart and returns the file's content.
    [[nodiscard]] QByteArray saved(const char* name) {
        QFile file(folder.filePath(QLatin1StringView(name)));
        return window.findChild<TimePanel*>()->save(file.fileName()) && file.open(QIODevice::ReadOnly)
                   ? file.readAll()
                   : QByteArray();
    }
};

} // namespace

/// The bottom panel's view over time.
class TstTimeView final : public QObject {
    Q_OBJECT

private slots:
    void marksDifferWithoutColours_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void marksDifferWithoutColours() {
        QFETCH(bool, dark);
        QPalette palette = lightPalette();
        if (dark)
            palette.setColor(QPalette::Window, Qt::black);
        QList<QImage> seen;
        for (int i = 0; i < timeMarkKindCount; ++i) {
            const QImage image = withoutColours(pictureOf(static_cast<TimeMarkKind>(i), palette));
            for (qsizetype other = 0; other < seen.size(); ++other)
                QVERIFY2(image != seen[other], qPrintable(timeMarkText(static_cast<TimeMarkKind>(i)) +
                                                          QStringLiteral(" looks like ") +
                                                          timeMarkText(static_cast<TimeMarkKind>(other))));
            seen << image;
        }
    }

    void aClickSelectsTheExchange() {
        TimeWindow f;
        QVERIFY(f.openSmall());
        QVERIFY(f.openTime());
        auto* chart = f.find<TimeChart>("timeChart");
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markPosition({0, 1}));
        QCOMPARE(f.window.selection().selection(), (Selection{0, 1}));
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markPosition({0, 0}));
        QCOMPARE(f.window.selection().selection(), (Selection{0, 0}));
        // A click beside the marks chooses the row; below the rows it chooses nothing.
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(20, chart->markPosition({0, 0}).y()));
        QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(20, chart->height() - 2));
        QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
    }

    void theKeyboardGoesThroughThem() {
        TimeWindow f;
        QVERIFY(f.open(campaignsRecording(), 5));
        QVERIFY(f.openTime());
        auto* chart = f.find<TimeChart>("timeChart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
        QTest::keyClick(chart, Qt::Key_Up); // there is no row above the first
        QCOMPARE(f.window.selection().selection(), (Selection{0, noIndex}));
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(f.window.selection().selection(), (Selection{0, 0}));
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(f.window.selection().selection(), (Selection{0, 4}));
        QTest::keyClick(chart, Qt::Key_Right); // the last mark stays
        QCOMPARE(f.window.selection().selection(), (Selection{0, 4}));
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(f.window.selection().selection().resource, 1U);
    }

    void theTableSaysTheSame() {
        TimeWindow f;
        QVERIFY(f.open(campaignsRecording(), 5));
        QVERIFY(f.openTime());
        f.find<QPushButton>("timeAsTable")->click();
        auto* table = f.find<QTreeView>("timeTable");
        QVERIFY(table->isVisible());
        QVERIFY(!table->accessibleName().isEmpty());
        QVERIFY(f.find<TimeChart>("timeChart")->accessibleDescription().contains(QStringLiteral("wasted")));
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(columnOf(*table->model(), TimeTableModel::What).count(QStringLiteral("avoidable")), 1);
        const QModelIndex second = table->model()->index(1, 0); // of the first resource
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
        QCOMPARE(f.window.selection().selection(), (Selection{0, 4}));
    }

    void rowsOfTheTable() {
        TimeTableModel model;
        QAbstractItemModelTester tester(&model);
        const SessionView view = twoVisits();
        model.setTime(timeOf(view));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(
            columnOf(model, TimeTableModel::What),
            (QStringList{QStringLiteral("full answer"), QStringLiteral("304"), QStringLiteral("full answer"),
                         QStringLiteral("missed"), QStringLiteral("full answer")}));
        QCOMPARE(model.exchangeAt(model.index(1, 0)), 3U);
        const QByteArray csv = model.toCsv();
        QCOMPARE(csv.count("\r\n"), 6);
        QVERIFY(csv.contains("2026-01-05T12:00:09.000Z"));
        model.setTime({});
        QCOMPARE(model.rowCount(), 0);
    }

    void pauses() {
        const TimeData data = timeOf(twoVisits());
        QCOMPARE(data.sections.size(), 2U);
        const TimeDrawing drawing(data, {900, 300}, QFont(), 0, false);
        const double first = drawing.placeOf({0, 0}).left();
        const double second = drawing.placeOf({0, 1}).left();
        QVERIFY(second > first + 20);
        QVERIFY(!drawing.markAt(QPoint(static_cast<int>((first + second) / 2),
                                       static_cast<int>(drawing.placeOf({0, 0}).center().y()))));
        QVERIFY(!drawing.rowAt({300, 5}));   // the head
        QVERIFY(!drawing.rowAt({300, 295})); // the axis
        QVERIFY(!drawing.rowAt({300, 300 - 120}) || data.rows.size() > 6);
    }

    void itIsSavedAsNumbers() {
        TimeWindow f;
        QVERIFY(f.openSmall() && f.openTime());
        QCOMPARE(f.saved("t.csv"),
                 QByteArray("name,what,requests,began,ended,bytes,bytesBasis\r\n"
                            "https://shop.example/app.js,full answer,1,2026-01-05T12:00:01.000Z,"
                            "2026-01-05T12:00:01.005Z,211,reported\r\n"
                            "https://shop.example/app.js,304,1,2026-01-05T12:00:09.000Z,"
                            "2026-01-05T12:00:09.005Z,120,derived\r\n"));
    }

    /// One mark for the answer and one for its 304, with their bytes.
    void itIsSavedAsDrawing() {
        TimeWindow f;
        QVERIFY(f.openSmall() && f.openTime());
        const DrawnSvg svg = drawnIn(f.saved("t.SVG"));
        QVERIFY(svg.sound);
        QCOMPARE(svg.pictures, 0);
        const Colors& colors = colorsFor(lightPalette());
        QCOMPARE(svg.shapesOf(colors.needed), 1);
        QCOMPARE(svg.shapesOf(colors.revalidation), 1);
        QCOMPARE(svg.shapesOf(colors.missed) + svg.shapesOf(colors.avoidable), 0);
        for (const QString& text : {urlLabel("https://shop.example/app.js"), formatBytes(331)})
            QVERIFY2(svg.texts.contains(text),
                     qPrintable(text + QStringLiteral(" is not in ") + svg.texts.join(QStringLiteral(", "))));
    }

    void itIsSavedAsPixels() {
        TimeWindow f;
        QVERIFY(f.openSmall() && f.openTime());
        const QByteArray png = f.saved("t.png");
        const Colors& colors = colorsFor(lightPalette());
        QVERIFY(pixelsOf(png, colors.needed) > 0);
        QVERIFY(pixelsOf(png, colors.revalidation) > 0);
        QCOMPARE(pixelsOf(png, colors.missed) + pixelsOf(png, colors.avoidable), 0);
    }

    void itIsSavedAsPage() {
        TimeWindow f;
        QVERIFY(f.openSmall() && f.openTime());
        const QByteArray pdf = f.saved("t.pdf");
        QCOMPARE(pagesOf(pdf), 1);
        QVERIFY(pdf.contains("/FontFile")); // its texts are embedded as text
    }

    void failedSavingIsReported() {
        TimeWindow f;
        for (const char* file : {"no/t.png", "no/t.svg", "no/t.pdf", "no/t.csv"})
            QVERIFY2(!f.window.findChild<TimePanel*>()->save(f.folder.filePath(QLatin1StringView(file))),
                     file);
    }

    /// Lays out nothing while hidden, and all of it once visible.
    void itIsMadeWhenLookedAt() {
        TimeWindow f;
        QVERIFY(f.openSmall());
        QCOMPARE(f.find<QTreeView>("timeTable")->model()->rowCount(), 0);
        QVERIFY(f.openTime());
        f.find<QPushButton>("showBytes")->click();
        QVERIFY(f.find<QWidget>("savingsPlot")->isVisible());
        QVERIFY(f.trigger("closeSession"));
        QTRY_VERIFY(f.find<QWidget>("firstPage")->isVisible());
        QVERIFY(f.open(campaignsRecording(), 5));
        QVERIFY(f.openTime());
        QTRY_COMPARE(f.find<QTreeView>("timeTable")->model()->rowCount(), 5);
    }

    void itIsDrawnInEverySize() {
        TimeChart chart;
        chart.setData(timeOf(campaigns()));
        for (const QSize size : {QSize(1, 1), QSize(60, 40), QSize(300, 90), QSize(1600, 500)}) {
            chart.resize(size);
            QVERIFY(!chart.grab().isNull());
        }
        chart.setData({});
        QVERIFY(!chart.grab().isNull());
    }

    void durations() {
        QCOMPARE(durationText(0), QStringLiteral("0 ms"));
        QCOMPARE(durationText(999), QStringLiteral("999 ms"));
        QCOMPARE(durationText(1000), QStringLiteral("1 s"));
        QCOMPARE(durationText(12'340), QStringLiteral("12.3 s"));
        QCOMPARE(durationText(59'999), QStringLiteral("60 s"));
        QCOMPARE(durationText(125'000), QStringLiteral("2.1 min"));
    }
};

HCI_TEST(TstTimeView)
#include "tst_time_view.moc"
