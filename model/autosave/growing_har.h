#pragma once

#include "model/base/result.h"
#include "model/exchange/session.h"

#include <QtCore/QFile>
#include <QtCore/QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace hci {

/// One part of a session as a HAR file that grows with it, readable by its owner alone.
///
/// Each exchange is one write of a whole line, so a process that is killed leaves at most its last line torn.
/// Nothing waits for the disk: what the system has taken outlives the process, and the next line is not held
/// up.
class GrowingHar final {
public:
    explicit GrowingHar(QString path) : m_path(std::move(path)) {}

    /// Appends the exchanges that `part` has more than the file. Where the part says otherwise of what is
    /// written (rows are gone, a flag was set late, a page has come), the file is written anew beside itself
    /// and takes its own place. TooLarge where an exchange does not fit into `room` bytes, Io where a write
    /// fails: the file keeps the whole lines that it has, and a later call goes on behind them.
    [[nodiscard]] Result<void> write(const Session::Part& part, std::uint64_t room);
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes; }
    void remove();

private:
    [[nodiscard]] Result<void> begin(const Session& session);
    [[nodiscard]] Result<void> append(const Session& session, std::uint64_t room);
    [[nodiscard]] Result<void> appendWhole(const QByteArray& lines);
    [[nodiscard]] Result<void> replace(const Session::Part& part, std::uint64_t room);
    [[nodiscard]] bool differs(const Session& session) const;

    QString m_path;
    std::unique_ptr<QFile> m_file; // null before the first exchange
    std::uint64_t m_bytes = 0;
    std::uint32_t m_pages = 0;
    std::vector<std::uint32_t> m_entries; // what is written, an exchange each
    std::vector<std::uint16_t> m_flags;   // as they were then
    std::chrono::steady_clock::time_point m_mayReplace{};
};

} // namespace hci
