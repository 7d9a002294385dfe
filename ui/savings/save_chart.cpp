#include "ui/savings/save_chart.h"

#include "model/report/whole_file.h"
#include "model/words/error_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtWidgets/QFileDialog>

namespace hci {

namespace {

struct SaveWords {
    Q_DECLARE_TR_FUNCTIONS(hci::SaveChart)
};

} // namespace

Result<void> saveChart(const QString& path, const std::function<QByteArray()>& numbers,
                       const std::function<Result<void>(QIODevice&, ChartFormat)>& picture) {
    const auto write = [&](QIODevice& out) -> Result<void> {
        if (path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive))
            return out.write(numbers()) < 0 ? ioFailure(out) : Result<void>();
        return picture(out, chartFormatOf(path));
    };
    constexpr int maxMilliseconds = 1000; // for the reader of a FIFO: the window waits as well
    return writeWholeFile(path, write, FileAccess::AsUsual,
                          [limit = QDeadlineTimer(maxMilliseconds)] { return limit.hasExpired(); });
}

QString askAndSaveChart(QWidget& parent, const QString& suggested,
                        const std::function<Result<void>(const QString&)>& save) {
    const QString path =
        QFileDialog::getSaveFileName(&parent, SaveWords::tr("Save the chart"), suggested,
                                     SaveWords::tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)"));
    if (path.isEmpty())
        return {};
    const Result<void> saved = save(path);
    return saved ? QString()
                 : SaveWords::tr("%1 was not written: %2").arg(path, errorSentence(saved.error()));
}

} // namespace hci
