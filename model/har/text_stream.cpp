#include "model/har/text_stream.h"

#include "model/base/sentence.h"
#include "model/base/text_view.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cstring>

#define ZLIB_CONST
#include <zlib.h>

namespace hci::har {

namespace {

constexpr std::uint64_t pieceSize = std::uint64_t{128} << 10;

std::string grouped(std::uint64_t number) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number)).toStdString();
}

} // namespace

UnpackBudget::UnpackBudget(std::uint64_t packedBytes, const Bounds& bounds, std::shared_ptr<UnpackedSum> sum)
    : m_sum(std::move(sum)) {
    const bool many = packedBytes > bounds.bytes / std::max<std::uint64_t>(bounds.ratio, 1);
    const std::uint64_t byRatio = many ? bounds.bytes : packedBytes * bounds.ratio;
    m_allowed = std::min(std::max(byRatio, bounds.always), bounds.bytes);
    const bool ratio = m_allowed == byRatio && !many;
    m_words = ratio ? filled("%1 times their size", {grouped(bounds.ratio)})
                    : filled("%1 bytes", {grouped(m_allowed)});
    if (m_sum)
        m_sum->addPacked(packedBytes);
}

bool UnpackBudget::take(std::uint64_t bytes) noexcept {
    if ((m_taken += bytes) > m_allowed)
        return false;
    if (!m_sum || m_sum->take(bytes))
        return true;
    m_sumReached = true;
    return false;
}

std::string UnpackBudget::words() const {
    return m_sumReached ? QT_TRANSLATE_NOOP("model", "what is left for all files together") : m_words;
}

PackedStream::PackedStream(PackedBytes packed, std::shared_ptr<UnpackBudget> budget, const Progress& progress)
    : m_packed(std::move(packed)), m_budget(std::move(budget)), m_progress(progress),
      m_inflater(m_packed.wrapping) {}

/// Refills the input behind unused bytes. If the file ends before its directory says so, the input ends
/// there.
Result<void> PackedStream::fill() {
    const std::uint64_t read = m_position + static_cast<std::uint64_t>(m_in.size() - m_inAt);
    const std::uint64_t left = m_packed.length - read;
    if (left == 0)
        return {};
    const Result<QByteArray> more = m_packed.source->read(m_packed.offset + read, std::min(pieceSize, left));
    if (!more && more.error().code != ErrorCode::Truncated)
        return tl::unexpected(more.error());
    if (!more) {
        m_packed.length = read;
        m_damaged = true;
        return {};
    }
    m_in = m_in.sliced(m_inAt) + *more;
    m_inAt = 0;
    return {};
}

/// Whether another gzip member follows the finished one.
Result<bool> PackedStream::another() {
    if (m_packed.wrapping != Wrapping::Gzip)
        return false;
    if (m_in.size() - m_inAt < 2)
        if (const Result<void> filled = fill(); !filled)
            return tl::unexpected(filled.error());
    return toView(m_in).substr(static_cast<std::size_t>(m_inAt)).starts_with("\x1F\x8B");
}

Result<std::size_t> PackedStream::read(char* to, std::size_t size) {
    if (!m_inflater.ready())
        return failure(ErrorCode::TooLarge, "no memory to unpack it");
    while (!m_ended) {
        if (m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (m_inAt == m_in.size())
            if (const Result<void> filled = fill(); !filled)
                return tl::unexpected(filled.error());
        const std::string_view in = toView(m_in).substr(static_cast<std::size_t>(m_inAt));
        const Inflater::Step step = m_inflater.step(in.data(), in.size(), to, size);
        m_inAt += static_cast<qsizetype>(step.consumed);
        m_position += step.consumed;
        count({to, step.produced});
        if (step.ended) {
            const Result<bool> more = another();
            if (!more)
                return tl::unexpected(more.error());
            m_ended = m_ended || !*more;
            if (*more)
                m_inflater.startAgain();
        } else if (step.damaged || (step.consumed == 0 && step.produced == 0)) {
            // Stored data end with the input; other data mark their end.
            m_damaged = m_damaged || step.damaged || m_packed.wrapping != Wrapping::Stored;
            m_ended = true;
        }
        if (m_ended)
            end();
        if (step.produced > 0)
            return step.produced;
    }
    return std::size_t{0};
}

void PackedStream::count(std::string_view produced) {
    if (produced.empty())
        return;
    m_produced += produced.size();
    if (m_packed.expected)
        m_crc32 = static_cast<std::uint32_t>(
            ::crc32_z(m_crc32, reinterpret_cast<const Bytef*>(produced.data()), produced.size()));
    if (!m_budget->take(produced.size()))
        m_ended = m_bound = true;
}

/// Compares the unpacked data with the archive's directory.
void PackedStream::end() {
    if (m_packed.expected && !m_bound)
        m_damaged = m_damaged || m_packed.expected->crc32 != m_crc32 || m_packed.expected->size != m_produced;
}

std::optional<QStringConverter::Encoding> wideEncoding(std::string_view head) noexcept {
    const auto marked = QStringConverter::encodingForData(toBytes(head));
    if (marked && *marked != QStringConverter::Utf8)
        return marked;
    const auto zeros = [head](std::string_view pattern) { // '0': a zero byte, 'x': another
        if (head.size() < pattern.size())
            return false;
        for (std::size_t i = 0; i < pattern.size(); ++i)
            if ((pattern[i] == '0') != (head[i] == '\0'))
                return false;
        return true;
    };
    if (zeros("000x"))
        return QStringConverter::Utf32BE;
    if (zeros("x000"))
        return QStringConverter::Utf32LE;
    if (zeros("0x0x"))
        return QStringConverter::Utf16BE;
    if (zeros("x0x0"))
        return QStringConverter::Utf16LE;
    return std::nullopt;
}

/// Looks at the first four bytes.
Result<void> Utf8Stream::begin() {
    m_begun = true;
    char head[4] = {};
    std::size_t length = 0;
    while (length < sizeof(head)) {
        const Result<std::size_t> got = m_stream->read(head + length, sizeof(head) - length);
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            break;
        length += *got;
    }
    const QByteArrayView view(head, static_cast<qsizetype>(length));
    if (const auto encoding = wideEncoding(toView(view))) {
        m_decoder = QStringDecoder(*encoding);
        const QString text = m_decoder(view);
        m_ready = m_encoder(text);
    } else {
        m_ready = view.toByteArray();
    }
    return {};
}

/// Converts the next bytes that make a character or more.
Result<void> Utf8Stream::convert() {
    QByteArray raw(static_cast<qsizetype>(pieceSize), Qt::Uninitialized);
    do {
        const Result<std::size_t> got = m_stream->read(raw.data(), static_cast<std::size_t>(raw.size()));
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return {};
        const QString text = m_decoder(QByteArrayView(raw.constData(), static_cast<qsizetype>(*got)));
        m_ready = m_encoder(text);
        m_readyAt = 0;
    } while (m_ready.isEmpty());
    return {};
}

Result<std::size_t> Utf8Stream::read(char* to, std::size_t size) {
    if (!m_begun)
        if (const Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
    if (m_readyAt == m_ready.size()) {
        if (!m_decoder.isValid())
            return m_stream->read(to, size);
        if (const Result<void> converted = convert(); !converted)
            return tl::unexpected(converted.error());
    }
    const auto length = std::min(size, static_cast<std::size_t>(m_ready.size() - m_readyAt));
    std::memcpy(to, m_ready.constData() + m_readyAt, length);
    m_readyAt += static_cast<qsizetype>(length);
    return length;
}

} // namespace hci::har
