#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/exchange/secret_span.h"
#include "model/exchange/session.h"
#include "ui/detail/found_text.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QScrollArea;
class QStackedLayout;

namespace hci {

class ChoiceButton;
class CopyableText;
class PlainLabel;
class SecretMask;

/// A content as text, as an image or in hex. Reads and decodes it off the GUI thread, and shows up to a
/// bound: its beginning, or the surroundings of a search hit.
class BodyView final : public QWidget {
    Q_OBJECT
public:
    explicit BodyView(QWidget* parent = nullptr);

    /// Reads the response's content.
    void showContent(const SessionPtr& session, std::uint32_t exchange);
    /// Adds a menu of ways to save the content, and a switch for wrapping.
    void offer(const QList<QAction*>& saves, QAction* wrap);
    /// Highlights the search hits in it, and scrolls to the current one.
    void setFound(FoundInContent found);
    void clear();

signals:
    void shown(); ///< the latest content is shown

private:
    enum class Form : int { Text, Image, Hex };
    struct Content {
        QByteArray part;    ///< the bytes that are shown as text
        qsizetype from = 0; ///< their offset in the content
        QString text;
        QList<qsizetype> breaks; ///< where the view broke long lines of `text`
        SecretSpans secrets;     ///< of the text in UTF-8, unless it is the content's beginning
        QString hex;
        QString hexToCopy; ///< with stars in place of the bytes of secrets
        std::string mediaType;
        std::shared_ptr<SecretMask> mask; ///< knows the secrets of the exchange
        QImage image;
        QString problem;
        std::int64_t size = 0;
        bool cut = false;
        bool binary = false;
    };
    static Content read(const SessionPtr& session, std::uint32_t exchange, qsizetype from,
                        const Progress& progress);
    static void readText(Content& content, const QByteArray& bytes, qsizetype from);
    void startReading(qsizetype from);
    void show(Content content);
    void showForm();
    void showFound();
    void markFound(const TextPlace* here);
    [[nodiscard]] QString copyOfText(qsizetype begin, qsizetype end) const;

    ChoiceButton* m_form;
    QHBoxLayout* m_line;
    PlainLabel* m_note;
    CopyableText* m_text;
    CopyableText* m_hex;
    PlainLabel* m_image;
    QScrollArea* m_imageArea;
    QStackedLayout* m_stack;
    SessionPtr m_session; ///< null: no content
    std::uint32_t m_exchange = noIndex;
    FoundInContent m_found;
    Content m_content;
    Job<Content> m_job;
};

} // namespace hci
