#pragma once

#include "model/exchange/body.h"

#include <QtCore/QString>

#include <cstdint>
#include <memory>

namespace hci::har {

/// A file that stays open, read with pread: a mapped file that shrinks would end the process.
class FileSource final : public BodySource {
public:
    [[nodiscard]] static Result<std::shared_ptr<FileSource>> open(const QString& path);
    /// A file without a name, for what a compressed recording unpacks to. Gone when it is closed.
    [[nodiscard]] static Result<std::shared_ptr<FileSource>> createUnlinked();
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    /// NotFound when the file has another size or time than when it was opened.
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    /// Up to `size` bytes; 0 at the end. Does not look whether the file has changed.
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, char* to, std::size_t size) const;
    [[nodiscard]] Result<void> append(const char* bytes, std::size_t size);
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }

private:
    explicit FileSource(int descriptor, bool own) noexcept : m_descriptor(descriptor), m_own(own) {}
    [[nodiscard]] bool unchanged() const noexcept;

    int m_descriptor;
    bool m_own; ///< written by us: it changes while it is read
    std::uint64_t m_size = 0;
    std::int64_t m_modified = 0; ///< nanoseconds
};

/// Bytes in memory behind the interface of a file.
class MemorySource final : public BodySource {
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    [[nodiscard]] const QByteArray& bytes() const noexcept { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace hci::har
