#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringEncoder>

#include <string>
#include <string_view>

class QIODevice;

namespace hci {

/// Collects bytes for a device, which gets them in large pieces. Remembers the first failure and drops
/// everything after it.
class ByteWriter final {
public:
    /// `out` is open for writing and outlives the writer.
    explicit ByteWriter(QIODevice& out) : m_out(out) {}

    void append(const QByteArray& bytes);
    void appendBytes(std::string_view bytes);
    void append(qsizetype count, char c);
    void append(char c) {
        m_buffer.push_back(c);
        flushLarge();
    }
    void appendUtf8(QStringView text);

    [[nodiscard]] bool failed() const noexcept { return m_failed; }
    /// Writes the rest to the device. Io, with the device's error text, if any write failed.
    [[nodiscard]] Result<void> finish();

private:
    static constexpr std::size_t bytesAtOnce = std::size_t{64} * 1024;

    void flushLarge() {
        if (m_buffer.size() >= bytesAtOnce)
            flush();
    }
    void flush();

    QIODevice& m_out;
    QStringEncoder m_utf8{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    std::string m_buffer;
    bool m_failed = false;
    std::string m_error;
};

} // namespace hci
