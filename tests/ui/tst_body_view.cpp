#include "tests/ui/gates.h"
#include "tests/ui/open_watch.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/dialogue.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"
#include "ui/detail/body_view.h"
#include "ui/detail/raster_image.h"

using namespace hci;
using namespace hci::test;

namespace {

QByteArray picture(const char* format, const QSize& size = {16, 12}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("Qt cannot write %s", format);
    return bytes;
}

/// A PNG whose header states another size than its pixels have.
QByteArray pngOf(quint32 width, quint32 height) {
    QByteArray bytes = picture("png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    return bytes;
}

QByteArray svg() {
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
           "height='9'><image xlink:href='trap.png' href='trap.png' width='9' height='9'/></svg>";
}

} // namespace

/// Contents as shown: pictures are recognised by their bytes, not their declared type, and load nothing else.
class TstBodyView final : public QObject {
    Q_OBJECT
private slots:
    void pictures_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("shown");
        const QByteArray png = picture("png");
        QTest::newRow("PNG") << png << true;
        QTest::newRow("JPEG") << picture("jpeg") << true;
        QTest::newRow("BMP") << picture("bmp") << true;
        QTest::newRow("icon") << picture("ico") << true;
        QTest::newRow("GIF") << QByteArray::fromBase64(
                                    "R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==")
                             << true;
        QTest::newRow("SVG") << svg() << false;
        QTest::newRow("SVG behind a declaration")
            << QByteArray("<?xml version='1.0'?>\n<!DOCTYPE svg>\n" + svg()) << false;
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n1 0 obj\n") << false;
        QTest::newRow("XPM") << QByteArray(
                                    "/* XPM */\nstatic char *x[] = {\"1 1 1 1\", \"a c #000\", \"a\"};")
                             << false;
        QTest::newRow("PPM") << QByteArray("P6 1 1 255 abc") << false;
        QTest::newRow("a head alone") << png.left(20) << false;
        QTest::newRow("no pixels") << png.left(60) << false;
        QTest::newRow("PNG's name, SVG's content") << QByteArray("\x89PNG\r\n\x1A\n" + svg()) << false;
        QTest::newRow("JPEG's name, SVG's content") << QByteArray("\xFF\xD8\xFF" + svg()) << false;
        QTest::newRow("larger than the bound") << pngOf(4097, 1) << false;
        QTest::newRow("huge") << pngOf(0x7FFFFFFF, 0x7FFFFFFF) << false;
        QTest::newRow("the bound of a side") << picture("png", {4096, 2}) << true;
        QTest::newRow("text") << QByteArray("hello") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void pictures() {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, shown);
        OpenWatch watch;
        QCOMPARE(!decodeRaster(content, Progress()).isNull(), shown);
        QCOMPARE(watch.opened(), 0);
    }

    void cancelledDecodingEnds() {
        const Progress cancelled([] { return true; }, {});
        QVERIFY(decodeRaster(picture("png"), cancelled).isNull());
        QVERIFY(decodeRaster(picture("jpeg"), cancelled).isNull());
    }

    /// Whatever type the answer declares.
    void svgIsShownAsText_data() {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : {"image/svg+xml", "image/png", "text/html"})
            QTest::newRow(type) << QByteArray(type);
    }
    void svgIsShownAsText() {
        QFETCH(const QByteArray, type);
        WindowFixture f;
        OpenWatch watch;
        QByteArray har = smallRecording();
        har.replace("text/javascript", type);
        har.replace("hello world", svg());
        QVERIFY(f.open(har, 2));
        f.window.selection().select({0, 0});
        f.openTab("Messages");
        auto* text = f.find<QPlainTextEdit>("bodyText");
        QTRY_COMPARE(text->toPlainText(), QString::fromUtf8(svg()));
        QVERIFY(text->isVisible());
        (void)f.window.grab();
        QVERIFY(f.choose(f.find<QPushButton>("bodyForm"), QStringLiteral("Image")));
        (void)f.window.grab();
        QCOMPARE(watch.opened(), 0);
    }

    void pictureIsShown() {
        WindowFixture f;
        QByteArray har = smallRecording();
        const QByteArray coded =
            QByteArray("\"encoding\": \"base64\", \"text\": \"") + picture("png").toBase64() + '"';
        har.replace(R"("text": "hello world")", coded);
        QVERIFY(f.open(har, 2));
        f.window.selection().select({0, 0});
        f.openTab("Messages");
        QTRY_COMPARE(f.find<QPushButton>("bodyForm")->text(), QStringLiteral("Image ▾"));
    }
};

HCI_TEST(TstBodyView)
#include "tst_body_view.moc"
