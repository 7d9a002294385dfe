#include "ui/print/page_setter.h"

#include "model/base/version.h"
#include "ui/print/paper_report.h"
#include "ui/print/paper_style.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

#include <algorithm>
#include <cstdio>

namespace hci {

namespace {

constexpr qreal headPoints = 20; // above the text of each page
constexpr qreal footPoints = 18; // below it
constexpr int dotsPerInch = 300;

/// Blanks the PDF's creation time, so that the same report gives the same bytes.
void removeCreationTime(QByteArray& pdf) {
    const qsizetype begin = pdf.indexOf("/CreationDate (");
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf(')', begin);
    if (end > begin)
        std::fill(pdf.begin() + begin, pdf.begin() + end + 1, ' ');
}

qreal bodyHeightOf(const QPagedPaintDevice& device) {
    return device.height() - (headPoints + footPoints) * device.logicalDpiY() / 72.0;
}

/// The pages of one report on one device.
class PageSetter {
public:
    PageSetter(PaperReport& report, QPagedPaintDevice& device)
        : m_report(report), m_device(device), m_perPoint(device.logicalDpiY() / 72.0),
          m_width(device.width()), m_bodyHeight(bodyHeightOf(device)) {}

    bool draw() {
        QPainter painter;
        if (!painter.begin(&m_device))
            return false;
        const int pages = m_report.document->pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0 && !m_device.newPage())
                return false;
            drawBody(painter, page);
            drawEdges(painter, page, pages);
        }
        return painter.end();
    }

private:
    void drawBody(QPainter& painter, int page) {
        const QRectF shown(0, page * m_bodyHeight, m_width, m_bodyHeight);
        painter.save();
        painter.translate(0, headPoints * m_perPoint - shown.top());
        painter.setClipRect(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette.setColor(QPalette::Text, paper::text);
        m_report.document->documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void drawEdges(QPainter& painter, int page, int pages) {
        QFont font(paperText().font(), &m_device);
        font.setPointSizeF(7);
        painter.setFont(font);
        painter.setPen(paper::muted);
        const qreal line = 12 * m_perPoint;
        const QRectF top(0, 0, m_width, line);
        const QString program = QStringLiteral("HTTP Cache Inspector " HCI_VERSION);
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, program);
        const QFontMetricsF metrics(font, &m_device);
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(m_report.title, Qt::ElideMiddle,
                                            m_width - metrics.horizontalAdvance(program) - line * 2));
        painter.drawText(QRectF(0, m_device.height() - line, m_width, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages));
        painter.fillRect(QRectF(0, line * 1.1, m_width, 0.5 * m_perPoint), paper::line);
    }

    PaperReport& m_report;
    QPagedPaintDevice& m_device;
    qreal m_perPoint;
    qreal m_width;
    qreal m_bodyHeight;
};

} // namespace

Result<void> setPages(QIODevice& html, QPagedPaintDevice& device) {
    Result<PaperReport> report = readPaperReport(html, device, bodyHeightOf(device));
    if (!report)
        return tl::unexpected(report.error());
    if (!PageSetter(*report, device).draw())
        return failure(ErrorCode::Io, "the pages cannot be drawn");
    return {};
}

int setPagesOfStandardInput(int argc, char** argv) {
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes fonts in hash order
    const QGuiApplication application(argc, argv);
    QFile html;
    QFile out;
    if (!html.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(15, 12, 15, 10), QPageLayout::Millimeter);
        writer.setCreator(QStringLiteral("HTTP Cache Inspector " HCI_VERSION));
        writer.setTitle(QStringLiteral("Cache report"));
        if (const Result<void> set = setPages(html, writer); !set) {
            std::fputs(set.error().detail.c_str(), stderr);
            return 1;
        }
    }
    removeCreationTime(pdf.buffer());
    return out.write(pdf.data()) == pdf.size() && out.flush() ? 0 : 1;
}

} // namespace hci
