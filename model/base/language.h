#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace hci {

/// A language other than English for the program's own sentences and numbers. The English sentence is the
/// key; sentences without a translation stay English.
class Language {
public:
    virtual ~Language() = default;
    /// ISO 639 code such as "de", which also names the folder of files in this language.
    [[nodiscard]] virtual std::string code() const = 0;
    /// The translation, with the same placeholders ("%1", "{0:span}"); null if there is none.
    [[nodiscard]] virtual QString translation(std::string_view english) const = 0;
    /// Between the thousands: "48.213".
    [[nodiscard]] virtual QChar groupSeparator() const = 0;
    /// Before the decimals: "1,5".
    [[nodiscard]] virtual QChar decimalPoint() const = 0;
};

/// Sets this thread's language during its own lifetime. Threads start with English, so that reports, which
/// have threads of their own, do not depend on the window's language.
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
/// The same as UTF-8: `english` itself, or a text stored in `room`.
[[nodiscard]] std::string_view translated(std::string_view english, std::string& room);

/// 48213 as this thread's language groups it: "48,213".
[[nodiscard]] std::string groupedDigits(std::int64_t number);
/// With this many decimals: "1.50".
[[nodiscard]] QString decimalNumber(double value, int decimals);

} // namespace hci
