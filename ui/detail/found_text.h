#pragma once

#include "model/view/session_search.h"
#include "ui/detail/detail_view.h"

#include <QtWidgets/QTextEdit>

class QPlainTextEdit;

namespace hci {

/// What was found in a session, and which of it the user is at.
struct FoundText {
    SessionPtr session; ///< whose exchanges the places number
    std::shared_ptr<const SearchResult> result;
    std::size_t at = noPlace; ///< into the places; noPlace: the user is at none

    static constexpr std::size_t noPlace = static_cast<std::size_t>(-1);
};

using ExtraSelections = QList<QTextEdit::ExtraSelection>;

/// A text that is set off: the place that the user is at more than the others.
[[nodiscard]] QTextEdit::ExtraSelection foundMark(QPlainTextEdit* text, int begin, int end, bool current);

/// Brings a place of the text into view, also where its line is long.
void showPlace(QPlainTextEdit* text, int begin, int end);

/// Which header section of an exchange a text shows.
enum class ShownHead : std::uint8_t { Request, Response };

/// The marks of what was found in that header section (requestText(), responseText()) of the subject's
/// exchange; brings the place that the user is at into view, where it is there.
[[nodiscard]] ExtraSelections markFound(QPlainTextEdit* head, ShownHead which, const DetailSubject& subject);

/// The places in the content of the subject's exchange, in order, and which of them the user is at.
struct FoundInContent {
    std::vector<TextPlace> places;
    std::size_t at = FoundText::noPlace;

    friend bool operator==(const FoundInContent&, const FoundInContent&) = default;
};
[[nodiscard]] FoundInContent foundInContent(const DetailSubject& subject);

} // namespace hci
