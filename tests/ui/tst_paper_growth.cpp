#include "tests/unit/test_main.h"

#include "ui/print/page_setter.h"
#include "ui/print/paper_report.h"

#include <QtCore/QBuffer>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextBlock>

#include <cmath>

using namespace hci;

namespace {

/// Counts how often something asks for its resolution: a layout does so for each block.
class CountingDevice final : public QPdfWriter {
public:
    explicit CountingDevice(QIODevice* out) : QPdfWriter(out) {}
    [[nodiscard]] qint64 questions() const noexcept { return m_questions; }

protected:
    int metric(PaintDeviceMetric which) const override {
        ++m_questions;
        return QPdfWriter::metric(which);
    }

private:
    mutable qint64 m_questions = 0;
};

/// Headings with a small table each, so that many a heading would stand at the end of a page.
QByteArray reportWith(int headings) {
    QByteArray html = "<html><body>";
    for (int i = 0; i < headings; ++i) {
        html += "<h2>Part</h2><p>Text</p><table><tbody>";
        for (int row = 0; row < 2 + i % 4; ++row)
            html += "<tr><td>Name</td><td>Value</td></tr>";
        html += "</tbody></table>";
    }
    return html + "</body></html>";
}

struct Growth {
    qint64 questions = 0;
    int moved = 0; ///< headings
};

/// For a report with that many headings.
Growth growthOf(int headings) {
    QByteArray bytes = reportWith(headings);
    QBuffer html(&bytes);
    html.open(QIODevice::ReadOnly);
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    CountingDevice device(&pdf);
    const Result<PaperReport> report = readPaperReport(html, device, device.height());
    if (!report)
        return {};
    Growth growth;
    for (QTextBlock block = report->document->begin(); block.isValid(); block = block.next())
        growth.moved += block.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore;
    growth.questions = device.questions();
    return growth;
}

} // namespace

/// Where the pages of a printed report break.
class TstPaperGrowth : public QObject {
    Q_OBJECT
private slots:
    /// A heading that moves to the next page does not cost a layout of the whole report.
    void movedHeadingsAreLaidOutOnce() {
        const Growth few = growthOf(75);
        const Growth many = growthOf(300);
        QVERIFY(few.moved > 3);
        QVERIFY(many.moved > few.moved * 2);
        QVERIFY2(many.questions < few.questions * 5,
                 qPrintable(QStringLiteral("%1, %2").arg(few.questions).arg(many.questions)));
    }

    /// No heading is left without its text, however far behind in the report.
    void headingsStayWithTheirText() {
        QByteArray bytes = reportWith(300);
        QBuffer html(&bytes);
        html.open(QIODevice::ReadOnly);
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        QPdfWriter device(&pdf);
        const Result<PaperReport> report = readPaperReport(html, device, device.height());
        QVERIFY(report);
        const QAbstractTextDocumentLayout& layout = *report->document->documentLayout();
        int headings = 0;
        for (QTextBlock block = report->document->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0)
                continue;
            ++headings;
            const auto pageOf = [&](const QTextBlock& place) {
                return std::floor(layout.blockBoundingRect(place).bottom() / device.height());
            };
            QCOMPARE(pageOf(block.next()), pageOf(block));
        }
        QCOMPARE(headings, 300);
    }
};

HCI_TEST(TstPaperGrowth)
#include "tst_paper_growth.moc"
