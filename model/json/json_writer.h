#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

#include <concepts>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

class QByteArray;
class QIODevice;

namespace hci {

class JsonStream;

/// Writes one JSON text to a device, in chunks of 32 KiB: nothing is kept but the nesting.
///
/// It owns what is easy to get wrong: escaping (also of what a terminal would obey and of what a reader would
/// not see, as isInvisible() has it), U+FFFD for what is not UTF-8, null for a number that is not finite, and
/// the failure to write, which finish() reports.
class JsonWriter final {
public:
    /// Whether lineBreak() breaks lines.
    enum class Layout : std::uint8_t { Lines, OneLine };

    /// `out` is open for writing and outlives the writer.
    explicit JsonWriter(QIODevice& out, Layout layout = Layout::Lines);
    /// Appends to `out`, which holds more than the text until finish().
    explicit JsonWriter(QByteArray& out, Layout layout = Layout::Lines);
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// `name` is one of ours: it needs no escape, and gets none.
    void key(std::string_view name);

    void string(std::string_view bytes);
    void string(QStringView text);
    void string(QLatin1StringView text);
    void integer(std::int64_t value);
    void number(double value); ///< null where it is not finite
    void boolean(bool value);
    void null();

    /// Takes over the elements of an array, `[…]` as another writer has written it, into the array that is
    /// open. Its bracket may become a comma.
    void elements(std::span<char> array);

    /// The next value, key or closing bracket begins a new line: for readers, and for tools that compare
    /// lines.
    void lineBreak();

    /// Ends a text and its line; what follows is another text.
    void endText();

    /// A key and its value in one call.
    void member(std::string_view name, std::string_view bytes) {
        key(name);
        string(bytes);
    }
    void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
    void member(std::string_view name, QStringView text) {
        key(name);
        string(text);
    }
    void member(std::string_view name, const QString& text) { member(name, QStringView(text)); }
    void member(std::string_view name, QLatin1StringView text) {
        key(name);
        string(text);
    }
    void member(std::string_view name, std::same_as<bool> auto value) {
        key(name);
        boolean(value);
    }
    template <std::integral T>
    requires(!std::same_as<T, bool>) void member(std::string_view name, T value) {
        key(name);
        integer(static_cast<std::int64_t>(value));
    }
    void member(std::string_view name, double value) {
        key(name);
        number(value);
    }
    void member(std::string_view name, std::nullptr_t) {
        key(name);
        null();
    }

    /// A write has failed already: what follows is thrown away, so a long export may stop early.
    [[nodiscard]] bool failed() const noexcept;

    /// Hands the last chunk to the device. Io, with the device's words, where any write failed.
    [[nodiscard]] Result<void> finish();

private:
    class Writer;
    std::unique_ptr<JsonStream> m_stream;
    std::unique_ptr<Writer> m_writer;
    Layout m_layout;
};

} // namespace hci
