#include "ui/wire/wire_panel.h"

#include "model/base/in_words.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/wire/phase_bar.h"
#include "ui/wire/wire_delegate.h"
#include "ui/wire/wire_model.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int notesHeight = 110; // pixels that the list of faults takes at most
constexpr std::size_t maxNotes = 200;

} // namespace

WirePanel::WirePanel(QWidget* parent)
    : QWidget(parent), m_phases(new PhaseBar(this)), m_side(new ChoiceButton(this)),
      m_form(new ChoiceButton(this)), m_size(new PlainLabel(this)), m_notesModel(new StepModel),
      m_notes(new TableView(tr("Faults"), m_notesModel, this)), m_model(new WireModel),
      m_table(new TableView(tr("Bytes on the wire"), m_model, this)) {
    m_side->addChoice(tr("Answer"), static_cast<int>(WireSide::Answer));
    m_side->addChoice(tr("Request"), static_cast<int>(WireSide::Request));
    m_side->setAccessibleName(tr("Which message"));
    m_side->setObjectName(QStringLiteral("wireSide"));
    m_form->addChoice(tr("Text"), static_cast<int>(WireForm::Text));
    m_form->addChoice(tr("Hex"), static_cast<int>(WireForm::Hex));
    m_form->setAccessibleName(tr("Form of the bytes"));
    m_form->setObjectName(QStringLiteral("wireForm"));
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_size->setObjectName(QStringLiteral("wireSize"));
    m_notes->setObjectName(QStringLiteral("wireNotes"));
    m_notes->setFirstWidths({96, 86, 600});
    m_notes->hideColumn(StepModel::Place);
    m_notes->header()->hide();
    m_table->setObjectName(QStringLiteral("wireTable"));
    m_table->setItemDelegate(new WireDelegate(m_table));
    m_table->setFirstWidths({70, 150});
    auto* line = new QHBoxLayout;
    line->setContentsMargins(14, 4, 12, 4);
    line->addWidget(m_size, 1);
    line->addWidget(m_side);
    line->addWidget(m_form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_phases);
    layout->addWidget(m_notes);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    connect(m_side, &ChoiceButton::chosen, this, &WirePanel::fill);
    connect(m_form, &ChoiceButton::chosen, this, &WirePanel::fill);
    connect(m_notes->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { goToFault(current.row()); });
}

void WirePanel::setRecording(std::shared_ptr<const WireRecording> recording) {
    m_recording = std::move(recording);
    m_phases->setPhases(m_recording ? m_recording->phases : WirePhases());
    showNotes();
    fill();
}

void WirePanel::setWrapped(bool wrapped) {
    m_wrapped = wrapped;
    fill();
}

void WirePanel::clear() {
    setRecording(nullptr);
}

void WirePanel::showNotes() {
    std::vector<Step> steps;
    if (m_recording)
        for (const WireFaultAt& fault : m_recording->faults)
            if (steps.size() < maxNotes)
                steps.push_back({tr("✕ Fault"),
                                 tr("byte %1").arg(formatCount(static_cast<std::int64_t>(fault.offset))),
                                 describe(fault.fault),
                                 {},
                                 Tone::Bad,
                                 false});
    if (m_recording && m_recording->timesSent > 1)
        steps.push_back({tr("↻ Sent again"),
                         {},
                         tr("The reused connection was closed before the first byte, so the request was sent "
                            "again (RFC 9112, 9.3.1)"),
                         {},
                         Tone::Warning,
                         false});
    m_notes->setVisible(!steps.empty());
    m_notesModel->setSteps(std::move(steps));
    m_notes->fitHeight(notesHeight);
}

void WirePanel::fill() {
    const auto side = static_cast<WireSide>(m_side->value());
    m_model->setRecording(m_recording, side, static_cast<WireForm>(m_form->value()), m_wrapped);
    if (!m_recording) {
        m_size->clear();
        return;
    }
    const std::string& bytes = side == WireSide::Answer ? m_recording->received : m_recording->sent;
    const QString size = formatExactBytes(
        static_cast<std::int64_t>(side == WireSide::Answer ? m_recording->receivedBytes : bytes.size()));
    QStringList parts{side == WireSide::Answer ? tr("%1 received").arg(size) : tr("%1 sent").arg(size)};
    if (m_model->leftOut() > 0)
        parts << tr("%1 of them not shown")
                     .arg(formatExactBytes(static_cast<std::int64_t>(m_model->leftOut())));
    if (side == WireSide::Answer && m_recording->bytesAfter > 0)
        parts << tr("%1 after the message")
                     .arg(formatExactBytes(static_cast<std::int64_t>(m_recording->bytesAfter)));
    m_size->setText(parts.join(QStringLiteral(" · ")));
}

void WirePanel::goToFault(int note) {
    if (!m_recording || note < 0 || note >= static_cast<int>(m_recording->faults.size()))
        return;
    if (static_cast<WireSide>(m_side->value()) != WireSide::Answer) {
        m_side->setValue(static_cast<int>(WireSide::Answer));
        fill();
    }
    const QModelIndex row = m_model->index(m_model->rowOfFault(note), 0);
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

} // namespace hci
