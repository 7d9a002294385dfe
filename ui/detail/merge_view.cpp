#include "ui/detail/merge_view.h"

#include "model/words/moments.h"
#include "ui/detail/diff_headline.h"
#include "ui/detail/merge_delegate.h"
#include "ui/detail/merge_model.h"
#include "ui/tables/table_view.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

MergeView::MergeView(QWidget* parent)
    : QWidget(parent), m_model(new MergeModel),
      m_table(new TableView(tr("Fields of both messages, of RFC 9111 and of the browser"), m_model, this)) {
    m_table->setObjectName(QStringLiteral("mergeTable"));
    auto* delegate = new MergeDelegate(*m_model, *m_table);
    m_table->setItemDelegate(delegate);
    m_table->setLinks([delegate](const QPoint& point) { return delegate->linkAt(point); });
    m_table->hideColumn(MergeModel::Meaning);
    m_table->setFirstWidths({112, 142, 142, 142});
    m_table->setSentencesWrap();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MergeView::spanWords);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->kindAt(index.row()) == MergeModel::Kind::Fold || index.column() == MergeModel::Name)
            activate(index);
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid())
            activate(index);
    });
}

void MergeView::activate(const QModelIndex& index) {
    if (m_model->kindAt(index.row()) == MergeModel::Kind::Fold) {
        const int row = index.row();
        m_model->toggleFold();
        m_table->setCurrentIndex(m_model->index(row, MergeModel::Name));
    } else if (const std::uint32_t finding = m_model->findingAt(index); finding != noIndex) {
        emit findingWanted(finding);
    }
}

/// Lets rows of words span all columns.
void MergeView::spanWords() {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->kindAt(row) != MergeModel::Kind::Field)
            m_table->setFirstColumnSpanned(row, {}, true);
}

void MergeView::show(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge& merge) {
    const Revalidation& pair = *subject.pair();
    const Session& session = *subject.view.session;
    const QString stored = formatTimeOfDay(session[pair.stored].requestTime(), subject.localTime);
    m_model->setHeaders(tr("Stored · %1").arg(stored.left(8)), exchangeTitle(subject, pair.conditional));
    m_model->setMerge(subject.view.session, diff, merge, fieldMarks(subject, {pair.conditional, pair.stored}),
                      browserInWords(session[pair.conditional]));
    if (const QModelIndex chosen = m_model->chosenRow(); chosen.isValid()) {
        m_table->setCurrentIndex(chosen);
        m_table->scrollTo(chosen);
    }
}

void MergeView::setDifferencesOnly(bool only) {
    m_model->setDifferencesOnly(only);
}

void MergeView::clear() {
    m_model->clear();
}

} // namespace hci
