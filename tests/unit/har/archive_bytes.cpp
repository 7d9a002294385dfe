#include "tests/unit/har/archive_bytes.h"

#include <zlib.h>

namespace hci::test {

namespace {

QByteArray little(quint64 value, int bytes) {
    QByteArray text;
    for (int i = 0; i < bytes; ++i, value >>= 8)
        text += static_cast<char>(value & 0xFF);
    return text;
}

quint64 crcOf(const QByteArray& bytes) {
    return crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<uInt>(bytes.size()));
}

} // namespace

QByteArray deflated(const QByteArray& bytes, int windowBits) {
    z_stream z = {};
    deflateInit2(&z, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    QByteArray out(bytes.size() + 1024, '\0');
    z.next_in = reinterpret_cast<Bytef*>(in.data());
    z.avail_in = static_cast<uInt>(in.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.truncate(static_cast<qsizetype>(z.total_out));
    deflateEnd(&z);
    return out;
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>>& files, bool packed) {
    QByteArray archive;
    QByteArray directory;
    for (const auto& [name, content] : files) {
        const QByteArray data = packed ? deflated(content, -15) : content;
        const QByteArray common = little(0, 2) + little(packed ? 8 : 0, 2) + little(0, 4) +
                                  little(crcOf(content), 4) + little(static_cast<quint64>(data.size()), 4) +
                                  little(static_cast<quint64>(content.size()), 4) +
                                  little(static_cast<quint64>(name.size()), 2) + little(0, 2);
        directory += little(0x02014b50, 4) + little(20, 2) + little(20, 2) + common + little(0, 10) +
                     little(static_cast<quint64>(archive.size()), 4) + name;
        archive += little(0x04034b50, 4) + little(20, 2) + common + name + data;
    }
    const auto count = static_cast<quint64>(files.size());
    const QByteArray end = little(0x06054b50, 4) + little(0, 4) + little(count, 2) + little(count, 2) +
                           little(static_cast<quint64>(directory.size()), 4) +
                           little(static_cast<quint64>(archive.size()), 4) + little(0, 2);
    return archive + directory + end;
}

} // namespace hci::test
