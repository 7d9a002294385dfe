#include "ui/detail/field_lines.h"

#include "model/base/text_view.h"
#include "model/http/http_date.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

const QString beforeNames = QStringLiteral("   ");

struct LineWords {
    Q_DECLARE_TR_FUNCTIONS(hci::FieldLines)
};

} // namespace

std::string joinedLines(std::span<const TextId> lines, const TextPool& pool) {
    constexpr std::size_t longest = 4096;
    std::string text;
    for (const TextId line : lines) {
        if (!text.empty())
            text += ", ";
        text += pool.text(line);
        if (text.size() > longest) {
            text.resize(longest);
            break;
        }
    }
    return text;
}

QList<QPoint> toCharacters(const std::vector<DiffSpan>& spans, const std::string& bytes) {
    QList<QPoint> result;
    const std::string_view text(bytes);
    for (const DiffSpan& span : spans) {
        const auto begin = toText(text.substr(0, span.begin)).size();
        const auto length = toText(text.substr(span.begin, span.length)).size();
        result << QPoint(static_cast<int>(begin), static_cast<int>(length));
    }
    return result;
}

QString foldText(const QStringList& unchanged, const QStringList& leftOut) {
    QStringList counts;
    if (!unchanged.isEmpty())
        counts << LineWords::tr("%Ln unchanged", nullptr, static_cast<int>(unchanged.size()));
    if (!leftOut.isEmpty())
        counts << LineWords::tr("%Ln rightly left out", nullptr, static_cast<int>(leftOut.size()));
    return counts.join(QStringLiteral(", ")) + beforeNames + (unchanged + leftOut).join(QStringLiteral(", "));
}

int namesInFold(const QString& text) {
    return static_cast<int>(text.indexOf(beforeNames));
}

qsizetype commonDay(const std::string& one, const std::string& other) {
    return differInTimeAlone(one, other) ? qsizetype{imfFixdateDayLength} : 0;
}

QString withoutDay(const QString& text, qsizetype at, qsizetype day, QList<QPoint>& spans) {
    const QString ellipsis = QStringLiteral("… ");
    for (QPoint& span : spans)
        span.rx() -= static_cast<int>(day - ellipsis.size());
    return text.left(at) + ellipsis + text.mid(at + day);
}

} // namespace hci
