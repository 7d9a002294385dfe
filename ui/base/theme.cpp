#include "ui/base/theme.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#include <array>
#include <utility>

namespace hci {

namespace {

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

const Colors& lightColors() {
    static const Colors colors{.muted = 0x5c656f,
                               .good = 0x187537,
                               .warning = 0x8a5c00,
                               .bad = 0xb42318,
                               .accent = 0x2563c9,
                               .onAccent = 0xffffff,
                               .line = 0xdfe2e6,
                               .badFill = 0xfdecea,
                               .changedFill = 0xfff6dc,
                               .changedSpan = 0xfadf8b,
                               .goodFill = 0xe6f3ea,
                               .needed = 0x5b7db8,
                               .revalidation = 0x9fb4d8,
                               .missed = 0xcf4558,
                               .avoidable = 0xe9a83d,
                               .savedFill = 0xe6f3ea,
                               .savedLine = 0x3f9b5f,
                               .fresh = 0xcfe8d6,
                               .grace = 0xfdedbb,
                               .stale = 0xf7d3d0,
                               .rowMark = 0xdbe8fa,
                               .found = 0xffeeb3,
                               .foundHere = 0xf9c23c};
    return colors;
}

const Colors& darkColors() {
    static const Colors colors{.muted = 0xa3aab4,
                               .good = 0x67c07f,
                               .warning = 0xd9ab52,
                               .bad = 0xf28b85,
                               .accent = 0x3873d4,
                               .onAccent = 0xffffff,
                               .line = 0x3a3d42,
                               .badFill = 0x45272a,
                               .changedFill = 0x433b22,
                               .changedSpan = 0x75621f,
                               .goodFill = 0x22382a,
                               .needed = 0x6c8fcb,
                               .revalidation = 0x475d85,
                               .missed = 0xd85b6d,
                               .avoidable = 0xdb9c3a,
                               .savedFill = 0x23362a,
                               .savedLine = 0x5fae7b,
                               .fresh = 0x2b5a3a,
                               .grace = 0x6b5720,
                               .stale = 0x6b3230,
                               .rowMark = 0x2a3c58,
                               .found = 0x57491d,
                               .foundHere = 0x855600};
    return colors;
}

/// The differences between the two palettes.
struct Base {
    QColor window, base, alternate, button, text, muted, disabled, midlight, mid, dark, highlight, link,
        toolTip;
};

QPalette paletteOf(const Base& base) {
    QPalette palette;
    palette.setColor(QPalette::Window, base.window);
    palette.setColor(QPalette::Base, base.base);
    palette.setColor(QPalette::AlternateBase, base.alternate);
    palette.setColor(QPalette::Button, base.button);
    palette.setColor(QPalette::ToolTipBase, base.toolTip);
    palette.setColor(QPalette::Light, base.base);
    palette.setColor(QPalette::Midlight, base.midlight);
    palette.setColor(QPalette::Mid, base.mid);
    palette.setColor(QPalette::Dark, base.dark);
    palette.setColor(QPalette::Shadow, base.dark);
    palette.setColor(QPalette::Highlight, base.highlight);
    palette.setColor(QPalette::Link, base.link);
    palette.setColor(QPalette::LinkVisited, base.link);
    palette.setColor(QPalette::PlaceholderText, base.muted);
    palette.setColor(QPalette::BrightText, base.text);
    using enum QPalette::ColorRole;
    for (const QPalette::ColorRole role : {WindowText, Text, ButtonText, ToolTipText, HighlightedText}) {
        palette.setColor(role, base.text);
        palette.setColor(QPalette::Disabled, role, base.disabled);
    }
    return palette;
}

QPalette darkPalette() {
    return paletteOf({.window = 0x27292d,
                      .base = 0x1e2023,
                      .alternate = 0x2b2e32,
                      .button = 0x32353a,
                      .text = 0xdfe2e6,
                      .muted = 0xa3aab4,
                      .disabled = 0x686e77,
                      .midlight = 0x3a3d42,
                      .mid = 0x4a4e55,
                      .dark = 0x141517,
                      .highlight = 0x2a3c58,
                      .link = 0x77abf6,
                      .toolTip = 0x32353a});
}

/// Flat controls in the palette's own colours; a rule here applies to every widget of its kind.
constexpr const char* sheet = R"(
QMainWindow::separator { width: 3px; height: 3px; background: @window; }
QMainWindow::separator:hover { background: @accent; }
QToolBar { border: none; border-bottom: 1px solid @line; background: @window; padding: 4px 6px; spacing: 6px; }
QToolBar#summaryBar { padding: 0px; background: @base; }
QStatusBar { border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QTreeView, QTableView, QListView, QPlainTextEdit, QTextBrowser, QScrollArea { border: 1px solid @base;
    background: @base; }
QTreeView:focus, QTableView:focus, QListView:focus, QPlainTextEdit:focus, QTextBrowser:focus,
QScrollArea:focus { border-color: @accent; }
QHeaderView { background: @alternate; border: none; }
QHeaderView::section { background: @alternate; color: @muted; border: none;
    border-bottom: 1px solid @line; padding: 4px 8px; font-weight: 600; }
QTabWidget { background: @alternate; }
QTabWidget::pane { border: none; border-top: 1px solid @line; background: @base; }
QTabWidget::tab-bar { left: 0px; }
QTabBar { background: @alternate; }
QTabBar::tab { background: @alternate; border: none; border-right: 1px solid @line;
    border-bottom: 2px solid transparent; padding: 6px 11px; }
QTabBar[narrow="true"]::tab { padding: 6px 5px; }
QTabBar::tab:selected { background: @base; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @link; border: 1px solid @accent; }
QPushButton { background: @base; border: 1px solid @mid; border-radius: 5px; padding: 4px 11px; }
QPushButton:hover { background: @alternate; }
QPushButton:pressed, QPushButton:checked { background: @midlight; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; border-color: @line; }
QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 3px 10px; }
QPushButton[primary="true"]:disabled { background: @midlight; border-color: @line; color: @muted; }
QPushButton::menu-indicator { image: none; width: 0px; }
QPushButton[glyph="true"] { border-color: transparent; background: transparent; padding: 1px; }
QPushButton[glyph="true"]:focus { border-color: @accent; }
QPushButton[chip="true"] { border-radius: 9px; padding: 1px 9px; }
QPushButton[chip="true"]:checked { border-color: @accent; }
QLineEdit { background: @base; border: 1px solid @mid; border-radius: 5px; padding: 4px 7px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border-color: @accent; }
QLineEdit[problem="true"] { border-color: @bad; }
hci--PlainLabel[live="true"] { color: @bad; }
QToolTip { background: @base; color: @text; border: 1px solid @mid; padding: 3px; }
)";

/// The sheet with colour names replaced by those of the palette and the set.
QString styleSheet(const QPalette& palette, const Colors& colors) {
    const std::array<std::pair<const char*, QColor>, 13> names{
        {{"@onAccent", colors.onAccent},
         {"@accent", colors.accent},
         {"@alternate", palette.color(QPalette::AlternateBase)},
         {"@muted", colors.muted},
         {"@line", colors.line},
         {"@link", palette.color(QPalette::Link)},
         {"@bad", colors.bad},
         {"@base", palette.color(QPalette::Base)},
         {"@window", palette.color(QPalette::Window)},
         {"@midlight", palette.color(QPalette::Midlight)},
         {"@mid", palette.color(QPalette::Mid)},
         {"@text", palette.color(QPalette::Text)},
         {"@button", palette.color(QPalette::Button)}}};
    QString text = QString::fromUtf8(sheet);
    for (const auto& [key, color] : names)
        text.replace(QLatin1StringView(key), color.name());
    return text;
}

} // namespace

QColor Colors::of(Tone tone, const QPalette& palette) const {
    switch (tone) {
    case Tone::Normal: break;
    case Tone::Muted: return muted;
    case Tone::Good: return good;
    case Tone::Warning: return warning;
    case Tone::Bad: return bad;
    }
    return palette.color(QPalette::Text);
}

QColor Colors::of(Fill fill) const {
    switch (fill) {
    case Fill::None: break;
    case Fill::Bad: return badFill;
    case Fill::Changed: return changedFill;
    case Fill::Good: return goodFill;
    }
    return {};
}

const Colors& colorsFor(const QPalette& palette) {
    return isDark(palette) ? darkColors() : lightColors();
}

QPalette lightPalette() {
    return paletteOf({.window = 0xf3f4f6,
                      .base = 0xfefefe,
                      .alternate = 0xf3f4f6,
                      .button = 0xf3f4f6,
                      .text = 0x1f2328,
                      .muted = 0x5c656f,
                      .disabled = 0x9aa2ab,
                      .midlight = 0xe6e8eb,
                      .mid = 0xc4c9cf,
                      .dark = 0x9aa2ab,
                      .highlight = 0xdbe8fa,
                      .link = 0x2563c9,
                      .toolTip = 0xfefefe});
}

void applyTheme(QApplication& application, ThemeChoice choice) {
    applyThemeColors(application, choice);
    applyThemeSheet(application);
}

void applyThemeSheet(QApplication& application) {
    const QPalette palette = QApplication::palette();
    application.setStyleSheet(styleSheet(palette, colorsFor(palette)));
}

void applyThemeColors(QApplication& application, ThemeChoice choice) {
    static const bool systemIsDark = isDark(QApplication::palette());
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QPalette boxes = palette; // the style draws frames in the window's colour: invisible on a dark one
    boxes.setColor(QPalette::Window, palette.color(QPalette::Mid).lighter(dark ? 180 : 140));
    for (const char* box : {"QCheckBox", "QRadioButton"})
        QApplication::setPalette(boxes, box);
}

QFont monospaceFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace hci
