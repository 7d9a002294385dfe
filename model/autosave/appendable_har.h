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

/// One part of a session as a HAR file that grows with it, readable by its owner only.
///
/// Each exchange is one write of a whole line, so a killed process leaves at most the last line incomplete.
/// It never waits for the disk: the system keeps written data beyond the process's end.
class AppendableHar final {
public:
    explicit AppendableHar(QString path) : m_path(std::move(path)) {}

    /// Appends the exchanges of `part` that the file lacks. If written exchanges have changed (rows are gone,
    /// a flag was set late, a page was added), writes a new file that replaces the old one.
    ///
    /// TooLarge: an exchange does not fit into `room` bytes; Io: a write fails. The file then keeps its whole
    /// lines, and a later call continues after them.
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
    std::unique_ptr<QFile> m_file; // null until the first exchange
    std::uint64_t m_bytes = 0;
    std::uint32_t m_pages = 0;
    std::vector<std::uint32_t> m_entries; // the written exchanges
    std::vector<std::uint16_t> m_flags;   // their flags when written
    std::chrono::steady_clock::time_point m_mayReplace{};
};

} // namespace hci
