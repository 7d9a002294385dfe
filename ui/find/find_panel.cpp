#include "ui/find/find_panel.h"

#include "ui/find/find_bar.h"
#include "ui/tables/table_view.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr int listHeight = 150;     // pixels at most: the hit above it must stay visible
constexpr int leastListHeight = 46; // in a low window
constexpr int lowWindow = 760;

} // namespace

FindPanel::FindPanel(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_model(new FoundModel(this)), m_bar(new FindBar(actions, this)) {
    setObjectName(QStringLiteral("findPanel"));
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    connect(m_bar, &FindBar::closeWanted, this, &FindPanel::closeWanted);
    connect(m_bar, &FindBar::placesWanted, this, [this] {
        if (m_model->rowCount() == 0)
            return;
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    });
    hide();
}

void FindPanel::buildList() {
    m_list = new TableView(tr("Places found"), m_model, this);
    m_list->setObjectName(QStringLiteral("findPlaces"));
    m_list->setFirstWidths({190, 150});
    m_list->setYieldingColumn(FoundModel::Resource);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->hide();
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_list);
    setTabOrder(m_bar, m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindPanel::currentMoved);
    connect(m_list, &QAbstractItemView::clicked, this, &FindPanel::currentMoved);
    connect(m_list, &QAbstractItemView::activated, this, &FindPanel::currentMoved);
    emit built(this);
}

void FindPanel::open() {
    show();
    m_bar->focusText();
}

void FindPanel::setFound(const SessionView& view, const std::shared_ptr<const SearchResult>& result) {
    const QScopedValueRollback marking(m_marking, true);
    if (m_list == nullptr)
        buildList();
    m_model->setFound(view, result);
    m_list->fitHeight(listHeight);
    // If it could shrink, the tabs would take its room, because they ask for more than they need.
    if (window()->height() < lowWindow)
        m_list->setMinimumHeight(std::min(m_list->maximumHeight(), leastListHeight));
    m_list->setVisible(m_model->rowCount() > 0);
}

void FindPanel::setCurrent(std::size_t place) {
    const QScopedValueRollback marking(m_marking, true);
    const QModelIndex index = m_model->index(static_cast<int>(place), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void FindPanel::currentMoved(const QModelIndex& current) {
    if (!m_marking && current.isValid())
        emit placeChosen(static_cast<std::size_t>(current.row()));
}

void FindPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closeWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace hci
