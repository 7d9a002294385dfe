// libFuzzer harness for the HAR reader: build with clang and -DHCI_FUZZ=ON, then
//
//     har_fuzz -seed_inputs=… CORPUS-FOLDER
//
// har_mutations --write-seeds FOLDER makes a corpus.

#include "tests/fuzz/har_check.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hci::fuzz::checkHar(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
