#include "tests/bench/heap_watch.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <malloc.h>

// glibc lets a program replace malloc; these are glibc's own functions behind it.
extern "C" {
void* __libc_malloc(std::size_t size);
void __libc_free(void* memory);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<bool> counting{false};
std::atomic<std::ptrdiff_t> allocated{0};
std::atomic<std::ptrdiff_t> most{0};

void* taken(void* memory) noexcept {
    if (memory && counting.load(std::memory_order_relaxed)) {
        const auto size = static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
        const std::ptrdiff_t now = allocated.fetch_add(size, std::memory_order_relaxed) + size;
        std::ptrdiff_t before = most.load(std::memory_order_relaxed);
        while (now > before && !most.compare_exchange_weak(before, now, std::memory_order_relaxed)) {
        }
    }
    return memory;
}

void given(void* memory) noexcept {
    if (memory && counting.load(std::memory_order_relaxed))
        allocated.fetch_sub(static_cast<std::ptrdiff_t>(malloc_usable_size(memory)),
                            std::memory_order_relaxed);
}

} // namespace

extern "C" {

void* malloc(std::size_t size) noexcept {
    return taken(__libc_malloc(size));
}
void free(void* memory) noexcept {
    given(memory);
    __libc_free(memory);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    return taken(__libc_calloc(count, size));
}
void* realloc(void* memory, std::size_t size) noexcept {
    given(memory);
    void* const moved = __libc_realloc(memory, size);
    return taken(moved || size == 0 ? moved : memory);
}
void* memalign(std::size_t alignment, std::size_t size) noexcept {
    return taken(__libc_memalign(alignment, size));
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return taken(__libc_memalign(alignment, size));
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
    *memory = taken(__libc_memalign(alignment, size));
    return *memory ? 0 : ENOMEM;
}
}

namespace hci::bench {

HeapWatch::HeapWatch() {
    allocated = 0;
    most = 0;
    counting = true;
}

HeapWatch::~HeapWatch() {
    counting = false;
}

std::size_t HeapWatch::peak() const noexcept {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(most.load(), 0));
}

} // namespace hci::bench
