#include "model/autosave/appendable_har.h"

#include "model/har/har_writer.h"

#include <QtCore/QBuffer>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace hci {

namespace {

Session sessionOf(const Session::Part& part) {
    return Session(part.segment->pool(), {part});
}

} // namespace

Result<void> AppendableHar::write(const Session::Part& part, std::uint64_t room) {
    const Session session = sessionOf(part);
    if (m_file && differs(session)) {
        if (std::chrono::steady_clock::now() < m_mayReplace)
            return {};
        return replace(part, room);
    }
    if (session.size() == m_entries.size())
        return {};
    if (!m_file)
        if (const Result<void> begun = begin(session); !begun)
            return begun;
    return append(session, room);
}

void AppendableHar::remove() {
    QFile::remove(m_path);
    *this = AppendableHar(QString(m_path));
}

/// Whether the part no longer begins with the written exchanges.
bool AppendableHar::differs(const Session& session) const {
    if (session.size() < m_entries.size() || session.parts().front().pages != m_pages)
        return true;
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const ExchangeRecord& record = session[i].record();
        if (record.entry != m_entries[i] || record.allFlags() != m_flags[i])
            return true;
    }
    return false;
}

Result<void> AppendableHar::begin(const Session& session) {
    auto file = std::make_unique<QFile>(m_path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Append | QIODevice::Unbuffered,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorCode::Io, file->errorString().toStdString());
    QBuffer head;
    head.open(QIODevice::WriteOnly);
    if (const Result<void> written = writeHarHead(session, head); !written)
        return written;
    m_file = std::move(file);
    m_pages = session.parts().front().pages;
    Result<void> begun = appendWhole(head.data());
    if (!begun)
        remove();
    return begun;
}

Result<void> AppendableHar::append(const Session& session, std::uint64_t room) {
    for (auto i = static_cast<std::uint32_t>(m_entries.size()); i < session.size(); ++i) {
        const ExchangeRecord& record = session[i].record();
        const std::uint16_t flags = record.allFlags(); // before writing: a flag set later will differ
        QBuffer line;
        line.open(QIODevice::WriteOnly);
        if (const Result<void> written = writeHarLine(session, i, i == 0, line); !written)
            return written;
        if (m_bytes + static_cast<std::uint64_t>(line.size()) > room)
            return failure(ErrorCode::TooLarge);
        if (const Result<void> appended = appendWhole(line.data()); !appended)
            return appended;
        m_entries.push_back(record.entry);
        m_flags.push_back(flags);
    }
    return {};
}

/// Takes a partly written line back.
Result<void> AppendableHar::appendWhole(const QByteArray& lines) {
    if (m_file->write(lines) != lines.size()) {
        const std::string why = m_file->errorString().toStdString();
        if (!m_file->resize(static_cast<qint64>(m_bytes)))
            remove(); // further lines could not be appended
        return failure(ErrorCode::Io, why);
    }
    m_bytes += static_cast<std::uint64_t>(lines.size());
    return {};
}

/// Takes at most a tenth of the time, however often flags change.
Result<void> AppendableHar::replace(const Session::Part& part, std::uint64_t room) {
    const auto begun = std::chrono::steady_clock::now();
    AppendableHar other(m_path + QStringLiteral(".new"));
    other.remove(); // left by an earlier attempt
    if (const Result<void> written = other.write(part, room); !written) {
        other.remove();
        return written;
    }
    if (!other.m_file) { // no rows are left
        remove();
        return {};
    }
    if (std::rename(QFile::encodeName(other.m_path).constData(), QFile::encodeName(m_path).constData()) !=
        0) {
        const std::string why = std::strerror(errno);
        other.remove();
        return failure(ErrorCode::Io, why);
    }
    other.m_path = m_path;
    *this = std::move(other);
    const auto now = std::chrono::steady_clock::now();
    m_mayReplace = now + 9 * (now - begun);
    return {};
}

} // namespace hci
