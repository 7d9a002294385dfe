#pragma once

#include "model/view/session_search.h"
#include "ui/session/detail_view.h"

#include <QtWidgets/QTextEdit>

class QPlainTextEdit;

namespace hci {

/// The hits of a search in a session, and which one is current.
struct FoundText {
    SessionPtr session; ///< of the numbered exchanges
    std::shared_ptr<const SearchResult> result;
    std::size_t at = noPlace; ///< the current hit; noPlace: none

    static constexpr std::size_t noPlace = static_cast<std::size_t>(-1);
};

using ExtraSelections = QList<QTextEdit::ExtraSelection>;

/// The highlight of a hit; the current one is highlighted more.
[[nodiscard]] QTextEdit::ExtraSelection foundMark(QPlainTextEdit* text, int begin, int end, bool current);

/// Scrolls to a place of the text, also within a long line.
void showPlace(QPlainTextEdit* text, int begin, int end);

/// Which header section of an exchange a text shows.
enum class ShownHead : std::uint8_t { Request, Response };

/// The highlights of search hits in that header section (requestText(), responseText()) of the subject's
/// exchange. Scrolls to the current hit if it is there.
[[nodiscard]] ExtraSelections markFound(QPlainTextEdit* head, ShownHead which, const DetailSubject& subject);

/// The hits in the content of the subject's exchange, in order, and which one is current.
struct FoundInContent {
    std::vector<TextPlace> places;
    std::size_t at = FoundText::noPlace;

    friend bool operator==(const FoundInContent&, const FoundInContent&) = default;
};
[[nodiscard]] FoundInContent foundInContent(const DetailSubject& subject);

} // namespace hci
