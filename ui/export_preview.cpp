#include "ui/export_preview.h"

#include "model/exchange/masked_places.h"
#include "model/report/format.h"
#include "ui/copyable_text.h"
#include "ui/plain_label.h"
#include "ui/shown_text.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr std::size_t placesShown = 40;
constexpr qsizetype exampleLength = 120;

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent), m_count(new PlainLabel(this)),
      m_places(new CopyableText(tr("What is masked, and where"), {}, this)) {
    m_count->setObjectName(QStringLiteral("exportMasked"));
    m_count->setWordWrap(true);
    m_places->setObjectName(QStringLiteral("exportPlaces"));
    m_places->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_places->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_count);
    column->addWidget(m_places, 1);
}

auto ExportPreview::find(const SessionPtr& session, const ExportedRows& rows, const Progress& progress)
    -> Found {
    const SessionPtr exported = withRows(session, rows);
    const MaskedSession mask(*exported, false);
    const auto places = maskedPlaces(*exported, mask, [&progress] { return progress.cancelled(); });
    QStringList lines;
    for (std::size_t i = 0; i < std::min(places.size(), placesShown); ++i)
        lines << QStringLiteral("%1 × %2: %3")
                     .arg(formatCount(places[i].count), toText(places[i].name),
                          toText(places[i].example).left(exampleLength));
    if (places.size() > placesShown)
        lines << tr("and %1 more").arg(formatCount(static_cast<std::int64_t>(places.size() - placesShown)));
    for (QString& line : lines)
        line = shownLine(line);
    return {mask.secretsMasked().value_or(0), lines.join(QLatin1Char('\n'))};
}

void ExportPreview::show(const SessionPtr& session, const ExportedRows& rows, bool includeSecrets) {
    m_places->clear();
    m_places->setVisible(!includeSecrets);
    if (includeSecrets) {
        m_job.cancel();
        m_count->setText(tr("Nothing is masked. A file can be read by you alone."));
        return;
    }
    m_count->setText(tr("Looking for secrets …"));
    m_job.start([session, rows](Progress& progress) { return find(session, rows, progress); },
                [this](const Found& found) {
                    m_count->setText(
                        found.secrets == 0
                            ? tr("There is no secret in URLs and fields; those in contents are masked.")
                            : tr("%Ln secret(s) in URLs and fields will be masked, equal ones by the same "
                                 "number; so will those in contents.",
                                 nullptr, static_cast<int>(found.secrets)));
                    m_places->setPlainText(found.places);
                    m_places->setVisible(!found.places.isEmpty());
                });
}

} // namespace hci
