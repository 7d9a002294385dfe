#pragma once

#include "model/compare/compared_texts.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

/// A piece of text: words of ours, or what was seen on the wire.
struct DocumentText {
    QString text;
    bool seen = false;
};
using DocumentTexts = std::vector<DocumentText>; ///< one after the other, blanks between them

/// One block of a document for people, before it becomes text or Markdown.
struct DocumentBlock {
    enum class Kind : std::uint8_t {
        Title,
        Heading,
        Paragraph,
        Item,   ///< of a list
        Detail, ///< of the item before it
        Table,  ///< its first row names the columns
        Facts,  ///< a table of two columns without such a row
    };
    Kind kind{};
    DocumentTexts texts;             ///< of all but the tables
    std::vector<DocumentTexts> rows; ///< of tables; a cell is one piece
};

/// What people read of a comparison: first what the change fixed, broke and saved, then each of these, the
/// most costly first. Long lists are cut, and say by how much.
[[nodiscard]] std::vector<DocumentBlock> documentOf(const Comparison& comparison, const ComparedTexts& texts);

} // namespace hci
