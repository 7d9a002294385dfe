#pragma once

#include "model/base/result.h"
#include "ui/savings/view_switch.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedLayout;

namespace hci {

/// The frame of both charts: a header with the switch between them, title, legend, and choices on the right;
/// below it the drawing or its table. Folded, only the header shows.
class ChartFrame : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] ViewSwitch& viewSwitch() noexcept { return *m_switch; }
    void setFolded(bool folded);
    /// Writes the picture (.png, .svg, .pdf) or its numbers (.csv) by the file's ending, whole or not at all.
    [[nodiscard]] virtual Result<void> save(const QString& path) = 0;

signals:
    void failed(const QString& sentence);

protected:
    /// `fileName` is the proposed name for saving.
    ChartFrame(ChartView own, const QString& title, const QString& fileName, QWidget* parent);

    void setPictures(QWidget* drawing, QWidget* table);
    /// Adds it before the buttons "Table" and "Save …".
    void addChoice(QPushButton* choice);
    /// The line behind the title.
    [[nodiscard]] QHBoxLayout& legend() noexcept { return *m_legendLine; }

private:
    void buildHead(const QString& title);
    void askWhereToSave();

    ViewSwitch* m_switch;
    QWidget* m_head = nullptr;
    QHBoxLayout* m_legendLine = nullptr;
    QWidget* m_choices = nullptr;
    QPushButton* m_asTable;
    QPushButton* m_save;
    QWidget* m_body;
    QStackedLayout* m_stack;
    QString m_fileName;
};

} // namespace hci
