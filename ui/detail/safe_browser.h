#pragma once

#include <QtWidgets/QTextBrowser>

namespace hci {

/// Shows HTML or Markdown of the program's own making, with values from the wire in it: nothing is loaded
/// from anywhere, and a link is followed only where the user clicks it. Web addresses open in the desktop's
/// browser; other links are told by linkChosen().
class SafeBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit SafeBrowser(QWidget* parent = nullptr);

    /// Markdown without HTML; its fenced blocks are set off.
    void setSafeMarkdown(const QString& markdown);

    /// Nothing, whatever is asked for.
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;
    /// Plain text without secrets.
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

signals:
    void linkChosen(const QUrl& link);

private:
    void follow(const QUrl& link);
    void setOffFencedBlocks();
};

} // namespace hci
