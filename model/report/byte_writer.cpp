#include "model/report/byte_writer.h"

#include "model/base/text_view.h"

#include <QtCore/QIODevice>

namespace hci {

void ByteWriter::append(const QByteArray& bytes) {
    appendBytes(toView(bytes));
}

void ByteWriter::appendBytes(std::string_view bytes) {
    m_buffer.append(bytes);
    flushLarge();
}

void ByteWriter::append(qsizetype count, char c) {
    m_buffer.append(static_cast<std::size_t>(count), c);
    flushLarge();
}

void ByteWriter::appendUtf8(QStringView text) {
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + static_cast<std::size_t>(m_utf8.requiredSpace(text.size())));
    const char* const end = m_utf8.appendToBuffer(m_buffer.data() + before, text);
    m_buffer.resize(static_cast<std::size_t>(end - m_buffer.data()));
    flushLarge();
}

void ByteWriter::flush() {
    const auto length = static_cast<qint64>(m_buffer.size());
    if (!m_failed && m_out.write(m_buffer.data(), length) != length) {
        m_failed = true;
        m_error = m_out.errorString().toStdString();
    }
    m_buffer.clear(); // keeps its memory
}

Result<void> ByteWriter::finish() {
    flush();
    if (m_failed)
        return failure(ErrorCode::Io, m_error);
    return {};
}

} // namespace hci
