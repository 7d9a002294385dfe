#pragma once

#include "model/base/spec.h"
#include "ui/base/tone.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace hci {

/// A tab's sentence, its addition in grey, and below it the verdict with its place in the RFC.
struct HeadlineText {
    QString title;
    QString note;
    QString verdict;
    Tone tone = Tone::Normal;
    Spec spec;
    QString second{}; ///< below the verdict
    Tone secondTone = Tone::Normal;
    Spec secondSpec{};
};

/// "RFC 9110 § 15.4.5"; the section alone if it is no RFC; empty if nothing is known.
[[nodiscard]] QString specText(const Spec& spec);

/// Shows a HeadlineText at the top of a tab.
class Headline final : public QWidget {
    Q_OBJECT
public:
    explicit Headline(QWidget* parent = nullptr);
    void setText(const HeadlineText& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void showLine(QLabel& label, const QString& sentence, Tone tone, const Spec& spec);

    QLabel* m_title;
    QLabel* m_verdict;
    QLabel* m_second;
    HeadlineText m_text;
};

} // namespace hci
