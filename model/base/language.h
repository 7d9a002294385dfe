#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace hci {

/// Another language than English for the program's own sentences and numbers. The English sentence is the
/// key: what has no translation stays English.
class Language {
public:
    virtual ~Language() = default;
    /// Of ISO 639: "de". Files in this language stand in a folder with that name.
    [[nodiscard]] virtual std::string code() const = 0;
    /// The sentence with the same places ("%1", "{0:span}"); null where there is none.
    [[nodiscard]] virtual QString translation(std::string_view english) const = 0;
    /// Between the thousands: "48.213".
    [[nodiscard]] virtual QChar groupSeparator() const = 0;
    /// Before the decimals: "1,5".
    [[nodiscard]] virtual QChar decimalPoint() const = 0;
};

/// Sets the language in which this thread speaks for as long as it lives. Every thread begins with English:
/// reports are written on threads of their own, and are the same bytes whoever reads the window.
class LanguageScope {
public:
    /// `language` outlives it; nullptr: English.
    explicit LanguageScope(const Language* language) noexcept;
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

private:
    const Language* m_before;
};

/// This thread's; nullptr for English.
[[nodiscard]] const Language* threadLanguage() noexcept;

/// The sentence in this thread's language.
[[nodiscard]] QString translated(std::string_view english);
[[nodiscard]] inline QString translated(const char* english) {
    return translated(std::string_view(english));
}
[[nodiscard]] inline QString translated(QLatin1StringView english) {
    return translated(std::string_view(english.data(), static_cast<std::size_t>(english.size())));
}
/// The same as UTF-8: `english` itself, or what is put into `room`.
[[nodiscard]] std::string_view translated(std::string_view english, std::string& room);

/// 48213 as this thread's language groups it: "48,213".
[[nodiscard]] std::string groupedDigits(std::int64_t number);
/// With so many decimals: "1.50".
[[nodiscard]] QString decimalNumber(double value, int decimals);

} // namespace hci
