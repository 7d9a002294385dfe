#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

class QScrollArea;
class QStackedLayout;

namespace hci {

class ChoiceButton;
class CopyableText;
class PlainLabel;
class SecretMask;

/// A content as text, as an image or in hex. Read and decoded off the GUI thread, and shown up to a bound.
class BodyView final : public QWidget {
    Q_OBJECT
public:
    explicit BodyView(QWidget* parent = nullptr);

    /// Reads the response's content. The session is kept until it is read.
    void showContent(const SessionPtr& session, std::uint32_t exchange);
    void clear();

signals:
    void shown(); ///< what was asked for last can be seen

private:
    enum class Form : int { Text, Image, Hex };
    struct Content {
        QString text;
        QList<qsizetype> breaks; ///< where the view broke lines of `text` that are too long for it
        QString hex;
        QString hexToCopy; ///< with stars for the bytes of secrets, at the same places
        std::string mediaType;
        std::shared_ptr<SecretMask> mask; ///< knows the secrets of the exchange
        QImage image;
        QString problem;
        std::int64_t size = 0;
        bool cut = false;
    };
    static Content read(const SessionPtr& session, std::uint32_t exchange, const Progress& progress);
    void show(Content content);
    void showForm();
    [[nodiscard]] QString copyOfText(qsizetype begin, qsizetype end) const;

    ChoiceButton* m_form;
    PlainLabel* m_note;
    CopyableText* m_text;
    CopyableText* m_hex;
    PlainLabel* m_image;
    QScrollArea* m_imageArea;
    QStackedLayout* m_stack;
    Content m_content;
    Job<Content> m_job;
};

} // namespace hci
