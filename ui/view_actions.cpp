#include "ui/view_actions.h"

#include "ui/base/action_reason.h"
#include "ui/base/actions.h"
#include "ui/base/text_size.h"
#include "ui/docks.h"
#include "ui/resources/resource_panel.h"
#include "ui/settings.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/copyable_text.h"
#include "ui/wire/wire_panel.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QSplitter>

namespace hci {

ViewActions::ViewActions(QMainWindow& window, Settings& settings, const Actions& actions, Docks& docks,
                         ResourcePanel& resources, QObject* parent)
    : QObject(parent), m_window(window), m_settings(settings), m_actions(actions), m_docks(docks),
      m_resources(resources) {
    adopt(window);
    applyTextSize(settings.textSize);
    showTextSize();
    setOpenWindow({});
    connect(actions.theme, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_settings.theme = static_cast<ThemeChoice>(action->data().toInt());
        applyTheme(*qApp, m_settings.theme);
    });
    connect(actions.language, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_settings.language = static_cast<WindowLanguage>(action->data().toInt());
        emit done(tr("The window uses that language when it is next opened"));
    });
    connect(actions.panelsMovable, &QAction::toggled, this, [this](bool on) { m_docks.setMovable(on); });
    connect(actions.largerText, &QAction::triggered, this, [this] { setTextSize(textSize() + textStep); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { setTextSize(textSize() - textStep); });
    connect(actions.normalText, &QAction::triggered, this, [this] { setTextSize(normalText); });
    connect(actions.wrapLines, &QAction::toggled, this, [this](bool on) { setLinesWrap(m_window, on); });
    connect(actions.resetLayout, &QAction::triggered, this, &ViewActions::resetLayout);
    connect(actions.newWindow, &QAction::triggered, this, &ViewActions::openWindow);
}

/// Columns of the list keep showing their content.
void ViewActions::setTextSize(int percent) {
    const int before = textSize();
    applyTextSize(percent);
    m_settings.textSize = textSize();
    m_resources.scaleColumns(static_cast<double>(textSize()) / before);
    showTextSize();
}

void ViewActions::showTextSize() {
    allow(*m_actions.largerText,
          textSize() < largestText ? QString() : tr("The text is as large as it can be"));
    allow(*m_actions.smallerText,
          textSize() > smallestText ? QString() : tr("The text is as small as it can be"));
    allow(*m_actions.normalText,
          textSize() != normalText ? QString() : tr("The text is as large as the desktop has it"));
}

void ViewActions::adopt(QWidget& part) {
    for (auto* splitter : part.findChildren<QSplitter*>())
        m_splitters.emplaceBack(splitter, splitter->saveState());
    setLinesWrap(part, m_actions.wrapLines->isChecked());
}

void ViewActions::setLinesWrap(QWidget& part, bool wrap) {
    for (auto* text : part.findChildren<CopyableText*>())
        text->setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    for (auto* wire : part.findChildren<WirePanel*>())
        wire->setWrapped(wrap);
}

void ViewActions::resetLayout() {
    m_docks.reset();
    m_resources.resetColumns();
    m_resources.scaleColumns(static_cast<double>(textSize()) / normalText);
    for (const auto& [splitter, state] : m_splitters)
        if (splitter)
            splitter->restoreState(state);
    for (auto* table : m_window.findChildren<TableView*>())
        table->resetWidths();
}

void ViewActions::setOpenWindow(OpenWindow open) {
    m_open = std::move(open);
    allow(*m_actions.newWindow, m_open ? QString() : tr("This window was not opened by the program itself"));
}

void ViewActions::openWindow() {
    if (m_open && !m_open())
        emit failed(tr("Another window cannot be opened: the program does not start."));
}

} // namespace hci
