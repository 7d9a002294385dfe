#include "ui/detail/body_view.h"

#include "model/exchange/body_reader.h"
#include "model/exchange/masked_session.h"
#include "model/http/content_coding.h"
#include "model/words/amounts.h"
#include "model/words/error_text.h"
#include "ui/detail/raster_image.h"
#include "ui/session/session_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/copyable_text.h"
#include "ui/widgets/plain_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr qsizetype textBound = qsizetype{256} * 1024;
constexpr qsizetype hexBound = qsizetype{32} * 1024;
constexpr qsizetype lineBound = 4096; // a longer line is broken: laying it out would block the window

/// "00000010  48 54 54 50 …  HTTP…"; the bytes of `secrets` as stars.
QString hexDump(QByteArrayView bytes, const SecretSpans& secrets = {}) {
    constexpr qsizetype width = 16;
    std::vector<bool> starred(static_cast<std::size_t>(bytes.size()));
    for (const SecretSpan& span : secrets)
        for (std::size_t i = span.begin; i < std::min(span.end, starred.size()); ++i)
            starred[i] = true;
    QString dump;
    dump.reserve(bytes.size() * 5);
    for (qsizetype at = 0; at < bytes.size(); at += width) {
        const QByteArrayView row = bytes.sliced(at, std::min(width, bytes.size() - at));
        QString characters;
        dump += QStringLiteral("%1  ").arg(at, 8, 16, QLatin1Char('0'));
        for (qsizetype i = 0; i < row.size(); ++i) {
            const char c = row[i];
            const bool star = starred[static_cast<std::size_t>(at + i)];
            dump += star ? QStringLiteral("** ")
                         : QStringLiteral("%1 ").arg(static_cast<unsigned char>(c), 2, 16, QLatin1Char('0'));
            characters += QLatin1Char(star ? '*' : c >= 0x20 && c < 0x7F ? c : '.');
        }
        dump += QString((width - row.size()) * 3 + 1, QLatin1Char(' ')) + characters + QLatin1Char('\n');
    }
    return dump;
}

const QString breakMark = QStringLiteral("⏎\n");

/// The places where a line of `text` exceeds the bound.
QList<qsizetype> breaksOf(QStringView text) {
    QList<qsizetype> breaks;
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        length = text[i] == QLatin1Char('\n') ? 0 : length + 1;
        if (length > lineBound) {
            breaks << i;
            length = 1;
        }
    }
    return breaks;
}

QString broken(QStringView text, const QList<qsizetype>& breaks) {
    QString result;
    result.reserve(text.size() + breaks.size() * breakMark.size());
    qsizetype from = 0;
    for (const qsizetype at : breaks) {
        result += text.sliced(from, at - from) + breakMark;
        from = at;
    }
    return result += text.sliced(from);
}

/// Maps a place in the broken lines to one in the text.
qsizetype unbroken(qsizetype place, const QList<qsizetype>& breaks) {
    qsizetype marks = 0;
    for (const qsizetype at : breaks) {
        const qsizetype markAt = at + marks;
        if (markAt >= place)
            break;
        marks += std::min(breakMark.size(), place - markAt);
    }
    return place - marks;
}

/// Maps a place in the text to one in the broken lines: `behind` a break at that place, or before it.
qsizetype brokenPlace(qsizetype place, const QList<qsizetype>& breaks, bool behind) {
    const auto end = behind ? std::upper_bound(breaks.begin(), breaks.end(), place)
                            : std::lower_bound(breaks.begin(), breaks.end(), place);
    return place + (end - breaks.begin()) * breakMark.size();
}

QString problemText(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotFound:
        if (error.detail == missingDictionary)
            return BodyView::tr("The content was compressed with a dictionary that is not in this session.");
        return BodyView::tr("The recording has no content here, or the file has changed since.");
    case ErrorCode::TooLarge: return BodyView::tr("The content is too large to be shown.");
    case ErrorCode::Unsupported:
        if (error.detail == "dcb")
            return BodyView::tr(
                "The content is Brotli with a dictionary (dcb), and the Brotli library of this "
                "system takes none.");
        return BodyView::tr("The content coding is not known.");
    case ErrorCode::Truncated: return BodyView::tr("The content is cut off.");
    default: return BodyView::tr("The content cannot be decoded.");
    }
}

} // namespace

BodyView::BodyView(QWidget* parent)
    : QWidget(parent), m_form(new ChoiceButton(this)), m_line(new QHBoxLayout), m_note(new PlainLabel(this)),
      m_text(new CopyableText(tr("Content as text"), {}, this)),
      m_hex(new CopyableText(tr("Content in hex"), {}, this)), m_image(new PlainLabel),
      m_imageArea(new QScrollArea(this)), m_stack(new QStackedLayout) {
    m_form->addChoice(tr("Text"), static_cast<int>(Form::Text));
    m_form->addChoice(tr("Image"), static_cast<int>(Form::Image));
    m_form->addChoice(tr("Hex"), static_cast<int>(Form::Hex));
    m_form->setAccessibleName(tr("Form of the content"));
    m_form->setObjectName(QStringLiteral("bodyForm"));
    m_text->setObjectName(QStringLiteral("bodyText"));
    m_hex->setObjectName(QStringLiteral("bodyHex"));
    m_text->setCopy([this](int begin, int end) { return copyOfText(begin, end); });
    m_hex->setCopy([this](int begin, int end) { return m_content.hexToCopy.mid(begin, end - begin); });
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setAccessibleName(tr("Content as an image"));
    m_imageArea->setWidget(m_image);
    m_imageArea->setWidgetResizable(true);
    m_imageArea->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_imageArea);
    m_stack->addWidget(m_hex);
    m_line->setContentsMargins(10, 4, 10, 4);
    m_line->setSpacing(10);
    m_line->addWidget(m_note, 1);
    m_line->addWidget(m_form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_line);
    layout->addLayout(m_stack, 1);
    m_job.onFailure([this](const Error& error) {
        Content none;
        none.problem = tr("The content was not read: %1.").arg(errorSentence(error));
        show(std::move(none));
    });
    connect(m_form, &ChoiceButton::chosen, this, &BodyView::showForm);
}

void BodyView::offer(const QList<QAction*>& saves, QAction* wrap) {
    QPushButton* save = menuButton(tr("Save ▾"), saves, nullptr, this);
    save->setObjectName(QStringLiteral("bodySave"));
    save->setAccessibleName(tr("Save the content"));
    m_line->addWidget(boxFor(wrap, this));
    m_line->addWidget(save);
}

/// Reads the part of a content that is shown as text, and finds its secrets.
void BodyView::readText(Content& content, const QByteArray& bytes, qsizetype from) {
    while (from > 0 && (static_cast<unsigned char>(bytes[from]) & 0xC0U) == 0x80)
        --from; // to where the character begins
    const auto textOf = [](QByteArrayView part) {
        return QString::fromUtf8(part).replace(QChar(0), QChar(0x2400)); // a NUL would end it in a widget
    };
    content.from = from;
    content.part = bytes.mid(from, textBound);
    content.text = textOf(content.part);
    content.breaks = breaksOf(content.text);
    if (from == 0)
        return; // found when the user copies
    const QByteArray before = textOf(QByteArrayView(bytes).first(from)).toUtf8();
    const auto shift = static_cast<std::size_t>(before.size());
    const QByteArray whole = before + content.text.toUtf8();
    for (const SecretSpan& span :
         findContentSecrets(toView(whole), content.mediaType, &content.mask->known()))
        if (span.end > shift) {
            content.secrets.push_back(span);
            content.secrets.back().begin = std::max(span.begin, shift) - shift;
            content.secrets.back().end -= shift;
        }
}

BodyView::Content BodyView::read(const SessionPtr& session, std::uint32_t exchange, qsizetype from,
                                 const Progress& progress) {
    Content content;
    const Exchange subject = (*session)[exchange];
    const auto bytes = readContent(subject, BodyReadLimits{shownContentBound});
    if (!bytes) {
        content.problem = problemText(bytes.error());
        return content;
    }
    content.size = bytes->size();
    content.cut = bytes->size() > textBound;
    content.image = decodeRaster(*bytes, progress);
    const QByteArrayView dumped = QByteArrayView(*bytes).first(std::min(bytes->size(), hexBound));
    content.mask = std::make_shared<SecretMask>(maskOf(subject));
    content.mediaType = std::string(subject.text(subject.record().mediaType));
    content.binary = !isShownAsText(toView(*bytes));
    readText(content, *bytes, from < bytes->size() ? from : 0);
    content.hex = hexDump(dumped);
    content.hexToCopy = hexDump(dumped, findContentSecrets(toView(*bytes).substr(0, textBound),
                                                           content.mediaType, &content.mask->known()));
    return content;
}

void BodyView::showContent(const SessionPtr& session, std::uint32_t exchange) {
    m_session = session;
    m_exchange = exchange;
    m_found = {};
    if ((*session)[exchange].responseBody())
        return startReading(0);
    Content none;
    none.problem = tr("No content in this message.");
    m_job.cancel();
    show(std::move(none));
}

void BodyView::startReading(qsizetype from) {
    m_note->setText(tr("Reading …"));
    m_job.start([session = m_session, exchange = m_exchange,
                 from](Progress& progress) { return read(session, exchange, from, progress); },
                [this](Content content) { show(std::move(content)); });
}

void BodyView::setFound(FoundInContent found) {
    if (m_found == found)
        return;
    m_found = std::move(found);
    if (!m_job.running()) // else show() does it
        showFound();
}

void BodyView::clear() {
    m_job.cancel();
    m_session.reset();
    m_found = {};
    m_content = {};
    m_note->clear();
    showForm();
}

void BodyView::show(Content content) {
    m_content = std::move(content);
    const QString size = formatBytes(m_content.size);
    const QString part = formatBytes(std::int64_t{m_content.part.size()});
    if (!m_content.problem.isEmpty())
        m_note->setText(m_content.problem);
    else if (m_content.from > 0)
        m_note->setText(
            tr("%1 decoded, %2 shown from %3 on").arg(size, part, formatBytes(std::int64_t{m_content.from})));
    else
        m_note->setText(m_content.cut ? tr("%1 decoded, the first %2 shown").arg(size, part)
                                      : tr("%1 decoded").arg(size));
    m_form->setValue(static_cast<int>(!m_content.image.isNull() ? Form::Image
                                      : m_content.binary        ? Form::Hex
                                                                : Form::Text));
    m_form->setVisible(m_content.problem.isEmpty());
    showForm();
    showFound();
    emit shown();
}

/// Works in the text form only. Reads the part first that holds the place if it is not on show.
void BodyView::showFound() {
    const bool any = m_found.at < m_found.places.size() && m_content.problem.isEmpty();
    const TextPlace* here = any ? &m_found.places[m_found.at] : nullptr;
    if (here) {
        const auto begin = static_cast<qsizetype>(here->begin);
        const auto end = static_cast<qsizetype>(here->end);
        const bool there = begin >= m_content.from && end <= m_content.from + m_content.part.size();
        if (!there && end <= m_content.size && end - begin < textBound / 2)
            return startReading(std::max<qsizetype>(0, begin - textBound / 2));
        if (m_form->value() != static_cast<int>(Form::Text)) {
            m_form->setValue(static_cast<int>(Form::Text));
            showForm();
        }
    }
    markFound(here);
}

void BodyView::markFound(const TextPlace* here) {
    ExtraSelections marks;
    const bool text = m_form->value() == static_cast<int>(Form::Text);
    const auto from = static_cast<std::size_t>(m_content.from);
    const std::size_t partEnd = from + static_cast<std::size_t>(m_content.part.size());
    std::size_t bytes = from; // so many are `characters` of the text
    qsizetype characters = 0;
    const auto placed = [&](std::size_t at, bool atBreak) { // `at` ascends
        const QByteArrayView between = toBytes(toView(m_content.part).substr(bytes - from, at - bytes));
        characters += QString::fromUtf8(between).size();
        bytes = at;
        return static_cast<int>(brokenPlace(characters, m_content.breaks, atBreak));
    };
    for (const TextPlace& place : m_found.places) {
        if (!text || place.begin < bytes || place.end > partEnd)
            continue;
        const int begin = placed(place.begin, true);
        const int end = placed(place.end, false);
        const bool current = here && place == *here;
        marks << foundMark(m_text, begin, end, current);
        if (current)
            showPlace(m_text, begin, end);
    }
    m_text->setExtraSelections(marks);
}

void BodyView::showForm() {
    const auto form = static_cast<Form>(m_form->value());
    m_text->setPlainText(form == Form::Text ? broken(m_content.text, m_content.breaks) : QString());
    m_hex->setPlainText(form == Form::Hex ? m_content.hex : QString());
    if (m_content.image.isNull())
        m_image->setText(m_content.problem.isEmpty() ? tr("Not an image that can be shown.") : QString());
    else
        m_image->setPixmap(QPixmap::fromImage(m_content.image));
    m_stack->setCurrentIndex(static_cast<int>(form));
    markFound(nullptr);
}

QString BodyView::copyOfText(qsizetype begin, qsizetype end) const {
    if (!m_content.mask)
        return {};
    return copyOf(
        m_content.text, unbroken(begin, m_content.breaks), unbroken(end, m_content.breaks),
        [this](std::string_view text, const KnownTexts* known) {
            return m_content.from > 0 ? m_content.secrets
                                      : findContentSecrets(text, m_content.mediaType, known);
        },
        *m_content.mask);
}

} // namespace hci
