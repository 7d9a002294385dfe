#include "tests/unit/report/golden.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>

namespace hci::test {

QByteArray differenceFromGolden(const QString& name, const QByteArray& actual) {
    const QString golden = QStringLiteral(HCI_TEST_DATA "/golden/") + name;
    QFile expected(golden);
    if (expected.open(QIODevice::ReadOnly) && expected.readAll() == actual)
        return {};
    const QString left = QDir::current().filePath(name + QStringLiteral(".actual"));
    QFile file(left);
    if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
        return "cannot write " + left.toUtf8();
    file.close();
    QProcess diff;
    diff.start(QStringLiteral("diff"), {QStringLiteral("-u"), golden, left});
    diff.waitForFinished();
    return diff.readAllStandardOutput() + diff.readAllStandardError() + "\nwhere this is meant: cp " +
           left.toUtf8() + ' ' + golden.toUtf8();
}

QByteArray withoutStyle(QByteArray html) {
    constexpr QByteArrayView begin = "<style>";
    const qsizetype from = html.indexOf(begin) + begin.size();
    const qsizetype to = html.indexOf("</style>", from);
    return html.remove(from, to - from);
}

} // namespace hci::test
