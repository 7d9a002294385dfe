#pragma once

#include "model/exchange/body.h"

#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <mutex>

namespace hci::har {

/// A file that is read with pread: a mapped file that shrinks would crash the process.
///
/// It is open from open() to rest() or close(). After that each read opens it again and checks that it is the
/// same file; a few stay open, so that they are readable after their names are deleted.
class FileSource final : public BodySource {
public:
    /// Whether to follow a symbolic link: not if a stranger chose the name.
    enum class Links : std::uint8_t { Followed, Refused };

    /// NotFound and Io as the system reports; Io if it is no regular file. `path`: the bytes of a name.
    [[nodiscard]] static Result<std::shared_ptr<FileSource>> open(const QByteArray& path,
                                                                  Links links = Links::Followed);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    /// NotFound if the file's size or time has changed since it was opened; Truncated beyond its end.
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    [[nodiscard]] QByteArray path() const override { return m_path; }
    /// Up to `size` bytes; 0 at the end. Does not check whether an open file has changed.
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, char* to, std::size_t size) const;
    [[nodiscard]] std::uint64_t size() const noexcept { return m_identity.size; }
    /// Whether the open file's size or time has changed since it was opened.
    [[nodiscard]] bool hasChanged() const;

    /// The first reading is complete: stays open if few others do (bounds::reader::openFiles).
    void rest();
    /// Later reads open it again.
    void close();

private:
    /// Owns the system's descriptor of an open file.
    class Descriptor;
    using Open = std::shared_ptr<const Descriptor>;

    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::uint64_t size = 0;
        std::int64_t modified = 0; ///< nanoseconds

        friend bool operator==(const Identity&, const Identity&) = default;
    };

    FileSource(QByteArray path, Links links) : m_path(std::move(path)), m_links(links) {}
    [[nodiscard]] Result<Open> openDescriptor() const;
    [[nodiscard]] static Result<Identity> identityOf(const Descriptor& file);
    [[nodiscard]] Result<Open> descriptor() const;

    const QByteArray m_path;
    const Links m_links;
    Identity m_identity;
    mutable std::mutex m_mutex; // guards the members below: other threads read bodies
    Open m_open;
    bool m_kept = false;
};

/// Bytes in memory with the interface of a file.
class MemorySource final : public BodySource {
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    [[nodiscard]] const QByteArray& bytes() const noexcept { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace hci::har
