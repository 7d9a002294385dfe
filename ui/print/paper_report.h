#pragma once

#include "model/base/result.h"

#include <QtCore/QString>
#include <QtGui/QTextDocument>

#include <memory>

class QIODevice;
class QPagedPaintDevice;

namespace hci {

/// The HTML report as a document to draw on paper.
struct PaperReport {
    std::unique_ptr<QTextDocument> document;
    QString title;
};

/// Reads the output of HtmlWriter, which is well-formed XML of few elements: each becomes a paragraph, a
/// table or a run of text in a format of ours. Understands no other HTML, reads no style sheet, loads nothing
/// and makes no links; `device` is the one to draw on and outlives the report. Pages have room for
/// `pageHeight` of text, in the device's unit; a heading starts the next one if its text has no room below
/// it.
[[nodiscard]] Result<PaperReport> readPaperReport(QIODevice& html, QPagedPaintDevice& device,
                                                  qreal pageHeight);

} // namespace hci
