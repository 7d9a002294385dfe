#include "model/workers.h"

#include <sys/resource.h>
#include <unistd.h>

namespace hci {

QThreadPool& workers() {
    static QThreadPool pool;
    return pool;
}

void giveWayToWindow() noexcept {
    constexpr int niceness = 5; // about a third of the window's share
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness); // of this thread alone, on Linux
}

} // namespace hci
