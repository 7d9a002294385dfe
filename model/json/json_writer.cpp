#include "model/json/json_writer.h"

#include "model/base/plain_words.h"
#include "model/base/text_view.h"
#include "model/json/invisible.h"
#include "model/json/log_command.h"

#include <simde/x86/sse2.h>

#include <QtCore/QIODevice>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace hci {

namespace {

/// memcpy() for a few bytes, as most pieces of a JSON text have, without the call.
void copyShort(char* to, const char* from, std::size_t count) noexcept {
    const auto twice = [&]<std::size_t size>() { // the second part may repeat some bytes of the first
        std::memcpy(to, from, size);
        std::memcpy(to + count - size, from + count - size, size);
    };
    if (count > 32)
        std::memcpy(to, from, count);
    else if (count >= 16)
        twice.operator()<16>();
    else if (count >= 8)
        twice.operator()<8>();
    else if (count >= 4)
        twice.operator()<4>();
    else
        std::copy_n(from, count, to);
}

} // namespace

/// The output of a JsonWriter: a buffer of 32 KiB before a device, or one that grows.
class JsonStream final {
public:
    explicit JsonStream(QIODevice& device) : m_device(&device), m_buffer(m_own) { setCapacity(least); }
    explicit JsonStream(QByteArray& bytes) : m_buffer(bytes), m_used(static_cast<std::size_t>(bytes.size())) {
        setCapacity(std::max(static_cast<std::size_t>(bytes.capacity()), m_used + least));
    }

    void put(char c) {
        if (m_lineBreak && c != ',')
            writeLineBreak();
        if (m_used == m_capacity)
            makeRoom(1);
        m_data[m_used++] = c;
    }

    void append(std::string_view bytes) {
        if (bytes.size() > m_capacity - m_used) {
            makeRoom(bytes.size());
            if (bytes.size() > m_capacity) {
                write(bytes);
                return;
            }
        }
        copyShort(m_data + m_used, bytes.data(), bytes.size());
        m_used += bytes.size();
    }

    /// Removes the last character if it is `c` and still in the buffer.
    bool takeBack(char c) noexcept {
        const bool isIt = m_used > 0 && m_data[m_used - 1] == c;
        m_used -= isIt ? 1 : 0;
        return isIt;
    }

    /// A number, true, false or null.
    void appendToken(std::string_view token) {
        if (m_lineBreak)
            writeLineBreak();
        append(token);
    }

    /// `"text"`, of a text that needs no escape.
    void appendQuoted(std::string_view text) {
        if (m_lineBreak || text.size() + 2 > m_capacity - m_used) {
            put('"');
            append(text);
            put('"');
            return;
        }
        char* to = m_data + m_used;
        *to = '"';
        copyShort(to + 1, text.data(), text.size());
        to[text.size() + 1] = '"';
        m_used += text.size() + 2;
    }

    /// Appends the inside of a JSON string: escaped, and UTF-8 whatever `bytes` are.
    void appendEscaped(std::string_view bytes);
    std::size_t appendPlain(std::string_view bytes);

    /// Writes the buffer to the device, if there is one.
    void flush() {
        if (!m_device)
            return;
        write({m_data, m_used});
        m_used = 0;
    }

    /// Ends the output.
    void finish() {
        flush();
        if (!m_device)
            m_buffer.resize(static_cast<qsizetype>(m_used));
    }

    void breakLine() noexcept { m_lineBreak = true; }
    [[nodiscard]] bool failed() const noexcept { return m_failed; }
    [[nodiscard]] const std::string& error() const noexcept { return m_error; }

private:
    static constexpr std::size_t least = std::size_t{32} * 1024;

    void write(std::string_view bytes);
    /// Makes room for this many more bytes, or, before a device, for as many as the buffer can hold.
    void makeRoom(std::size_t count) {
        if (m_device)
            flush();
        else
            setCapacity(std::max(m_used + count, 2 * m_capacity));
    }
    void setCapacity(std::size_t capacity) {
        m_buffer.resize(static_cast<qsizetype>(capacity));
        m_data = m_buffer.data();
        m_capacity = capacity;
    }
    void writeLineBreak() {
        m_lineBreak = false;
        append("\n");
    }

    QIODevice* m_device = nullptr;
    QByteArray m_own;
    QByteArray& m_buffer; ///< m_own, or the caller's
    char* m_data = nullptr;
    std::size_t m_capacity = 0;
    std::size_t m_used = 0;
    bool m_lineBreak = false;
    bool m_failed = false;
    std::string m_error;
};

namespace {

/// Whether 16 bytes need no escape: none is a control, quote, backslash, "#", DEL, or beyond ASCII (negative
/// as signed numbers).
bool isPlain(simde__m128i bytes) noexcept {
    const auto equals = [bytes](char c) { return simde_mm_cmpeq_epi8(bytes, simde_mm_set1_epi8(c)); };
    const simde__m128i marks = simde_mm_or_si128(simde_mm_or_si128(equals('"'), equals('\\')), equals('#'));
    const simde__m128i controls =
        simde_mm_or_si128(simde_mm_cmpgt_epi8(simde_mm_set1_epi8(0x20), bytes), equals(0x7F));
    return simde_mm_movemask_epi8(simde_mm_or_si128(marks, controls)) == 0;
}

template <std::unsigned_integral Word> constexpr bool isPlain(Word word) noexcept {
    return isPlainWord<'"', '\\', '#'>(word);
}

/// ASCII that needs no escape in a JSON string; "#" only if it begins no command.
constexpr auto plainBytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte)
        plain[byte] = byte != '"' && byte != '\\' && byte != '#';
    return plain;
}();
constexpr bool isPlain(char c) noexcept {
    return plainBytes[static_cast<unsigned char>(c)];
}

/// Copies whole plain blocks from text[done] on. Returns the number of bytes copied so far.
template <class Block> std::size_t copyBlocks(char* to, std::string_view text, std::size_t done) noexcept {
    for (Block block; done + sizeof block <= text.size(); done += sizeof block) {
        std::memcpy(&block, text.data() + done, sizeof block);
        if (!isPlain(block))
            break;
        std::memcpy(to + done, &block, sizeof block);
    }
    return done;
}

/// \uXXXX of one code unit of UTF-16.
void appendUnit(JsonStream& stream, char32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::array<char, 6> escape{
        '\\', 'u', digits[unit >> 12], digits[(unit >> 8) & 15], digits[(unit >> 4) & 15], digits[unit & 15]};
    stream.append({escape.data(), escape.size()});
}

/// Two characters where JSON has a short escape, else \uXXXX, twice beyond U+FFFF (RFC 8259 section 7).
void appendEscape(JsonStream& stream, char32_t c) {
    constexpr std::string_view shorts = "\b\t\n\f\r\"\\";
    constexpr std::string_view letters = "btnfr\"\\";
    const std::size_t i = c < 0x80 ? shorts.find(static_cast<char>(c)) : std::string_view::npos;
    if (i != std::string_view::npos) {
        const std::array<char, 2> pair{'\\', letters[i]};
        stream.append({pair.data(), pair.size()});
    } else if (c < 0x10000) {
        appendUnit(stream, c);
    } else {
        appendUnit(stream, 0xD800 + ((c - 0x10000) >> 10));
        appendUnit(stream, 0xDC00 + (c & 0x3FF));
    }
}

} // namespace

/// Copies the longest prefix of `bytes` that is ASCII without escapes and fits. Returns its length.
std::size_t JsonStream::appendPlain(std::string_view bytes) {
    if (m_used == m_capacity)
        makeRoom(bytes.size());
    const std::string_view text = bytes.substr(0, m_capacity - m_used);
    char* to = m_data + m_used;
    std::size_t done = copyBlocks<simde__m128i>(to, text, 0);
    done = copyBlocks<std::uint64_t>(to, text, done);
    done = copyBlocks<std::uint32_t>(to, text, done);
    for (; done < text.size() && isPlain(text[done]); ++done)
        to[done] = text[done];
    m_used += done;
    return done;
}

void JsonStream::appendEscaped(std::string_view bytes) {
    char32_t before = 0;
    for (;;) {
        const std::size_t plain = appendPlain(bytes);
        if (plain > 0)
            before = static_cast<unsigned char>(bytes[plain - 1]);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            return;
        if (isPlain(bytes.front()))
            continue; // the buffer was full
        const Utf8Head head = utf8Head(bytes);
        if (head.character == '#' && !beginsLogCommand(bytes))
            append("#");
        else if (!head.valid)
            append("\xEF\xBF\xBD");
        else if (head.character >= 0x80 && !isInvisible(head.character, before))
            append(bytes.substr(0, head.length));
        else
            appendEscape(*this, head.character);
        before = head.character;
        bytes.remove_prefix(head.length);
    }
}

void JsonStream::write(std::string_view bytes) {
    if (m_failed || bytes.empty())
        return;
    const auto length = static_cast<qint64>(bytes.size());
    if (m_device->write(bytes.data(), length) == length)
        return;
    m_failed = true;
    m_error = m_device->errorString().toStdString();
}

namespace {

/// The shortest decimal that reads back as `value`, which is finite: with a point between 1e-6 and 1e21, with
/// an exponent beyond.
class ShortestDecimal final {
public:
    explicit ShortestDecimal(double value) {
        const double size = std::abs(value);
        const bool hasPoint = size == 0 || (size >= 1e-6 && size < 1e21);
        const auto format = hasPoint ? std::chars_format::fixed : std::chars_format::scientific;
        m_end = std::to_chars(m_text.data(), m_text.data() + m_text.size(), value, format).ptr;
        if (hasPoint)
            endWithFraction();
        else
            shortenExponent();
    }

    [[nodiscard]] std::string_view text() const noexcept {
        return {m_text.data(), static_cast<std::size_t>(m_end - m_text.data())};
    }

private:
    void endWithFraction() {
        if (std::find(m_text.data(), m_end, '.') != m_end)
            return;
        *m_end++ = '.';
        *m_end++ = '0';
    }

    /// e+05 becomes e5, and e-05 e-5.
    void shortenExponent() {
        char* exponent = std::find(m_text.data(), m_end, 'e') + 1;
        char* digits = std::find_if(exponent + 1, m_end - 1, [](char c) { return c != '0'; });
        m_end = std::copy(digits, m_end, *exponent == '-' ? exponent + 1 : exponent);
    }

    std::array<char, 40> m_text{};
    char* m_end = m_text.data();
};

} // namespace

/// Puts commas and colons between keys, values and brackets.
class JsonWriter::Writer final {
public:
    explicit Writer(JsonStream& stream) : m_stream(stream) {}

    void begin(char bracket) {
        separate();
        m_levels.push_back({bracket == '{', 0});
        m_stream.put(bracket);
    }
    void end(char bracket) {
        m_levels.pop_back();
        m_stream.put(bracket);
        if (m_levels.empty())
            m_stream.flush();
    }
    /// Begins another text.
    void reset() noexcept { m_levels.clear(); }

    /// A string that needs no escape.
    void plainString(std::string_view text) {
        separate();
        m_stream.appendQuoted(text);
    }

    /// A string of any bytes.
    void text(std::string_view bytes) {
        separate();
        m_stream.put('"');
        m_stream.appendEscaped(bytes);
        m_stream.put('"');
    }

    /// A string of Latin-1: nearly all are ASCII.
    void text(QLatin1StringView latin1) {
        separate();
        m_stream.put('"');
        const std::size_t plain =
            m_stream.appendPlain({latin1.data(), static_cast<std::size_t>(latin1.size())});
        if (plain < static_cast<std::size_t>(latin1.size())) {
            const QByteArray rest = QString(latin1.sliced(static_cast<qsizetype>(plain))).toUtf8();
            m_stream.appendEscaped(toView(rest));
        }
        m_stream.put('"');
    }

    void integer(std::int64_t value) {
        if (value >= 0 && value <= 9) { // half of all
            const char digit = static_cast<char>('0' + value);
            token({&digit, 1});
            return;
        }
        std::array<char, 20> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        token({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    void token(std::string_view text) {
        separate();
        m_stream.appendToken(text);
    }

    /// Appends the elements of an array that is JSON already. The comma is written into it, so that a large
    /// array is one write.
    void elements(std::span<char> array) {
        separate();
        if (m_stream.takeBack(','))
            array.front() = ',';
        else
            array = array.subspan(1);
        m_stream.append({array.data(), array.size() - 1});
    }

private:
    /// An open object or array.
    struct Level {
        bool isObject;
        std::uint64_t count; ///< of the keys and values in it so far
    };

    /// Call before each key and each value.
    void separate() {
        if (m_levels.empty())
            return;
        Level& level = m_levels.back();
        if (level.count > 0)
            m_stream.put(level.isObject && level.count % 2 == 1 ? ':' : ',');
        ++level.count;
    }

    JsonStream& m_stream;
    std::vector<Level> m_levels;
};

JsonWriter::JsonWriter(QIODevice& out, Layout layout)
    : m_stream(std::make_unique<JsonStream>(out)), m_writer(std::make_unique<Writer>(*m_stream)),
      m_layout(layout) {}

JsonWriter::JsonWriter(QByteArray& out, Layout layout)
    : m_stream(std::make_unique<JsonStream>(out)), m_writer(std::make_unique<Writer>(*m_stream)),
      m_layout(layout) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject() {
    m_writer->begin('{');
}
void JsonWriter::endObject() {
    m_writer->end('}');
}
void JsonWriter::beginArray() {
    m_writer->begin('[');
}
void JsonWriter::endArray() {
    m_writer->end(']');
}

void JsonWriter::elements(std::span<char> array) {
    m_writer->elements(array);
}

void JsonWriter::endText() {
    m_writer->reset();
    m_stream->append("\n");
}

void JsonWriter::key(std::string_view name) {
    m_writer->plainString(name);
}

void JsonWriter::string(std::string_view bytes) {
    m_writer->text(bytes);
}

void JsonWriter::string(QStringView text) {
    const QByteArray utf8 = text.toUtf8();
    string(toView(utf8));
}

void JsonWriter::string(QLatin1StringView text) {
    m_writer->text(text);
}

void JsonWriter::integer(std::int64_t value) {
    m_writer->integer(value);
}

void JsonWriter::number(double value) {
    if (std::isfinite(value))
        m_writer->token(ShortestDecimal(value).text());
    else
        null();
}

void JsonWriter::boolean(bool value) {
    m_writer->token(value ? "true" : "false");
}
void JsonWriter::null() {
    m_writer->token("null");
}
void JsonWriter::lineBreak() {
    if (m_layout == Layout::Lines)
        m_stream->breakLine();
}
bool JsonWriter::failed() const noexcept {
    return m_stream->failed();
}

Result<void> JsonWriter::finish() {
    m_stream->finish();
    if (m_stream->failed())
        return failure(ErrorCode::Io, m_stream->error());
    return {};
}

} // namespace hci
