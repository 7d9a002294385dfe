// libFuzzer harness for what is written to a terminal: build with clang and -DHCI_FUZZ=ON, then
//
//     terminal_fuzz CORPUS-FOLDER

#include "tests/fuzz/terminal_check.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hci::fuzz::checkTerminal({reinterpret_cast<const char*>(data), size});
    return 0;
}
