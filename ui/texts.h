#pragma once

#include <cstdint>

class QCoreApplication;

namespace hci {

/// The language that the user has chosen for the window.
enum class WindowLanguage : std::uint8_t {
    System, ///< the system's where there is a translation of it, else English
    English,
    German,
};

/// Installs the texts of the window in a language: singular and plural forms ("1 error", "2 errors"), a
/// translation where there is one, and how numbers are written. The sentences of the model follow on this
/// thread (LanguageScope); reports are written on others, in English. Call it once, before there is a widget.
void installTexts(QCoreApplication& application, WindowLanguage language);

} // namespace hci
