#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

class QIODevice;
class QPagedPaintDevice;

namespace hci {

/// Lays out the HTML report that `html` gives on the pages of a printer or a PDF, each with the program's
/// version, the report's subject and a page number. Blocks, may run on any thread, makes no links and loads
/// nothing.
[[nodiscard]] Result<void> setPages(QIODevice& html, QPagedPaintDevice& device);

/// Lays out the report on standard input as PDF on standard output, for the command line, which starts the
/// window's program. Returns the exit status.
[[nodiscard]] int setPagesOfStandardInput(int argc, char** argv);

} // namespace hci
