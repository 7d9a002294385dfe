#pragma once

#include "ui/base/tone.h"

#include <QtWidgets/QAbstractButton>

namespace hci {

class PlainLabel;

/// A figure of the summary strip: title, number, note. A click opens the details behind the number.
class SummaryCell final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SummaryCell(const QString& title, QWidget* parent = nullptr);

    void setFigure(const QString& value, const QString& note, Tone tone);
    /// Puts the picture between number and note, and owns it.
    void setPicture(QWidget* picture);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void recolor();

    PlainLabel* m_title;
    PlainLabel* m_value;
    PlainLabel* m_note;
    Tone m_tone = Tone::Muted;
};

} // namespace hci
