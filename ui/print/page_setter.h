#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

class QIODevice;
class QPagedPaintDevice;

namespace hci {

/// Sets the HTML report that `html` gives on the pages of a printer or a PDF, each with the program's
/// version, what the report is about and its number. Blocks; for any thread. Nothing in it is a link, and
/// nothing is loaded.
[[nodiscard]] Result<void> setPages(QIODevice& html, QPagedPaintDevice& device);

/// Sets the report on standard input as PDF on standard output: the window's program as the command line
/// calls it. The exit status.
[[nodiscard]] int setPagesOfStandardInput(int argc, char** argv);

} // namespace hci
