#include "ui/resources/saved_filters_button.h"

#include "ui/base/action_reason.h"
#include "ui/base/shown_text.h"
#include "ui/widgets/name_dialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace hci {

SavedFiltersButton::SavedFiltersButton(QWidget* parent) : QPushButton(tr("Saved ▾"), parent) {
    setObjectName(QStringLiteral("savedFiltersButton"));
    setAccessibleName(tr("Saved filters"));
    setToolTip(tr("The saved filters and the current one"));
    setAutoDefault(false);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    m_remove = new QMenu(tr("&Remove"), this);
    connect(menu(), &QMenu::aboutToShow, this, &SavedFiltersButton::fill);
}

void SavedFiltersButton::fill() {
    menu()->clear();
    m_remove->clear();
    for (const SavedFilter& filter : m_filters) {
        QAction* choice = menu()->addAction(shownCaption(filter.name), this,
                                            [this, line = filter.line] { emit lineWanted(line); });
        choice->setCheckable(true);
        choice->setChecked(filter.line == m_line);
        choice->setToolTip(filter.line);
        choice->setStatusTip(shownLine(filter.line));
        m_remove->addAction(shownCaption(filter.name), this, [this, name = filter.name] {
            std::erase_if(m_filters, [&](const SavedFilter& one) { return one.name == name; });
        });
    }
    menu()->addSeparator();
    QAction* save = menu()->addAction(tr("&Save This Filter …"), this, &SavedFiltersButton::save);
    save->setObjectName(QStringLiteral("saveFilter"));
    allow(*save, whyNotKept(m_line));
    if (!m_filters.empty())
        menu()->addMenu(m_remove);
}

void SavedFiltersButton::save() {
    QStringList names;
    for (const SavedFilter& filter : m_filters)
        names << filter.name;
    NameDialog dialog(tr("Save the filter"), QStringLiteral("filter"), names, window());
    dialog.setRefusal([this](const QString& name) { return whyNotNamed(m_filters, name); });
    if (dialog.exec() == QDialog::Accepted)
        m_filters = withFilter(std::move(m_filters), {dialog.name(), m_line.trimmed()});
}

} // namespace hci
