#include "tests/ui/open_watch.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QImage>

#include <array>

#include <sys/inotify.h>
#include <unistd.h>

namespace hci::test {

OpenWatch::OpenWatch() : m_before(QDir::currentPath()) {
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    if (!picture.save(path()) || !QDir::setCurrent(m_folder.path()))
        qFatal("cannot make the picture");
    m_notify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (m_notify < 0 || ::inotify_add_watch(m_notify, QFile::encodeName(path()).constData(), IN_OPEN) < 0)
        qFatal("cannot watch the picture");
}

OpenWatch::~OpenWatch() {
    ::close(m_notify);
    QDir::setCurrent(m_before);
}

int OpenWatch::opened() {
    // The kernel merges equal events in a row, so the number only tells none from some.
    int count = 0;
    alignas(inotify_event) std::array<char, 4096> events{};
    while (true) {
        const ssize_t length = ::read(m_notify, events.data(), events.size());
        if (length <= 0)
            return count;
        count += static_cast<int>(length / static_cast<ssize_t>(sizeof(inotify_event)));
    }
}

} // namespace hci::test
