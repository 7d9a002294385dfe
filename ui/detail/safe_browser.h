#pragma once

#include <QtWidgets/QTextBrowser>

namespace hci {

/// Shows HTML or Markdown that the program made, with values from the wire in it. Loads nothing and follows a
/// link only on a click: web addresses open in the desktop's browser, linkChosen() reports other links.
class SafeBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit SafeBrowser(QWidget* parent = nullptr);

    /// Shows Markdown without HTML, with its fenced blocks highlighted.
    void setSafeMarkdown(const QString& markdown);

    /// Loads nothing, whatever the document names.
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;
    /// Plain text without secrets.
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

signals:
    void linkChosen(const QUrl& link);

private:
    void follow(const QUrl& link);
    void styleFencedBlocks();
};

} // namespace hci
