#pragma once

#include "model/compare/compared_texts.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

/// A piece of text: our own words, or bytes from the wire.
struct DocumentText {
    QString text;
    bool seen = false;
};
using DocumentTexts = std::vector<DocumentText>; ///< joined with blanks

/// One block of a document for people, before it is rendered as text or Markdown.
struct DocumentBlock {
    enum class Kind : std::uint8_t {
        Title,
        Heading,
        Paragraph,
        Item,   ///< of a list
        Detail, ///< of the item before it
        Table,  ///< its first row names the columns
        Facts,  ///< a table of two columns without a head
    };
    Kind kind{};
    DocumentTexts texts;             ///< of all blocks except tables
    std::vector<DocumentTexts> rows; ///< of tables; a cell is one piece
};

/// A comparison as a document for people: a summary of what was fixed, broken and saved, then each of these,
/// the most costly first. Long lists are cut, and say by how much.
[[nodiscard]] std::vector<DocumentBlock> documentOf(const Comparison& comparison, const ComparedTexts& texts);

} // namespace hci
