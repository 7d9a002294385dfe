#include "ui/request/fields_editor.h"

#include "model/transport/request_fields.h"
#include "model/words/amounts.h"
#include "ui/base/shown_text.h"
#include "ui/base/text_size.h"
#include "ui/request/field_list_model.h"
#include "ui/request/fields_table.h"
#include "ui/request/request_presets.h"
#include "ui/tables/cell_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QStringDecoder>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr qsizetype maxShownLength = qsizetype{64} * 1024; // bytes of a content

} // namespace

FieldsEditor::FieldsEditor(QWidget* parent) : LazyPopup(parent), m_model(new FieldListModel(this)) {
    setObjectName(QStringLiteral("fieldsEditor"));
    connect(m_model, &FieldListModel::fieldsChanged, this, &FieldsEditor::fieldsChanged);
}

void FieldsEditor::build() {
    m_table = new FieldsTable(this);
    m_contentEdit = new QPlainTextEdit(this);
    m_presetMenu = new QMenu(this);
    m_removeMenu = new QMenu(tr("&Remove Saved"), this);
    m_table->setObjectName(QStringLiteral("fieldsTable"));
    m_table->setAccessibleName(tr("Request fields"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->header()->resizeSection(FieldListModel::Name, 180);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildButtons());
    auto* caption = new PlainLabel(tr("Con&tent"), this);
    caption->setBuddy(m_contentEdit);
    caption->setContentsMargins(9, 4, 0, 0);
    layout->addWidget(caption);
    m_contentEdit->setObjectName(QStringLiteral("contentEdit"));
    m_contentEdit->setAccessibleName(tr("Content of the request"));
    useFixedPitch(m_contentEdit);
    m_contentEdit->setTabChangesFocus(true);
    m_contentEdit->setFixedHeight(64);
    layout->addWidget(m_contentEdit);
    showContent();
    connect(m_presetMenu, &QMenu::aboutToShow, this, &FieldsEditor::fillPresetMenu);
    connect(m_contentEdit, &QPlainTextEdit::textChanged, this, [this] {
        m_content = m_contentEdit->toPlainText().toUtf8();
        emit fieldsChanged();
    });
}

QWidget* FieldsEditor::buildButtons() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(8, 0, 8, 0);
    auto* clients = new QPushButton(tr("As sent by ▾"), row);
    clients->setObjectName(QStringLiteral("presetsButton"));
    clients->setMenu(m_presetMenu);
    auto* add = new QPushButton(tr("Add ▾"), row);
    add->setMenu(new QMenu(add));
    for (const RequestPreset& preset : fieldPresets())
        add->menu()->addAction(shownCaption(preset.name), this, [this, preset] {
            m_model->setFields(withFields(m_model->fields(), preset.fields));
        });
    auto* remove = new QPushButton(tr("Remove"), row);
    auto* clear = new QPushButton(tr("Clear"), row);
    connect(remove, &QPushButton::clicked, this, &FieldsEditor::removeSelected);
    connect(clear, &QPushButton::clicked, this, [this] { m_model->setFields({}); });
    for (QPushButton* button : {clients, add, remove, clear})
        line->addWidget(button);
    line->addStretch(1);
    return row;
}

/// Lists the built-in clients, then the user's presets, then the commands for presets.
void FieldsEditor::fillPresetMenu() {
    m_presetMenu->clear();
    const auto offer = [this](const RequestPresets& presets) {
        for (const RequestPreset& preset : presets)
            m_presetMenu->addAction(shownCaption(preset.name), this,
                                    [this, fields = preset.fields] { m_model->setFields(fields); });
        m_presetMenu->addSeparator();
    };
    offer(clientPresets());
    if (!m_presets.empty())
        offer(m_presets);
    QAction* save = m_presetMenu->addAction(tr("&Save These Fields …"), this, &FieldsEditor::saveWanted);
    save->setEnabled(!m_model->fields().empty());
    m_removeMenu->clear();
    for (const RequestPreset& preset : m_presets)
        m_removeMenu->addAction(shownCaption(preset.name), this, [this, name = preset.name] {
            std::erase_if(m_presets, [&](const RequestPreset& one) { return one.name == name; });
        });
    if (!m_presets.empty())
        m_presetMenu->addMenu(m_removeMenu);
}

const ExchangeDraft::Fields& FieldsEditor::fields() const noexcept {
    return m_model->fields();
}

void FieldsEditor::setFields(ExchangeDraft::Fields fields) {
    m_model->setFields(std::move(fields));
}

void FieldsEditor::setContent(const QByteArray& content) {
    m_content = content; // byte for byte, even if it is no text
    if (m_contentEdit != nullptr) {
        const QSignalBlocker quiet(m_contentEdit);
        showContent();
    }
    emit fieldsChanged();
}

/// Content that is no text, or too large to lay out, is sent but not shown.
void FieldsEditor::showContent() {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const bool shown = m_content.size() <= maxShownLength;
    const QString text = shown ? QString(decoder(m_content)) : QString();
    const bool editable = shown && !decoder.hasError() && !text.contains(QChar(0));
    m_contentEdit->setPlainText(editable ? text : QString());
    m_contentEdit->setPlaceholderText(
        editable ? tr("nothing; GET and HEAD rarely have any")
                 : tr("%1 that are sent as they are; what you type takes their place")
                       .arg(formatBytes(m_content.size())));
}

/// Room for seven fields and two rows of buttons, in any text size.
QSize FieldsEditor::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 24};
}

void FieldsEditor::focusTable() {
    m_table->setFocus(Qt::OtherFocusReason);
    const bool none = m_model->fields().empty(); // then begins a new one
    m_table->setCurrentIndex(m_model->index(0, none ? FieldListModel::Name : FieldListModel::Value));
}

void FieldsEditor::removeSelected() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_model->removeRows(current.row(), 1);
}

} // namespace hci
