#include "model/har/file_name.h"

#include "model/base/text_view.h"
#include "model/json/json_text.h"

#include <algorithm>

namespace hci {

namespace {

constexpr char16_t firstEscape = 0xDC80; // of the byte 0x80: a byte below it is ASCII

/// The length of the UTF-8 sequence at the front of `bytes`; 0 where it is none.
std::size_t sequenceLength(std::string_view bytes) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(bytes.size(), 4); ++length)
        if (isValidUtf8(bytes.substr(0, length)))
            return length;
    return 0;
}

} // namespace

QString fileNameText(std::string_view bytes) {
    if (isValidUtf8(bytes))
        return toText(bytes);
    QString text;
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            text += QChar(static_cast<char16_t>(0xDC00 + static_cast<unsigned char>(bytes.front())));
        else
            text += toText(bytes.substr(0, length));
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

QByteArray fileNameBytes(QStringView name) {
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = name[i].unicode();
        const bool paired = i > 0 && name[i - 1].isHighSurrogate();
        if (c < firstEscape || c > 0xDCFF || paired)
            continue;
        bytes += name.sliced(from, i - from).toUtf8();
        bytes += static_cast<char>(c - 0xDC00);
        from = i + 1;
    }
    return bytes + name.sliced(from).toUtf8();
}

} // namespace hci
