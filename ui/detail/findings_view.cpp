#include "ui/detail/findings_view.h"

#include "model/lint/rules.h"
#include "ui/choice_button.h"
#include "ui/detail/findings_model.h"
#include "ui/detail/headline.h"
#include "ui/detail/table_view.h"
#include "ui/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <numeric>

namespace hci {

FindingsView::FindingsView(QWidget* parent)
    : DetailView(parent), m_extent(new ChoiceButton(this)), m_count(new QLabel(this)),
      m_model(new FindingsModel), m_table(new TableView(tr("Findings"), m_model, this)),
      m_explanation(new QTextBrowser(this)) {
    m_extent->addChoice(tr("This resource"), static_cast<int>(Extent::Resource));
    m_extent->addChoice(tr("Whole session"), static_cast<int>(Extent::Session));
    m_extent->setAccessibleName(tr("Findings of"));
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setFirstWidths({90, 400, 96, 80});
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    m_explanation->setOpenExternalLinks(true);
    m_explanation->document()->setDocumentMargin(14);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(14, 6, 10, 6);
    line->addWidget(m_count, 1);
    line->addWidget(m_extent);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_explanation);
    split->setSizes({240, 200});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(split, 1);
    connect(m_extent, &ChoiceButton::chosen, this, &FindingsView::fill);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsView::explain);
    connect(m_table, &QAbstractItemView::activated, this, &FindingsView::follow);
}

void FindingsView::show(const DetailSubject& subject) {
    m_subject = subject;
    fill();
}

void FindingsView::fill() {
    std::vector<std::uint32_t> which;
    if (m_subject.view && m_extent->value() == static_cast<int>(Extent::Session)) {
        which.resize(m_subject.view.analysis->findings.findings.size());
        std::iota(which.begin(), which.end(), 0U);
    } else if (!m_subject.empty()) {
        const auto of = m_subject.view.findings->ofResource(m_subject.selection.resource);
        which.assign(of.begin(), of.end());
    }
    m_count->setText(which.empty() ? tr("No findings")
                                   : tr("%n finding(s)", nullptr, static_cast<int>(which.size())));
    m_model->setFindings(m_subject.view, std::move(which));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    else
        explain();
}

void FindingsView::explain() {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_explanation->clear();
        return;
    }
    const Findings& all = m_subject.view.analysis->findings;
    const Finding& finding = all.findings[m_model->findingAt(current.row())];
    const Rule& source = rule(finding.rule);
    const QString muted = colorsFor(palette()).muted.name();
    m_explanation->setHtml(QStringLiteral("<p style=\"font-weight:600\">%1</p><p>%2</p><p>%3</p>"
                                          "<p style=\"color:%4\">%5 · <a href=\"%6\">%7</a></p>")
                               .arg(toText(source.title).toHtmlEscaped(),
                                    message(finding, all, *m_subject.view.session).toHtmlEscaped(),
                                    toText(source.explanation).toHtmlEscaped(), muted,
                                    toText(source.id).toHtmlEscaped(), specUrl(source.spec),
                                    specText(source.spec)));
}

void FindingsView::follow(const QModelIndex& index) {
    const Findings& all = m_subject.view.analysis->findings;
    const auto exchanges = all.exchanges(all.findings[m_model->findingAt(index.row())]);
    if (!exchanges.empty())
        emit exchangeWanted(exchanges.front());
}

} // namespace hci
