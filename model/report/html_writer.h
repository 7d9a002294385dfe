#pragma once

#include "model/report/byte_writer.h"

#include <QtCore/QBuffer>
#include <QtCore/QString>
#include <QtCore/QXmlStreamWriter>

#include <string_view>

namespace hci {

/// Writes one HTML document to a device, in pieces of 64 KiB: it stores only the open elements.
///
/// The document is also well-formed XML, so that either kind of parser finds the same elements, whose names
/// are the program's own. Every text and attribute value passes boundedVisible(), so that nothing recorded
/// can become markup, act on the reader, or break the document.
class HtmlWriter final {
public:
    /// `out` is open for writing and outlives the writer.
    explicit HtmlWriter(QIODevice& out);

    /// "<!DOCTYPE html>", which must come first.
    void doctype();
    void begin(const char* name, const char* classes = nullptr);
    void end();
    /// Adds to the element just begun.
    void attribute(const char* name, const QString& value);
    void attribute(const char* name, std::int64_t value);
    /// An element that has no content (`meta`, `rect`); its attributes follow.
    void beginEmpty(const char* name, const char* classes = nullptr);

    void text(const QString& text);
    /// An element with only a text in it.
    void element(const char* name, const QString& text, const char* classes = nullptr);
    /// A sentence: text in backticks becomes `code`.
    void sentence(const QString& text);
    /// Bytes from the wire in a `code` element; beyond `most` bytes it replaces the middle by a note.
    void wire(std::string_view bytes, std::size_t most, const char* classes = nullptr);
    /// A style sheet, unescaped: it must not contain what XML escapes.
    void styleSheet(const QString& css);

    [[nodiscard]] bool failed() const noexcept { return m_out.failed(); }
    /// Writes the rest to the device. Io, with the device's error text, if any write failed.
    [[nodiscard]] Result<void> finish();

private:
    void classesOf(const char* classes);
    void passOn();

    ByteWriter m_out;
    QBuffer m_pending; ///< the output of m_xml since the last passOn()
    QXmlStreamWriter m_xml;
};

/// An element that ends with its scope.
class HtmlElement final {
public:
    HtmlElement(HtmlWriter& html, const char* name, const char* classes = nullptr) : m_html(html) {
        html.begin(name, classes);
    }
    ~HtmlElement() { m_html.end(); }
    HtmlElement(const HtmlElement&) = delete;
    HtmlElement& operator=(const HtmlElement&) = delete;

private:
    HtmlWriter& m_html;
};

/// The text of wire bytes in at most about `most` bytes: a longer text has its beginning, the number of bytes
/// left out, and its end.
[[nodiscard]] QString withoutMiddle(std::string_view bytes, std::size_t most);

} // namespace hci
