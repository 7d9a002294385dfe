#include "ui/export/export_preview.h"

#include "model/base/in_words.h"
#include "model/exchange/masked_places.h"
#include "ui/base/shown_text.h"
#include "ui/widgets/copyable_text.h"
#include "ui/widgets/plain_label.h"

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

auto ExportPreview::find(const SessionPtr& session, const ExportedRows& rows, bool contents,
                         const Progress& progress) -> Found {
    const SessionPtr exported = withRows(session, rows);
    const auto stopped = [&progress] { return progress.cancelled(); };
    MaskedSession mask(*exported, false, stopped);
    auto places = maskedPlaces(*exported, mask, stopped);
    const std::uint32_t outside = mask.secretsMasked().value_or(0);
    if (contents)
        if (MaskedPlace inside = maskContents(*exported, mask, stopped); inside.count > 0)
            places.insert(places.begin(), std::move(inside));
    const std::uint32_t all = mask.secretsMasked().value_or(0);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(places.size(), placesShown); ++i)
        lines << QStringLiteral("%1 × %2: %3")
                     .arg(formatCount(places[i].count), toText(places[i].name),
                          toText(places[i].example).left(exampleLength));
    if (places.size() > placesShown)
        lines << tr("and %1 more").arg(formatCount(static_cast<std::int64_t>(places.size() - placesShown)));
    for (QString& line : lines)
        line = shownLine(line);
    return {all, all - outside, lines.join(QLatin1Char('\n'))};
}

void ExportPreview::show(const SessionPtr& session, const ExportedRows& rows, bool includeSecrets,
                         bool contents) {
    m_places->clear();
    m_places->setVisible(!includeSecrets);
    if (includeSecrets) {
        m_job.cancel();
        m_count->setText(tr("Nothing is masked. A file can be read by you alone."));
        return;
    }
    m_count->setText(tr("Looking for secrets …"));
    m_job.start(
        [session, rows, contents](Progress& progress) { return find(session, rows, contents, progress); },
        [this](const Found& found) {
            QString text = found.secrets == 0
                               ? tr("No secret was found.")
                               : tr("%Ln secret(s) will be masked, equal ones by the same number.", nullptr,
                                    static_cast<int>(found.secrets));
            if (found.inContentsAlone > 0)
                text += QLatin1Char(' ') + tr("%Ln of them appear(s) in contents only.", nullptr,
                                              static_cast<int>(found.inContentsAlone));
            m_count->setText(text);
            m_places->setPlainText(found.places);
            m_places->setVisible(!found.places.isEmpty());
        });
}

} // namespace hci
