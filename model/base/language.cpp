#include "model/base/language.h"

#include <QtCore/QLocale>

#include <array>
#include <charconv>
#include <cstdint>

namespace hci {

namespace {

// Per thread, so that an export stays English while the window is German.
thread_local const Language* current = nullptr;

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

LanguageScope::LanguageScope(const Language* language) noexcept : m_before(current) {
    current = language;
}

LanguageScope::~LanguageScope() {
    current = m_before;
}

const Language* threadLanguage() noexcept {
    return current;
}

QString translated(std::string_view english) {
    if (!current)
        return toQString(english);
    const QString other = current->translation(english);
    return other.isNull() ? toQString(english) : other;
}

std::string_view translated(std::string_view english, std::string& room) {
    if (!current)
        return english;
    room = translated(english).toStdString();
    return room;
}

std::string groupedDigits(std::int64_t number) {
    std::array<char, 20> digits;
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const char* digit = digits.data();
    const std::string separator = current ? QString(current->groupSeparator()).toStdString() : ",";
    std::string grouped;
    if (*digit == '-')
        grouped += *digit++;
    for (const char* first = digit; digit != end; ++digit) {
        if (digit != first && (end - digit) % 3 == 0)
            grouped += separator;
        grouped += *digit;
    }
    return grouped;
}

QString decimalNumber(double value, int decimals) {
    QString text = QLocale::c().toString(value, 'f', decimals);
    return current ? text.replace(u'.', current->decimalPoint()) : text;
}

} // namespace hci
