#pragma once

#include <csignal>
#include <sys/resource.h>

namespace hci::test {

/// While it lives no file of this process can grow beyond that many bytes, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes = 0) {
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace hci::test
