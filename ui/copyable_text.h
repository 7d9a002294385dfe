#pragma once

#include "model/exchange/secrets.h"

#include <QtWidgets/QPlainTextEdit>

#include <functional>
#include <memory>

class QMimeData;

namespace hci {

/// The secrets of a text that a widget shows.
using SecretFinder = std::function<SecretSpans(std::string_view text, const KnownTexts* known)>;

/// The characters from `begin` to before `end` of a shown text as they may be copied: a secret that reaches
/// into them is masked whole.
[[nodiscard]] QString copyOf(const QString& text, qsizetype begin, qsizetype end, const SecretFinder& find,
                             SecretMask& mask);

/// A read-only text with a fixed pitch. What is copied or dragged out of it, or stands in the selection of
/// the desktop, holds no secrets; a menu entry of its own copies them too.
class CopyableText final : public QPlainTextEdit {
    Q_OBJECT
public:
    CopyableText(const QString& accessibleName, SecretFinder finder, QWidget* parent = nullptr);

    /// What stands for the characters from `begin` to before `end` when they are copied.
    using Copy = std::function<QString(int begin, int end)>;
    /// For a text that is not copied as it stands. Empty: copyOf().
    void setCopy(Copy copy) { m_copy = std::move(copy); }
    /// The secrets that are known beside those that the finder sees: the cookies of the exchange, which its
    /// content may repeat.
    void setMask(std::shared_ptr<SecretMask> mask) { m_mask = std::move(mask); }

protected:
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QString selectionToCopy() const;
    void copyWithSecrets();

    SecretFinder m_finder;
    Copy m_copy;
    std::shared_ptr<SecretMask> m_mask;
};

} // namespace hci
