// libFuzzer harness for the mask: build with clang and -DHCI_FUZZ=ON, then
//
//     mask_fuzz CORPUS-FOLDER
//
// A secret that was planted must be in no export, whatever text surrounds it.

#include "tests/fuzz/mask_check.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray leak =
        hci::fuzz::leakOf(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!leak.isEmpty())
        qFatal("the secret is in: %s", leak.constData());
    return 0;
}
