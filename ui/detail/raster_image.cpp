#include "ui/detail/raster_image.h"

#include <QtCore/QIODevice>
#include <QtGui/QImageReader>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <string_view>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr int maxSide = 4096;                      // pixels; a larger image is not decoded
constexpr std::chrono::seconds maxDecodingTime(5); // a few bytes can ask for hours of it

struct Signature {
    std::string_view begin;
    std::string_view further; ///< at offset 8; empty: nothing
    const char* format;       ///< Qt's name
};

constexpr std::array signatures{
    Signature{"\x89PNG\r\n\x1A\n"sv, {}, "png"},
    Signature{"\xFF\xD8\xFF"sv, {}, "jpeg"},
    Signature{"GIF87a"sv, {}, "gif"},
    Signature{"GIF89a"sv, {}, "gif"},
    Signature{"BM"sv, {}, "bmp"},
    Signature{"RIFF"sv, "WEBP"sv, "webp"},
    Signature{"\0\0\1\0"sv, {}, "ico"},
};

/// Qt's name of the format; null if it is none of these.
const char* formatOf(const QByteArray& content) {
    constexpr std::size_t furtherAt = 8;
    const std::string_view bytes(content.constData(), static_cast<std::size_t>(content.size()));
    const auto found = std::find_if(signatures.begin(), signatures.end(), [bytes](const Signature& one) {
        return bytes.starts_with(one.begin) &&
               (one.further.empty() ||
                (bytes.size() > furtherAt && bytes.substr(furtherAt).starts_with(one.further)));
    });
    return found == signatures.end() ? nullptr : found->format;
}

/// Content that ends when the caller cancels or time is up: a decoder stops at the end of data.
class LimitedContent final : public QIODevice {
public:
    LimitedContent(const QByteArray& content, const Progress& progress)
        : m_content(content), m_progress(progress),
          m_end(std::chrono::steady_clock::now() + maxDecodingTime) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_content.size(); }
    bool seek(qint64 position) override {
        if (position < 0 || position > size() || !QIODevice::seek(position))
            return false;
        m_at = position;
        return true;
    }
    [[nodiscard]] bool over() const {
        return m_progress.cancelled() || std::chrono::steady_clock::now() > m_end;
    }

protected:
    qint64 readData(char* to, qint64 most) override {
        const qint64 length = over() ? 0 : std::clamp<qint64>(size() - m_at, 0, most);
        std::memcpy(to, m_content.constData() + m_at, static_cast<std::size_t>(length));
        m_at += length;
        return length;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray& m_content;
    const Progress& m_progress;
    std::chrono::steady_clock::time_point m_end;
    qint64 m_at = 0;
};

} // namespace

QImage decodeRaster(const QByteArray& content, const Progress& progress) {
    const char* format = formatOf(content);
    if (!format)
        return {};
    LimitedContent device(content, progress);
    QImageReader reader;
    reader.setAutoDetectImageFormat(false); // keeps all other plugins out
    reader.setDecideFormatFromContent(false);
    reader.setFormat(format);
    reader.setDevice(&device);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > maxSide || size.height() > maxSide)
        return {};
    QImage image = reader.read();
    const bool small = image.width() <= maxSide && image.height() <= maxSide;
    return device.over() || !small ? QImage() : image;
}

} // namespace hci
