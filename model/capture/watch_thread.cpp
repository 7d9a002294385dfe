#include "model/capture/watch_thread.h"

#include "model/base/exception_error.h"

#include <utility>

namespace hci {

void WatchThread::Loop::run() {
    try {
        exec();
    } catch (...) {
        error = errorOf(std::current_exception());
    }
}

WatchThread::WatchThread(WatchOptions options, QObject* parent)
    : QObject(parent), m_watch(new BrowserWatch(std::move(options))) {
    m_watch->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_watch, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, this, [this] {
        if (m_thread.error)
            emit broke({WatchEnd::Kind::Failed, m_thread.error->detail, {}, true});
    });
    m_thread.start();
}

WatchThread::~WatchThread() {
    m_thread.quit();
    m_thread.wait();
}

void WatchThread::start() {
    order([](BrowserWatch& watch) { watch.start(); });
}

void WatchThread::order(std::function<void(BrowserWatch&)> what) {
    QMetaObject::invokeMethod(
        m_watch, [watch = m_watch, what = std::move(what)] { what(*watch); }, Qt::QueuedConnection);
}

Session::Part WatchThread::conclude() {
    Session::Part part;
    if (m_thread.isFinished()) // no answer would come
        return part;
    QMetaObject::invokeMethod(
        m_watch, [watch = m_watch, &part] { part = watch->conclude(); }, Qt::BlockingQueuedConnection);
    return part;
}

} // namespace hci
