// libFuzzer harness for one of text_checks.h, which HCI_CHECK names: fields_fuzz, curl_fuzz and so on.

#include "tests/fuzz/text_checks.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hci::fuzz::HCI_CHECK({reinterpret_cast<const char*>(data), size});
    return 0;
}
