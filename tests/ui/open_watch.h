#pragma once

#include <QtCore/QTemporaryDir>

namespace hci::test {

/// A picture in a folder of its own, which is the current folder while this lives. A text that is taken for
/// markup opens the picture by its name, and the kernel reports that.
class OpenWatch {
public:
    OpenWatch();
    ~OpenWatch();
    OpenWatch(const OpenWatch&) = delete;
    OpenWatch& operator=(const OpenWatch&) = delete;

    /// How often the picture was opened since the last call.
    [[nodiscard]] int opened();
    /// "trap.png", which needs no slash, so that a file name can hold it too.
    [[nodiscard]] static QString name() { return QStringLiteral("trap.png"); }
    [[nodiscard]] QString path() const { return m_folder.filePath(name()); }
    [[nodiscard]] const QTemporaryDir& folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
    QString m_before;
    int m_notify = -1;
};

} // namespace hci::test
