#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

#include <cstdint>

namespace hci::fuzz {

/// Plants a secret in a stranger's texts and exports them: as a cookie, a credential, a password in a URL, a
/// token by name and by form, and then in every place for a text, with `input` around it. Returns the export
/// that holds it; empty if none does.
[[nodiscard]] QByteArray leakOf(const QByteArray& input);

/// Seed texts.
[[nodiscard]] QByteArrayList maskSeeds();

/// A mutated seed, always the same for the same number.
[[nodiscard]] QByteArray mutated(std::uint64_t number);

} // namespace hci::fuzz
