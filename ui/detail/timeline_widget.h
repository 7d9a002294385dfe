#pragma once

#include "model/cache/explanation.h"

#include <QtWidgets/QWidget>

namespace hci {

/// The life of a resource in a cache as a band: fresh, stale-while-revalidate and stale spans, the exchanges
/// on it, and a line for the "as at" moment.
class TimelineWidget final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineWidget(QWidget* parent = nullptr);

    /// `until` is the right end; `labels` are drawn over the marks, one each.
    void setTimeline(Timeline timeline, QStringList labels, Milliseconds until, bool localTime);
    void setMoment(Milliseconds at);
    [[nodiscard]] Milliseconds moment() const noexcept { return m_moment; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void momentMoved(hci::Milliseconds at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isEmpty() const noexcept { return m_end <= m_begin; }
    [[nodiscard]] int xOf(Milliseconds time) const;
    [[nodiscard]] Milliseconds timeAt(int x) const;
    void moveTo(Milliseconds at);
    void drawSpans(QPainter& painter) const;
    void drawMarks(QPainter& painter) const;
    void drawTimes(QPainter& painter) const;
    void drawMoment(QPainter& painter) const;

    Timeline m_timeline;
    QStringList m_labels;
    Milliseconds m_begin = 0;
    Milliseconds m_end = 0;
    Milliseconds m_moment = noTime;
    bool m_localTime = false;
};

} // namespace hci
