#include "ui/detail/recipe_view.h"

#include "model/base/text_view.h"
#include "ui/detail/safe_browser.h"
#include "ui/widgets/plain_label.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

RecipeView::RecipeView(QWidget* parent)
    : QWidget(parent), m_title(new PlainLabel(this)), m_servers(new QTabBar(this)),
      m_text(new SafeBrowser(this)), m_copy(new QPushButton(tr("Copy Lines"), this)) {
    setObjectName(QStringLiteral("recipe"));
    m_servers->setObjectName(QStringLiteral("recipeServers"));
    m_servers->setAccessibleName(tr("Recipe for which server"));
    m_servers->setExpanding(false);
    m_servers->setDrawBase(false);
    m_servers->setUsesScrollButtons(true);
    m_text->setObjectName(QStringLiteral("recipeText"));
    m_text->setAccessibleName(tr("Recipe"));
    m_copy->setObjectName(QStringLiteral("copyRecipe"));
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("The lines of the block, exactly, to the clipboard"));
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 10, 6);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_servers);
    layout->addWidget(m_text, 1);
    connect(m_servers, &QTabBar::currentChanged, this, &RecipeView::choose);
    connect(m_copy, &QPushButton::clicked, this, &RecipeView::copy);
}

void RecipeView::setRecipe(std::string_view stem, const QString& named) {
    const QString wanted = toText(stem);
    m_named = named;
    if (wanted != m_stem) {
        m_stem = wanted;
        m_recipe = loadRecipe(stem);
    }
    setVisible(m_recipe != nullptr);
    if (!m_recipe)
        return;
    m_filling = true;
    while (m_servers->count() > 0)
        m_servers->removeTab(0);
    for (const RecipeSection& section : m_recipe->sections)
        m_servers->addTab(section.server);
    m_servers->setCurrentIndex(firstTab());
    m_filling = false;
    m_title->setText(tr("How to mend it: %1").arg(m_recipe->title));
    showSection();
}

int RecipeView::firstTab() const {
    const QString server = m_named.isEmpty() ? m_preferred : m_chosen.value(m_named, m_named);
    const auto& sections = m_recipe->sections;
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const RecipeSection& section) { return section.server == server; });
    return found == sections.end() ? 0 : static_cast<int>(found - sections.begin());
}

void RecipeView::choose() {
    if (m_filling || !m_recipe || m_servers->currentIndex() < 0)
        return;
    m_preferred = m_servers->tabText(m_servers->currentIndex());
    if (!m_named.isEmpty())
        m_chosen.insert(m_named, m_preferred);
    showSection();
}

void RecipeView::showSection() {
    const auto& section = m_recipe->sections[static_cast<std::size_t>(m_servers->currentIndex())];
    m_text->setSafeMarkdown(m_recipe->introduction + QStringLiteral("\n\n") + section.markdown);
    m_copy->setVisible(!section.lines.isEmpty());
}

void RecipeView::copy() {
    QGuiApplication::clipboard()->setText(
        m_recipe->sections[static_cast<std::size_t>(m_servers->currentIndex())].lines);
}

void RecipeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_recipe)
        showSection();
}

} // namespace hci
