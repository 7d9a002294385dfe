#include "ui/resources/filter_chips.h"

#include "model/base/in_words.h"
#include "model/base/language.h"
#include "model/base/text_view.h"

#include <QtWidgets/QPushButton>

#include <algorithm>

namespace hci {

namespace {

constexpr int sideMargin = 8; // pixels
constexpr int chipGap = 6;

/// The button's text for a word; the word itself if there is nothing shorter.
QString chipTitle(std::string_view word) {
    if (word == "is:304")
        return QStringLiteral("304");
    if (word == "is:missed")
        return FilterChips::tr("missed");
    if (word == "is:avoidable")
        return FilterChips::tr("avoidable");
    if (word == "no-validator")
        return FilterChips::tr("no validator");
    return word == "is:edge-hit" ? FilterChips::tr("edge hit") : toText(word);
}

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent) {
    for (const std::string_view word : filterChipWords()) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("chip:") + toText(word));
        button->setProperty("chip", true);
        button->setCheckable(true);
        button->setAutoDefault(false);
        for (const FilterWord& known : filterWords())
            if (known.word == word)
                button->setToolTip(translated(known.meaning));
        connect(button, &QPushButton::clicked, this,
                [this, word] { emit lineWanted(toText(withWordToggled(m_line.toStdString(), word))); });
        m_chips.push_back({word, button});
    }
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    hide();
}

void FilterChips::setCounts(const std::vector<FilterChip>& chips) {
    for (Chip& chip : m_chips) {
        const auto known = std::find_if(chips.begin(), chips.end(),
                                        [&chip](const FilterChip& c) { return c.word == chip.word; });
        chip.rows = known == chips.end() ? 0 : known->rows;
        showChip(chip);
    }
    setVisible(!chips.empty());
    place();
}

void FilterChips::setLine(const QString& line) {
    m_line = line;
    for (const Chip& chip : m_chips)
        showChip(chip);
    place();
}

void FilterChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

/// Places the chips beside one another, and on further lines in a narrow list.
void FilterChips::place() {
    int x = sideMargin;
    int y = 0;
    int bottom = 0;
    for (const Chip& chip : m_chips) {
        if (chip.button->isHidden())
            continue;
        const QSize size = chip.button->sizeHint();
        if (x > sideMargin && x + size.width() > width() - sideMargin) {
            x = sideMargin;
            y = bottom + chipGap;
        }
        chip.button->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + chipGap;
        bottom = y + size.height();
    }
    setFixedHeight(bottom == 0 ? 0 : bottom + chipGap);
}

void FilterChips::showChip(const Chip& chip) {
    const std::string line = m_line.toStdString();
    const auto words = filterLineWords(line);
    const bool on = std::find(words.begin(), words.end(), chip.word) != words.end();
    chip.button->setText(QStringLiteral("%1  %2").arg(chipTitle(chip.word), formatCount(chip.rows)));
    chip.button->setChecked(on);
    chip.button->setVisible(on || chip.rows > 0);
}

} // namespace hci
