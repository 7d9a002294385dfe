#include "ui/detail/compare_view.h"

#include "model/base/text_view.h"
#include "model/diff/exchange_diff.h"
#include "model/diff/line_diff.h"
#include "model/exchange/body_reader.h"
#include "model/json/json_layout.h"
#include "model/json/json_text.h"
#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "model/words/moments.h"
#include "ui/detail/diff_headline.h"
#include "ui/detail/diff_model.h"
#include "ui/detail/section.h"
#include "ui/tables/table_view.h"
#include "ui/widgets/headline.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace hci {

namespace {

constexpr std::uint64_t comparedBound = std::uint64_t{8} * 1024 * 1024; // bytes of a content that is compared
constexpr int fieldsHeight = 260;

TableView* fieldTable(const char* name, const QString& accessibleName, DiffModel* model) {
    auto* table = new TableView(accessibleName, model);
    table->setObjectName(QLatin1StringView(name));
    table->setFirstWidths({148, 260});
    table->hideColumn(DiffModel::Meaning);
    return table;
}

/// One side in a line: method, URL, status and time.
QString sideInWords(const Exchange& exchange, bool localTime) {
    return CompareView::tr("%1 %2 · %3 at %4")
        .arg(toText(exchange.method()), toText(exchange.url()),
             exchange.status() == 0 ? CompareView::tr("no answer") : QString::number(exchange.status()),
             formatTimeOfDay(exchange.requestTime(), localTime).left(8));
}

QString differencesInWords(const ExchangeDiff& diff) {
    const auto fields = static_cast<int>(diff.request.size() + diff.response.size());
    const QString inFields = fields == 0 ? CompareView::tr("No field differs")
                                         : CompareView::tr("%Ln field(s) differ", nullptr, fields);
    switch (diff.content) {
    case ContentComparison::Same: return CompareView::tr("%1, the content is the same").arg(inFields);
    case ContentComparison::Different: return CompareView::tr("%1, the content differs").arg(inFields);
    case ContentComparison::Unknown: break;
    }
    return CompareView::tr("%1, the contents cannot be compared").arg(inFields);
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : DetailView(parent), m_headline(new Headline(this)), m_responseModel(new DiffModel),
      m_response(fieldTable("compareResponse", tr("Fields of the responses that differ"), m_responseModel)),
      m_responseSection(new Section(tr("Response"), m_response, this)), m_requestModel(new DiffModel),
      m_request(fieldTable("compareRequest", tr("Fields of the requests that differ"), m_requestModel)),
      m_requestSection(new Section(tr("Request"), m_request, this)), m_note(new PlainLabel(this)),
      m_layOutJson(new QCheckBox(tr("JSON laid out"), this)), m_lines(new LineDiffModel),
      m_content(new TableView(tr("Contents line by line"), m_lines, this)) {
    m_content->setObjectName(QStringLiteral("compareContent"));
    m_content->setFirstWidths({64, 64});
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_note->setContentsMargins(14, 8, 14, 8);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_layOutJson->setObjectName(QStringLiteral("compareLayOutJson"));
    m_layOutJson->setToolTip(tr("One JSON member per line, whatever the white space"));
    m_layOutJson->setChecked(true);
    m_layOutJson->hide();
    connect(m_layOutJson, &QCheckBox::toggled, this, &CompareView::startReading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_responseSection);
    layout->addWidget(m_requestSection);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 14, 0);
    line->addWidget(m_note, 1);
    line->addWidget(m_layOutJson);
    layout->addLayout(line);
    layout->addWidget(m_content, 1);
    layout->addStretch(0);
    m_job.onFailure([this](const Error& error) {
        showContents({{}, tr("The contents were not read: %1.").arg(errorSentence(error))});
    });
}

void CompareView::compare(const SessionView& view, std::uint32_t one, std::uint32_t other) {
    const Session& session = *view.session;
    if (session[other].requestTime() < session[one].requestTime())
        std::swap(one, other);
    const auto& resourceOf = view.analysis->resources.resourceOf;
    m_view = view;
    m_sides = {Selection{resourceOf[one], one}, Selection{resourceOf[other], other}};
}

bool CompareView::comparesIn(const SessionView& view) const {
    return !carriedOver(m_sides[0], m_view, view).empty() && !carriedOver(m_sides[1], m_view, view).empty();
}

void CompareView::show(const DetailSubject& subject) {
    for (Selection& side : m_sides)
        side = carriedOver(side, m_view, subject.view);
    m_view = subject.view;
    m_localTime = subject.localTime;
    if (m_sides[0].empty() || m_sides[1].empty())
        return;
    const std::array<std::uint32_t, 2> exchanges{m_sides[0].exchange, m_sides[1].exchange};
    const ExchangeDiff diff = diffExchanges({m_view.session, exchanges[0]}, {m_view.session, exchanges[1]});
    const QString first = sideInWords(diff.sides[0].get(), m_localTime);
    const QString second = sideInWords(diff.sides[1].get(), m_localTime);
    m_headline->setText(
        {differencesInWords(diff), {}, tr("%1 beside %2").arg(first, second), Tone::Muted, {}});
    showFields(diff);
    m_layOutJson->hide();
    startReading();
}

void CompareView::startReading() {
    m_lines->setRows({});
    m_content->hide();
    m_note->setText(tr("Reading …"));
    m_job.start(
        [session = m_view.session, exchanges = std::array{m_sides[0].exchange, m_sides[1].exchange},
         layOut = m_layOutJson->isChecked()](Progress&) { return readContents(session, exchanges, layOut); },
        [this](Contents contents) { showContents(std::move(contents)); });
}

void CompareView::showFields(const ExchangeDiff& diff) {
    const auto fill = [&](DiffModel* model, TableView* table, Section* section,
                          const std::vector<FieldDiff>& rows) {
        MessageDiff message;
        message.rows = rows;
        model->setHeaders(tr("First"), tr("Second"));
        model->setDiff(m_view.session, message, {});
        table->fitHeight(fieldsHeight);
        section->setNote(rows.empty() ? tr("(nothing differs)")
                                      : tr("(%Ln field(s) differ)", nullptr, static_cast<int>(rows.size())));
    };
    fill(m_responseModel, m_response, m_responseSection, diff.response);
    fill(m_requestModel, m_request, m_requestSection, diff.request);
}

/// Runs on a worker thread and returns only the rows to show.
CompareView::Contents CompareView::readContents(const SessionPtr& session,
                                                std::array<std::uint32_t, 2> exchanges, bool layOutJson) {
    std::array<QByteArray, 2> texts;
    for (std::size_t side = 0; side < 2; ++side) {
        const Exchange exchange = (*session)[exchanges[side]];
        if (!exchange.responseBody())
            continue; // empty: the other content counts as added whole
        Result<QByteArray> content = readContent(exchange, BodyReadLimits{comparedBound});
        if (!content)
            return {{},
                    side == 0 ? tr("The first content cannot be read.")
                              : tr("The second content cannot be read.")};
        texts[side] = *std::move(content);
    }
    if (texts[0].isEmpty() && texts[1].isEmpty())
        return {{}, tr("Neither has a content.")};
    if (texts[0] == texts[1])
        return {{},
                tr("The contents are the same, byte for byte: %1.")
                    .arg(formatBytes(std::int64_t{texts[0].size()}))};
    const bool text = isValidUtf8(toView(texts[0])) && isValidUtf8(toView(texts[1])) &&
                      !texts[0].contains('\0') && !texts[1].contains('\0');
    if (!text)
        return {
            {},
            tr("The contents differ, and are no text: %1 and %2.")
                .arg(formatBytes(std::int64_t{texts[0].size()}), formatBytes(std::int64_t{texts[1].size()}))};
    return diffTexts(texts, layOutJson);
}

/// Two texts that differ, line by line.
CompareView::Contents CompareView::diffTexts(const std::array<QByteArray, 2>& texts, bool layOutJson) {
    const std::array laidOut{laidOutJson(toView(texts[0])), laidOutJson(toView(texts[1]))};
    const bool json = laidOut[0] && laidOut[1];
    const bool lay = json && layOutJson;
    if (lay && *laidOut[0] == *laidOut[1])
        return {{}, tr("The contents differ in the white space of their JSON alone."), true};
    const LineDiff diff =
        lay ? diffLines(*laidOut[0], *laidOut[1]) : diffLines(toView(texts[0]), toView(texts[1]));
    QString note = tr("The contents differ: %1, %2.")
                       .arg(tr("%Ln line(s) gone", nullptr, static_cast<int>(diff.removed)),
                            tr("%Ln line(s) new", nullptr, static_cast<int>(diff.added)));
    if (diff.bounded)
        note += QLatin1Char(' ') + tr("They are too different to be aligned.");
    else if (diff.removed == 0 && diff.added == 0)
        note = tr("The contents differ in the ends of their lines alone.");
    return {rowsOf(diff), note, json};
}

void CompareView::showContents(Contents contents) {
    m_note->setText(contents.note);
    m_layOutJson->setVisible(contents.json);
    m_content->setVisible(!contents.rows.empty());
    m_lines->setRows(std::move(contents.rows));
    emit contentsShown();
}

} // namespace hci
