#pragma once

#include "model/exchange/secrets.h"

#include <QtWidgets/QPlainTextEdit>

#include <functional>
#include <memory>

class QMimeData;

namespace hci {

/// Finds the secrets of a text that a widget shows.
using SecretFinder = std::function<SecretSpans(std::string_view text, const KnownTexts* known)>;

/// The characters from `begin` to before `end` of a shown text as they may be copied: a secret that reaches
/// into them is masked whole.
[[nodiscard]] QString copyOf(const QString& text, qsizetype begin, qsizetype end, const SecretFinder& find,
                             SecretMask& mask);

/// A read-only text with a fixed pitch. Copies, drags and the desktop's selection hold no secrets; a separate
/// menu entry copies them too.
class CopyableText final : public QPlainTextEdit {
    Q_OBJECT
public:
    CopyableText(const QString& accessibleName, SecretFinder finder, QWidget* parent = nullptr);

    /// Returns what is copied for the characters from `begin` to before `end`.
    using Copy = std::function<QString(int begin, int end)>;
    /// For a text that is copied in another form than it is shown. Empty: copyOf().
    void setCopy(Copy copy) { m_copy = std::move(copy); }
    /// Further known secrets beside those that the finder sees: the exchange's cookies, which its content may
    /// repeat.
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
