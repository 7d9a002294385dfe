#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

#include <cstdint>

namespace hci::fuzz {

/// Plants a secret in what a stranger has written and exports it: as a cookie, a credential, a password in a
/// URL, a token by name and by form, and then wherever a text can stand, with `input` around it. Empty where
/// it is in no export; else the export that holds it.
[[nodiscard]] QByteArray leakOf(const QByteArray& input);

/// Texts to begin with.
[[nodiscard]] QByteArrayList maskSeeds();

/// A seed changed at random, always the same for the same number.
[[nodiscard]] QByteArray mutated(std::uint64_t number);

} // namespace hci::fuzz
