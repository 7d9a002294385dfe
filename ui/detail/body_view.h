#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QScrollArea;
class QStackedLayout;

namespace hci {

class ChoiceButton;
class PlainLabel;

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
        QByteArray bytes;
        QString text;
        QString hex;
        QImage image;
        QString problem;
        std::int64_t size = 0;
        bool cut = false;
    };
    static Content read(const SessionPtr& session, std::uint32_t exchange, const Progress& progress);
    void show(Content content);
    void showForm();

    ChoiceButton* m_form;
    PlainLabel* m_note;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_hex;
    PlainLabel* m_image;
    QScrollArea* m_imageArea;
    QStackedLayout* m_stack;
    Content m_content;
    Job<Content> m_job;
};

} // namespace hci
