#include "model/har/import.h"
#include "model/har/warning.h"

#include "tests/unit/har/archive_bytes.h"
#include "tests/unit/har_text.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <utility>

using namespace hci;
using namespace hci::test;

namespace {

constexpr int entries = 1500; // far more bytes than the reader takes before the first snapshot
constexpr int bodyBytes = 2000;

/// Letters that hardly compress, different for each entry.
QByteArray bodyText(int entry) {
    static const QByteArray letters = [] {
        QByteArray bytes(1 << 20, Qt::Uninitialized);
        QRandomGenerator random(1);
        random.fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
        return bytes.toBase64();
    }();
    return letters.mid(entry * (bodyBytes + 3) % (letters.size() - bodyBytes), bodyBytes);
}

QByteArray plainText() {
    QByteArrayList list;
    for (int i = 0; i < entries; ++i)
        list << textEntry(i, bodyText(i));
    return harText(list);
}

enum class Kind : std::uint8_t { Plain, Wide, Gzip, Zip };

QByteArray fileOf(Kind kind) {
    static const QByteArray text = plainText();
    switch (kind) {
    case Kind::Plain: return text;
    case Kind::Wide: return QStringEncoder(QStringEncoder::Utf16LE)(QString::fromUtf8(text));
    case Kind::Gzip: return deflated(text, 31);
    case Kind::Zip: return zipOf({{"visit.har", text}});
    }
    return {};
}

using Change = void (*)(const QString& path);

void cutToNothing(const QString& path) {
    QVERIFY(QFile::resize(path, 0));
}
void cutNearItsEnd(const QString& path) {
    QVERIFY(QFile::resize(path, QFile(path).size() * 9 / 10));
}
void grow(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("\n\n"), 2);
}
void overwrite(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() * 9 / 10));
    QCOMPARE(file.write("xxxx"), 4);
}
void remove(const QString& path) {
    QVERIFY(QFile::remove(path));
}
/// Replaces the file as a program does that saves a new recording under its name.
void replace(const QString& path) {
    const QString other = path + QStringLiteral(".new");
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("{}"), 2);
    file.close();
    QVERIFY(::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
}

bool warned(const Session::Part& part, WarningCode code) {
    const std::vector<WarningCode> codes = warningsOf(part, noIndex);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

/// A recording that changes while it is read: entries read before are kept, and the change is reported.
class TstChangedFile final : public QObject {
    Q_OBJECT
private slots:
    void whileItIsRead_data();
    void whileItIsRead();
};

void TstChangedFile::whileItIsRead_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("stays"); // the open file still has its old bytes
    QTest::addColumn<bool>("cut");
    for (const auto& [name, kind] : {std::pair("plain", Kind::Plain), std::pair("UTF-16", Kind::Wide),
                                     std::pair("gzip", Kind::Gzip), std::pair("zip", Kind::Zip)}) {
        QTest::addRow("%s, cut to nothing", name) << kind << Change(cutToNothing) << false << true;
        QTest::addRow("%s, cut near its end", name) << kind << Change(cutNearItsEnd) << false << true;
        QTest::addRow("%s, grown", name) << kind << Change(grow) << false << false;
        QTest::addRow("%s, overwritten", name) << kind << Change(overwrite) << false << false;
        QTest::addRow("%s, removed", name) << kind << Change(remove) << true << false;
        QTest::addRow("%s, replaced", name) << kind << Change(replace) << true << false;
    }
}

void TstChangedFile::whileItIsRead() {
    QFETCH(const Kind, kind);
    QFETCH(const Change, change);
    QFETCH(const bool, stays);
    QFETCH(const bool, cut);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("visit.har"));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = fileOf(kind);
        QCOMPARE(file.write(bytes), bytes.size());
        // Old enough: a change within one tick of the file system's clock has the same time.
        QVERIFY(file.setFileTime(QDateTime(QDate(2026, 1, 5), QTime(12, 0), Qt::UTC),
                                 QFileDevice::FileModificationTime));
    }
    ImportOptions options;
    options.snapshotInterval = {};
    Progress progress;
    bool changed = false;
    const auto part =
        importHar(path, std::make_shared<TextPool>(), options, progress, [&](const Session::Part&) {
            if (!std::exchange(changed, true)) // the first entries are read, most are not
                change(path);
        });
    QVERIFY(part);
    QVERIFY(changed);
    const bool whole = stays || (kind == Kind::Plain && !cut);
    QCOMPARE(part->exchanges == entries, whole);
    QCOMPARE(warned(*part, WarningCode::ChangedWhileRead), !stays);
    QCOMPARE(warned(*part, WarningCode::EndsEarly), !whole);
    for (const std::uint32_t row : {0U, part->exchanges / 2, part->exchanges - 2}) {
        QCOMPARE(exchangeOf(*part, row).url(), "https://a.example/" + std::to_string(row));
        // Contents of a plain file are read when shown: bytes of another file must not appear.
        const bool readable = stays || kind != Kind::Plain;
        QCOMPARE(bodyOf(*part, row), readable ? bodyText(static_cast<int>(row)) : QByteArray("(unreadable)"));
    }
}

HCI_TEST(TstChangedFile)
#include "tst_changed_file.moc"
