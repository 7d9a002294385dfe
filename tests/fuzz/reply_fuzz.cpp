// libFuzzer harness for a WireReply that reads from a loopback socket: the first byte decides how it is read,
// the rest is the server's answer. Slower than wire_fuzz, which has the parser alone; uses the same seeds.

#include "tests/fuzz/reply_check.h"

#include <QtCore/QCoreApplication>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int argc = 1;
    static char name[] = "reply_fuzz";
    static char* argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static hci::fuzz::ReplyCheck check;
    if (size > 0)
        check.check({reinterpret_cast<const char*>(data) + 1, size - 1}, data[0]);
    return 0;
}
