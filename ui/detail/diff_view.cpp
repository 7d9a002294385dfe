#include "ui/detail/diff_view.h"

#include "model/base/language.h"
#include "model/words/amounts.h"
#include "ui/detail/diff_headline.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/failure_page.h"
#include "ui/detail/field_marks.h"
#include "ui/detail/merge_view.h"
#include "ui/detail/section.h"
#include "ui/tables/row_text.h"
#include "ui/tables/step_model.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hci {

namespace {

constexpr int sectionHeight = 220; // pixels that an open section takes at most

/// The marks of the exchanges on show, without those of request fields.
std::vector<FieldMark> responseMarks(const DetailSubject& subject, std::uint32_t stored,
                                     std::uint32_t received) {
    std::vector<FieldMark> marks = fieldMarks(subject, {received, stored});
    const auto has = [&](std::uint32_t exchange, bool request, FieldName field) {
        if (exchange == noIndex)
            return false;
        const Exchange row = (*subject.view.session)[exchange];
        return (request ? row.request() : row.response()).count(field) > 0;
    };
    std::erase_if(marks, [&](const FieldMark& mark) {
        return (has(received, true, mark.field) || has(stored, true, mark.field)) &&
               !has(received, false, mark.field) && !has(stored, false, mark.field);
    });
    return marks;
}

Step sizeStep(const QString& what, const ByteCount& count) {
    return {what,
            formatBytes(count),
            count.known() ? translated(name(count.basis())) : DiffView::tr("not specified"),
            {},
            Tone::Normal,
            false};
}

} // namespace

DiffView::DiffView(const WireStore& wire, QWidget* parent)
    : DetailView(parent), m_headline(new Headline(this)),
      m_differencesOnly(new QCheckBox(tr("differences only"), this)), m_model(new DiffModel),
      m_table(new TableView(tr("Fields of both messages"), m_model, this)), m_merge(new MergeView(this)),
      m_sides(new PlainLabel(this)), m_afterModel(new DiffModel),
      m_afterTable(new TableView(tr("Fields stored afterwards"), m_afterModel)),
      m_after(new Section(tr("The stored response after this answer"), m_afterTable, this)),
      m_contentModel(new StepModel),
      m_contentTable(new TableView(tr("Sizes of the content"), m_contentModel)),
      m_content(new Section(tr("Content"), m_contentTable, this)),
      m_compare(new QPushButton(tr("Compare Contents"), this)), m_failure(new FailurePage(wire, this)) {
    m_table->setObjectName(QStringLiteral("diffTable"));
    m_table->setFirstWidths({148, 228, 228});
    m_table->setSentencesWrap();
    m_model->setFolding();
    connect(m_model, &QAbstractItemModel::modelReset, this, &DiffView::spanFold);
    m_sides->setObjectName(QStringLiteral("bothSides"));
    m_sides->setWordWrap(true);
    m_sides->setContentsMargins(14, 6, 14, 6);
    m_afterTable->setFirstWidths({140});
    m_afterTable->hideColumn(DiffModel::Received);
    m_afterTable->hideColumn(DiffModel::Meaning);
    m_afterTable->header()->hide();
    m_contentTable->setFirstWidths({200, 120});
    m_contentTable->hideColumn(StepModel::Place);
    m_contentTable->header()->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(headlineRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_merge, 1);
    layout->addWidget(m_sides);
    layout->addWidget(m_failure);
    layout->addWidget(m_after);
    layout->addWidget(m_content);
    layout->addLayout(compareRow());
    layout->addStretch(0);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == DiffModel::Name || m_model->isFold(index.row()))
            activate(index);
    });
    connect(m_table, &QAbstractItemView::activated, this, &DiffView::activate);
    connect(m_merge, &MergeView::findingWanted, this, &DiffView::findingWanted);
    connect(m_failure, &FailurePage::retryWanted, this, &DiffView::retryWanted);
    connect(m_failure, &FailurePage::otherSchemeWanted, this, &DiffView::otherSchemeWanted);
    connect(m_failure, &FailurePage::connectionWanted, this, &DiffView::connectionWanted);
}

/// Opens the fold, or goes to the finding that names the field.
void DiffView::activate(const QModelIndex& index) {
    if (!index.isValid())
        return;
    if (m_model->isFold(index.row())) {
        const int row = index.row();
        m_model->toggleFold();
        m_table->setCurrentIndex(m_model->index(row, DiffModel::Name));
    } else if (const std::uint32_t finding = m_model->findingAt(index); finding != noIndex) {
        emit findingWanted(finding);
    }
}

void DiffView::spanFold() {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->isFold(row))
            m_table->setFirstColumnSpanned(row, {}, true);
}

QLayout* DiffView::headlineRow() {
    m_differencesOnly->setObjectName(QStringLiteral("differencesOnly"));
    connect(m_differencesOnly, &QCheckBox::toggled, m_model, &DiffModel::setDifferencesOnly);
    connect(m_differencesOnly, &QCheckBox::toggled, m_merge, &MergeView::setDifferencesOnly);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 14, 0);
    row->addWidget(m_headline, 1);
    auto* corner = new QVBoxLayout;
    corner->setContentsMargins(0, 10, 0, 0);
    corner->addWidget(m_differencesOnly);
    corner->addStretch();
    row->addLayout(corner);
    return row;
}

/// The row for a revalidation that brought another content.
QLayout* DiffView::compareRow() {
    m_compare->setObjectName(QStringLiteral("compareContents"));
    m_compare->setToolTip(tr("The stored and the received content, line by line"));
    m_compare->setAutoDefault(false);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_stored != noIndex)
            emit compareWanted(m_stored, m_answer);
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 2, 14, 8);
    row->addWidget(m_compare);
    row->addStretch();
    return row;
}

void DiffView::show(const DetailSubject& subject) {
    m_compare->hide();
    m_stored = noIndex;
    if (subject.empty()) {
        m_headline->setText(
            {tr("Nothing selected"), {}, tr("Choose a resource on the left."), Tone::Muted, {}});
        m_model->clear();
        m_differencesOnly->hide();
        m_table->hide();
        hideMerge();
        m_after->hide();
        m_content->hide();
        m_failure->hide();
        return;
    }
    m_table->show();
    hideMerge();
    m_failure->hide();
    const Revalidation* pair = subject.pair();
    m_differencesOnly->setVisible(pair && pair->stored != noIndex);
    if (pair && pair->stored != noIndex)
        showPair(subject);
    else
        showAlone(subject);
    const std::uint32_t shown = pair ? pair->conditional : subject.exchange;
    const Exchange answer = (*subject.view.session)[shown];
    if (answer.status() == 0 && answer.record().failure != Failure::None)
        showFailure(subject, shown);
    if (const QModelIndex chosen = m_model->chosenRow(); chosen.isValid()) {
        m_table->setCurrentIndex(chosen);
        m_table->scrollTo(chosen);
    }
}

void DiffView::showPair(const DetailSubject& subject) {
    const Revalidation& pair = *subject.pair();
    const MessageDiff diff = diffRevalidation(*subject.view.session, pair);
    const std::optional<BrowserMerge> merge =
        browserMerge(*subject.view.session, subject.view.analysis->revalidations, subject.revalidation);
    m_headline->setText(diffHeadline(subject, diff, merge ? &*merge : nullptr));
    m_model->setHeaders(tr("Stored %1").arg(exchangeTitle(subject, pair.stored)),
                        exchangeTitle(subject, pair.conditional));
    m_model->setDiff(subject.view.session, diff, responseMarks(subject, pair.stored, pair.conditional));
    m_table->showColumn(DiffModel::Received);
    m_table->showColumn(DiffModel::Meaning);
    showMerge(subject, diff, merge ? &*merge : nullptr);
    showStoredAfter(subject, diff, merge ? &*merge : nullptr);
    showContent(subject, pair.stored);
    m_stored = pair.stored;
    m_answer = pair.conditional;
    const auto hasContent = [&subject](std::uint32_t exchange) {
        return (*subject.view.session)[exchange].responseBody() != nullptr;
    };
    const bool other = pair.outcome == Outcome::Modified || pair.outcome == Outcome::Undetermined;
    m_compare->setVisible(other && hasContent(m_stored) && hasContent(m_answer));
}

/// Shows how a watched browser merged the two.
void DiffView::showMerge(const DetailSubject& subject, const MessageDiff& diff, const BrowserMerge* merge) {
    const QString sides = watchedSides(subject, merge);
    m_sides->setText(sides);
    m_sides->setVisible(!sides.isEmpty());
    m_table->setVisible(!merge);
    m_merge->setVisible(merge);
    if (merge)
        m_merge->show(subject, diff, *merge);
}

void DiffView::hideMerge() {
    m_merge->hide();
    m_merge->clear();
    m_sides->hide();
}

void DiffView::showAlone(const DetailSubject& subject) {
    const Revalidation* pair = subject.pair();
    const std::uint32_t exchange = pair ? pair->conditional : subject.exchange;
    m_headline->setText(pair ? diffHeadline(subject, {}) : exchangeHeadline(subject));
    m_model->setHeaders(exchangeTitle(subject, exchange), {});
    m_model->setFields(subject.view.session, (*subject.view.session)[exchange].response(),
                       responseMarks(subject, noIndex, exchange));
    m_table->hideColumn(DiffModel::Received);
    m_table->hideColumn(DiffModel::Meaning);
    m_after->hide();
    showContent(subject, exchange);
}

/// Shows the failure in place of fields and sizes.
void DiffView::showFailure(const DetailSubject& subject, std::uint32_t exchange) {
    m_differencesOnly->hide();
    m_table->hide();
    hideMerge();
    m_after->hide();
    m_content->hide();
    m_failure->show(subject, exchange);
}

void DiffView::showStoredAfter(const DetailSubject& subject, const MessageDiff& diff,
                               const BrowserMerge* merge) {
    m_after->show();
    const FieldSpan fields(diff.storedAfter, subject.view.session->pool());
    m_afterModel->setFields(subject.view.session, fields);
    m_afterTable->fitHeight(sectionHeight);
    const auto replaced = std::count_if(diff.rows.begin(), diff.rows.end(), [](const FieldDiff& row) {
        return row.effect == Effect::Replaced || row.effect == Effect::Added;
    });
    QStringList parts{tr("%Ln field(s)", nullptr, static_cast<int>(diff.storedAfter.size()))};
    if (!diff.freshens && subject.pair()->outcome == Outcome::NotModified)
        parts << tr("nothing updated");
    else
        parts << tr("%Ln replaced", nullptr, static_cast<int>(replaced));
    const CellText fresh = freshnessCell(subject.view, subject.pair()->conditional, fields);
    parts << tr("fresh for: %1").arg(fresh.text);
    if (merge && merge->browserLifetime >= 0 && merge->browserLifetime != merge->expectedLifetime)
        parts << tr("as the browser kept it: %1").arg(formatSeconds(merge->browserLifetime));
    m_after->setNote(QLatin1Char('(') + parts.join(QStringLiteral(", ")) + QLatin1Char(')'));
}

void DiffView::showContent(const DetailSubject& subject, std::uint32_t exchange) {
    const Exchange row = (*subject.view.session)[exchange];
    const ByteCount encoded = row.size(Size::ResponseBody);
    const ByteCount decoded = row.size(Size::DecodedBody);
    const QString coding = toText(row.response().value(FieldName::ContentEncoding));
    const QString type = toText(row.text(row.record().mediaType));
    QStringList parts;
    if (encoded.known())
        parts << formatBytes(encoded) + (coding.isEmpty() ? QString() : QLatin1Char(' ') + coding);
    if (decoded.known() && decoded.value() != encoded.value())
        parts << tr("%1 decoded").arg(formatBytes(decoded));
    if (!type.isEmpty())
        parts << type;
    m_content->setVisible(!parts.isEmpty());
    m_content->setNote(parts.join(QStringLiteral(", ")));
    m_contentModel->setSteps({sizeStep(tr("Response fields"), row.size(Size::ResponseHeader)),
                              sizeStep(tr("Content as transferred"), encoded),
                              sizeStep(tr("Content decoded"), decoded),
                              sizeStep(tr("Whole response on the wire"), row.responseOnWire())});
    m_contentTable->fitHeight(sectionHeight);
}

} // namespace hci
