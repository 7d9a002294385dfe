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

/// Writes one JSON text to a device in chunks of 32 KiB; it stores only the nesting.
///
/// It escapes (also terminal controls and invisible characters, see isInvisible()), writes U+FFFD for
/// invalid UTF-8 and null for numbers that are not finite. finish() reports failed writes.
class JsonWriter final {
public:
    /// Whether lineBreak() breaks lines.
    enum class Layout : std::uint8_t { Lines, OneLine };

    /// `out` is open for writing and outlives the writer.
    explicit JsonWriter(QIODevice& out, Layout layout = Layout::Lines);
    /// Appends to `out`, which is longer than the text until finish().
    explicit JsonWriter(QByteArray& out, Layout layout = Layout::Lines);
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// `name` is one of the program's own and is written without escapes.
    void key(std::string_view name);

    void string(std::string_view bytes);
    void string(QStringView text);
    void string(QLatin1StringView text);
    void integer(std::int64_t value);
    void number(double value); ///< null where it is not finite
    void boolean(bool value);
    void null();

    /// Appends the elements of `[…]`, written by another writer, to the open array. Its bracket may be
    /// overwritten by a comma.
    void elements(std::span<char> array);

    /// The next value, key or closing bracket begins a new line: for readers, and for tools that compare
    /// lines.
    void lineBreak();

    /// Ends a text and its line; another text may follow.
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

    /// A write has failed; further output is discarded, so a long export may stop early.
    [[nodiscard]] bool failed() const noexcept;

    /// Writes the last chunk to the device. Io, with the device's words, if any write failed.
    [[nodiscard]] Result<void> finish();

    /// Begins a file that is kept between runs: its version and kind, and the list `rows`. endFile() ends
    /// both.
    void beginFile(int version, std::string_view kind, std::string_view rows) {
        beginObject();
        lineBreak();
        member("schemaVersion", version);
        lineBreak();
        member("kind", kind);
        lineBreak();
        key(rows);
        beginArray();
    }
    void endFile() {
        endArray();
        lineBreak();
        endObject();
    }

private:
    class Writer;
    std::unique_ptr<JsonStream> m_stream;
    std::unique_ptr<Writer> m_writer;
    Layout m_layout;
};

} // namespace hci
