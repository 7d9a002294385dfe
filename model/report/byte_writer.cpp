#include "model/report/byte_writer.h"

#include <QtCore/QIODevice>

namespace hci {

namespace {

constexpr qsizetype bytesAtOnce = 64 * 1024;

} // namespace

void ByteWriter::append(const QByteArray& bytes) {
    m_buffer.append(bytes);
    flushLarge();
}

void ByteWriter::appendBytes(std::string_view bytes) {
    m_buffer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    flushLarge();
}

void ByteWriter::append(qsizetype count, char c) {
    m_buffer.append(count, c);
    flushLarge();
}

void ByteWriter::appendUtf8(QStringView text) {
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + m_utf8.requiredSpace(text.size()));
    const char* const end = m_utf8.appendToBuffer(m_buffer.data() + before, text);
    m_buffer.resize(end - m_buffer.constData());
    flushLarge();
}

void ByteWriter::flushLarge() {
    if (m_buffer.size() >= bytesAtOnce)
        flush();
}

void ByteWriter::flush() {
    if (!m_failed && m_out.write(m_buffer) != m_buffer.size()) {
        m_failed = true;
        m_error = m_out.errorString().toStdString();
    }
    m_buffer.resize(0); // its memory stays
}

Result<void> ByteWriter::finish() {
    flush();
    if (m_failed)
        return failure(ErrorCode::Io, m_error);
    return {};
}

} // namespace hci
