#pragma once

#include <cstdint>

class QCoreApplication;

namespace hci {

/// The user's choice of the window's language.
enum class WindowLanguage : std::uint8_t {
    System, ///< the system's language if there is a translation, else English
    English,
    German,
};

/// Installs the window's texts in a language: plural forms ("1 error", "2 errors"), a translation if there is
/// one, and the format of numbers. Translates the model's sentences on this thread only (LanguageScope), so
/// reports on others stay English.
///
/// Call it once, before any widget exists.
void installTexts(QCoreApplication& application, WindowLanguage language);

} // namespace hci
