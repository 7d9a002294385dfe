#include "ui/widgets/copyable_text.h"

#include "model/base/text_view.h"
#include "ui/base/text_size.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QMenu>

namespace hci {

QString copyOf(const QString& text, qsizetype begin, qsizetype end, const SecretFinder& find,
               SecretMask& mask) {
    const QByteArray bytes = text.toUtf8();
    const auto offsetOf = [&text](qsizetype characters) {
        return static_cast<std::size_t>(QStringView(text).left(characters).toUtf8().size());
    };
    const std::string_view whole = toView(bytes);
    const KnownTexts* known = mask.known().empty() ? nullptr : &mask.known();
    return toText(mask.part(whole, find(whole, known), offsetOf(begin), offsetOf(end)));
}

CopyableText::CopyableText(const QString& accessibleName, SecretFinder finder, QWidget* parent)
    : QPlainTextEdit(parent), m_finder(std::move(finder)), m_mask(std::make_shared<SecretMask>()) {
    setReadOnly(true);
    useFixedPitch(this);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(accessibleName);
}

QString CopyableText::selectionToCopy() const {
    const QTextCursor cursor = textCursor();
    if (m_copy)
        return m_copy(cursor.selectionStart(), cursor.selectionEnd());
    return copyOf(toPlainText(), cursor.selectionStart(), cursor.selectionEnd(), m_finder, *m_mask);
}

QMimeData* CopyableText::createMimeDataFromSelection() const {
    auto* data = new QMimeData; // the caller owns it
    data->setText(selectionToCopy());
    return data;
}

void CopyableText::contextMenuEvent(QContextMenuEvent* event) {
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    QAction* copy = menu->addAction(tr("Copy &with Secrets"), this, &CopyableText::copyWithSecrets);
    copy->setObjectName(QStringLiteral("copyWithSecrets"));
    copy->setEnabled(textCursor().hasSelection());
    menu->exec(event->globalPos());
}

void CopyableText::copyWithSecrets() {
    QGuiApplication::clipboard()->setText(textCursor().selection().toPlainText());
}

} // namespace hci
