#include "ui/detail/found_text.h"

#include "model/exchange/url_parts.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/detail/message_text.h"

#include <QtGui/QTextBlock>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace hci {

namespace {

/// Columns of a line of a header section.
struct Columns {
    int line = 0;
    int begin = 0;
    int end = 0;
};

int shownLength(std::string_view text) {
    return static_cast<int>(shownLine(toText(text)).size());
}

/// The start line shows the URL's path; a place in its host marks all of it.
Columns inStartLine(const Exchange& exchange, const TextPlace& at) {
    const std::string_view url = exchange.url();
    const std::string_view path = pathOf(url);
    const auto pathBegin = static_cast<std::size_t>(path.data() - url.data());
    const int before = shownLength(exchange.method()) + 1;
    if (path.empty() || at.end <= pathBegin)
        return {0, before, before + std::max(1, shownLength(path))};
    const std::size_t begin = std::max(at.begin, pathBegin) - pathBegin;
    return {0, before + shownLength(path.substr(0, begin)),
            before + shownLength(path.substr(0, at.end - pathBegin))};
}

Columns inFieldLine(FieldSpan fields, int line, const FoundPlace& place) {
    const std::string text = fieldLine(fields.pool(), fields.span()[place.field]);
    const std::string_view shown = text;
    return {line, shownLength(shown.substr(0, place.at.begin)), shownLength(shown.substr(0, place.at.end))};
}

/// The place in the lines of requestText() or responseText(); nullopt if it lies in the other one.
std::optional<Columns> columnsOf(const Exchange& exchange, ShownHead which, const FoundPlace& place) {
    const bool request = which == ShownHead::Request;
    const auto field = static_cast<int>(place.field);
    switch (place.in) {
    case FoundIn::Url: return request ? std::optional(inStartLine(exchange, place.at)) : std::nullopt;
    case FoundIn::RequestField:
        return request ? std::optional(inFieldLine(exchange.request(), 1 + field, place)) : std::nullopt;
    case FoundIn::ResponseField:
        return request ? std::nullopt : std::optional(inFieldLine(exchange.response(), 1 + field, place));
    case FoundIn::Trailer: {
        const int first = trailersLine(exchange);
        return request ? std::nullopt : std::optional(inFieldLine(exchange.trailers(), first + field, place));
    }
    case FoundIn::Content: break;
    }
    return std::nullopt;
}

/// Calls f(place, current) for each place of the subject's exchange.
template <class F> void forFound(const DetailSubject& subject, F f) {
    if (!subject.found || subject.empty() || subject.found->session != subject.view.session)
        return;
    const std::vector<FoundPlace>& places = subject.found->result->places;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].exchange == subject.exchange)
            f(places[i], i == subject.found->at);
}

} // namespace

QTextEdit::ExtraSelection foundMark(QPlainTextEdit* text, int begin, int end, bool current) {
    const Colors& colors = colorsFor(text->palette());
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(text->document());
    mark.cursor.setPosition(begin);
    mark.cursor.setPosition(end, QTextCursor::KeepAnchor);
    mark.format.setBackground(current ? colors.foundHere : colors.found);
    if (current)
        mark.format.setFontUnderline(true); // not by colour alone
    return mark;
}

void showPlace(QPlainTextEdit* text, int begin, int end) {
    QTextCursor cursor(text->document());
    for (const int at : {end, begin}) {
        cursor.setPosition(at);
        text->setTextCursor(cursor);
        text->ensureCursorVisible();
    }
}

ExtraSelections markFound(QPlainTextEdit* head, ShownHead which, const DetailSubject& subject) {
    ExtraSelections marks;
    forFound(subject, [&](const FoundPlace& place, bool current) {
        const auto columns = columnsOf((*subject.view.session)[place.exchange], which, place);
        const QTextBlock block = columns ? head->document()->findBlockByNumber(columns->line) : QTextBlock();
        if (!block.isValid())
            return;
        const int last = block.length() - 1; // a value that is too long is shown in part
        const int begin = block.position() + std::min(columns->begin, last);
        const int end = block.position() + std::min(columns->end, last);
        marks << foundMark(head, begin, end, current);
        if (current)
            showPlace(head, begin, end);
    });
    return marks;
}

FoundInContent foundInContent(const DetailSubject& subject) {
    FoundInContent found;
    forFound(subject, [&](const FoundPlace& place, bool current) {
        if (place.in != FoundIn::Content)
            return;
        if (current)
            found.at = found.places.size();
        found.places.push_back(place.at);
    });
    return found;
}

} // namespace hci
