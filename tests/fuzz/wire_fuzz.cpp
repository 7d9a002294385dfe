// libFuzzer harness for answers from the network: build with clang and -DHCI_FUZZ=ON, then
//
//     wire_fuzz CORPUS-FOLDER
//
// The first byte chooses HTTP/1.1 or HTTP/2, the second how the rest is cut into pieces. wire_answers
// --write-seeds FOLDER makes a corpus to begin with.

#include "tests/fuzz/wire_check.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 2, size - 2);
    if (data[0] % 2 == 0)
        hci::fuzz::checkWire(rest, data[1]);
    else
        hci::fuzz::checkHttp2(rest, data[1]);
    return 0;
}
