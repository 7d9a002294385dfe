#pragma once

#include "model/base/result.h"

#include <QtCore/QString>
#include <QtGui/QTextDocument>

#include <memory>

class QIODevice;
class QPagedPaintDevice;

namespace hci {

/// The HTML report as a document to be drawn on paper.
struct PaperReport {
    std::unique_ptr<QTextDocument> document;
    QString title;
};

/// Reads what HtmlWriter writes, which is well-formed XML of few elements: each becomes a paragraph, a table
/// or a run of text in a format of ours. No HTML of anybody else is understood, no style sheet is read,
/// nothing is loaded and no text becomes a link. `device` is what it is drawn on, and outlives it.
[[nodiscard]] Result<PaperReport> readPaperReport(QIODevice& html, QPagedPaintDevice& device);

} // namespace hci
