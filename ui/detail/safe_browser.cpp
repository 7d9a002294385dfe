#include "ui/detail/safe_browser.h"

#include "ui/base/theme.h"
#include "ui/base/web_page.h"
#include "ui/widgets/copyable_text.h"

#include <QtCore/QEvent>
#include <QtCore/QMimeData>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>

namespace hci {

namespace {

constexpr qreal blockIndent = 10; // pixels of a fenced block's indentation

} // namespace

SafeBrowser::SafeBrowser(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    document()->setDocumentMargin(14);
    connect(this, &QTextBrowser::anchorClicked, this, &SafeBrowser::follow);
}

QVariant SafeBrowser::loadResource(int, const QUrl&) {
    return {};
}

QMimeData* SafeBrowser::createMimeDataFromSelection() const {
    const QTextCursor cursor = textCursor();
    SecretMask mask;
    auto* data = new QMimeData; // the caller owns it
    data->setText(copyOf(
        document()->toPlainText(), cursor.selectionStart(), cursor.selectionEnd(),
        [](std::string_view text, const KnownTexts* known) {
            return findSecrets(text, TextKind::Prose, known);
        },
        mask));
    return data;
}

void SafeBrowser::follow(const QUrl& link) {
    if (isWebPage(link))
        openWebPage(link);
    else
        emit linkChosen(link);
}

void SafeBrowser::setSafeMarkdown(const QString& markdown) {
    document()->setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                          QTextDocument::MarkdownNoHTML);
    styleFencedBlocks();
}

/// Updates the fenced blocks, which have a font of their own.
void SafeBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        styleFencedBlocks();
}

void SafeBrowser::styleFencedBlocks() {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) &&
            !block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage))
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setBackground(palette().color(QPalette::AlternateBase));
        format.setLeftMargin(blockIndent);
        format.setRightMargin(blockIndent);
        cursor.setBlockFormat(format);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat text;
        text.setFont(monospaceFont());
        cursor.mergeCharFormat(text);
    }
}

} // namespace hci
