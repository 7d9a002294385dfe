#include "ui/detail/field_marks.h"

#include "model/lint/rules.h"
#include "ui/base/theme.h"
#include "ui/detail/findings_model.h"

#include <QtGui/QTextBlock>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

#include <algorithm>

namespace hci {

namespace {

/// Severity counts down from Error.
bool weighsMore(const FieldMark& mark, const FieldMark& other) {
    return mark.chosen != other.chosen ? mark.chosen : mark.severity < other.severity;
}

QTextEdit::ExtraSelection lineMark(const QTextBlock& block, const QColor& fill) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.format.setBackground(fill);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    return mark;
}

} // namespace

std::vector<FieldMark> fieldMarks(const DetailSubject& subject,
                                  std::initializer_list<std::uint32_t> exchanges) {
    std::vector<FieldMark> marks;
    const Findings& all = subject.view.analysis->findings;
    const TextPool& pool = subject.view.session->pool();
    for (const std::uint32_t exchange : exchanges) {
        if (exchange == noIndex)
            continue;
        for (const std::uint32_t i : subject.view.findings->ofExchange(exchange)) {
            const Finding& finding = all.findings[i];
            if (finding.field == FieldName::None || finding.severity == Severity::Good)
                continue;
            const FieldMark mark{pool.folded(finding.field), i, finding.severity, i == subject.finding, {}};
            const auto known = std::find_if(marks.begin(), marks.end(),
                                            [&](const FieldMark& m) { return m.field == mark.field; });
            if (known == marks.end())
                marks.push_back(mark);
            else if (weighsMore(mark, *known))
                *known = mark;
        }
    }
    for (FieldMark& mark : marks)
        mark.tip = severityText(mark.severity) + QStringLiteral(": ") +
                   message(all.findings[mark.finding], all, *subject.view.session);
    return marks;
}

const FieldMark* markOf(const std::vector<FieldMark>& marks, FieldName folded) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [folded](const FieldMark& m) { return m.field == folded; });
    return found == marks.end() ? nullptr : &*found;
}

void markLines(QPlainTextEdit* head, const std::vector<FieldMark>& marks, const TextPool& pool,
               const QList<QTextEdit::ExtraSelection>& further) {
    const Colors& colors = colorsFor(head->palette());
    QList<QTextEdit::ExtraSelection> lines;
    QTextBlock chosen;
    for (QTextBlock block = head->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        for (const FieldMark& mark : marks) {
            const QString name = toText(pool.spelling(mark.field)) + QLatin1Char(':');
            if (!line.startsWith(name, Qt::CaseInsensitive))
                continue;
            lines << lineMark(block, mark.chosen ? colors.changedSpan : colors.changedFill);
            if (mark.chosen)
                chosen = block;
        }
    }
    head->setExtraSelections(lines + further);
    if (chosen.isValid()) {
        head->setTextCursor(QTextCursor(chosen));
        head->ensureCursorVisible();
    }
}

} // namespace hci
