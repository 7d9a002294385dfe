#include "tests/fuzz/archive_seeds.h"

#include "tests/fuzz/har_check.h"
#include "tests/unit/har/archive_bytes.h"

#include <QtCore/QStringConverter>

namespace hci::fuzz {

QByteArrayList archiveSeeds() {
    using test::deflated;
    using test::zipOf;
    const QByteArray har = harSeeds().front();
    QByteArray attached = har;
    attached.replace("WebInspector", "Playwright")
        .replace(R"("encoding": "base64")", R"("_file": "run/b.bin")");
    const auto wide = [&har](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder(QString::fromUtf8(har)));
    };
    return {deflated(har, 31),
            deflated(har.left(500), 31) + deflated(har.mid(500), 31),
            deflated(har, 15),
            zipOf({{"x.txt", "x"}, {"a.har", har}}, true),
            zipOf({{"har.har", attached}, {"run/b.bin", "the body"}}, false),
            zipOf({{"har.har", attached}, {"run/b.bin", "the body"}, {"b.har", har}}, true),
            wide(QStringConverter::Utf16LE),
            wide(QStringConverter::Utf16BE),
            wide(QStringConverter::Utf32LE)};
}

} // namespace hci::fuzz
