#include "model/report/html_writer.h"

#include "model/base/text_view.h"
#include "model/report/visible_text.h"
#include "model/words/amounts.h"

namespace hci {

namespace {

/// A sentence that quotes a very long text loses its middle, and says so.
QString ofBoundedLength(const QString& text) {
    constexpr qsizetype most = 4096;
    if (text.size() <= most)
        return text;
    const qsizetype head = most * 3 / 4 - (text[most * 3 / 4 - 1].isHighSurrogate() ? 1 : 0);
    const qsizetype tail = text.size() - most / 4 + (text[text.size() - most / 4].isLowSurrogate() ? 1 : 0);
    return text.first(head) + QStringLiteral(" \u2026[") +
           formatCounted(tail - head, "%1 character", "%1 characters") + QStringLiteral(" left out]\u2026 ") +
           text.sliced(tail);
}

/// The only way for a text into the document; QXmlStreamWriter escapes metacharacters after it. Line breaks
/// are needed only in listings, which pass their lines one by one.
QString boundedVisible(const QString& text) {
    return visible(ofBoundedLength(text));
}

/// The last place at or before `at` where `bytes` can be cut without splitting a character.
std::size_t characterStart(std::string_view bytes, std::size_t at) {
    for (int steps = 0; steps < 3 && at > 0 && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
         ++steps)
        --at;
    return at;
}

} // namespace

QString withoutMiddle(std::string_view bytes, std::size_t most) {
    if (bytes.size() <= most)
        return toText(bytes);
    const std::size_t head = characterStart(bytes, most * 3 / 4);
    const std::size_t tail = characterStart(bytes, bytes.size() - most / 4);
    return toText(bytes.substr(0, head)) + QStringLiteral(" \u2026[") +
           formatExactBytes(static_cast<std::int64_t>(tail - head)) + QStringLiteral(" left out]\u2026 ") +
           toText(bytes.substr(tail));
}

HtmlWriter::HtmlWriter(QIODevice& out) : m_out(out) {
    m_pending.open(QIODevice::WriteOnly);
    m_xml.setDevice(&m_pending);
}

void HtmlWriter::doctype() {
    m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
}

void HtmlWriter::classesOf(const char* classes) {
    if (classes)
        m_xml.writeAttribute(QStringLiteral("class"), QLatin1StringView(classes));
}

void HtmlWriter::begin(const char* name, const char* classes) {
    m_xml.writeStartElement(QLatin1StringView(name));
    classesOf(classes);
}

void HtmlWriter::beginEmpty(const char* name, const char* classes) {
    m_xml.writeEmptyElement(QLatin1StringView(name));
    classesOf(classes);
}

void HtmlWriter::end() {
    m_xml.writeCharacters(
        QString()); // otherwise an empty element would be closed as <td/>, which HTML ignores
    m_xml.writeEndElement();
    passOn();
}

void HtmlWriter::attribute(const char* name, const QString& value) {
    m_xml.writeAttribute(QLatin1StringView(name), boundedVisible(value));
}

void HtmlWriter::attribute(const char* name, std::int64_t value) {
    m_xml.writeAttribute(QLatin1StringView(name), QString::number(value));
}

void HtmlWriter::text(const QString& text) {
    m_xml.writeCharacters(boundedVisible(text));
}

void HtmlWriter::element(const char* name, const QString& text, const char* classes) {
    begin(name, classes);
    this->text(text);
    end();
}

void HtmlWriter::sentence(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('`'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool closed = i + 1 < parts.size();
        if (i % 2 == 0)
            this->text(parts[i]);
        else if (closed)
            element("code", parts[i], "quoted");
        else
            this->text(QLatin1Char('`') + parts[i]);
    }
}

void HtmlWriter::wire(std::string_view bytes, std::size_t most, const char* classes) {
    element("code", withoutMiddle(bytes, most), classes);
}

void HtmlWriter::styleSheet(const QString& css) {
    begin("style");
    m_xml.writeCharacters(css);
    end();
}

void HtmlWriter::passOn() {
    m_out.append(m_pending.data());
    m_pending.buffer().resize(0);
    m_pending.seek(0);
}

Result<void> HtmlWriter::finish() {
    m_xml.writeEndDocument();
    passOn();
    return m_out.finish();
}

} // namespace hci
