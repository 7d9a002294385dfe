#pragma once

#include "ui/session/detail_view.h"

#include <QtWidgets/QTextEdit>

class QPlainTextEdit;

namespace hci {

/// A field of the exchanges on show that a finding names.
struct FieldMark {
    FieldName field = FieldName::None; ///< folded
    std::uint32_t finding = noIndex;
    Severity severity = Severity::Info;
    bool chosen = false; ///< the finding chosen by the user
    QString tip;         ///< the finding's sentence
};

/// The marks of the given exchanges, one per field: the chosen finding's, else the worst. Good findings give
/// no mark.
[[nodiscard]] std::vector<FieldMark> fieldMarks(const DetailSubject& subject,
                                                std::initializer_list<std::uint32_t> exchanges);

/// The mark of a field (folded); null if it has none.
[[nodiscard]] const FieldMark* markOf(const std::vector<FieldMark>& marks, FieldName folded);

/// Highlights the lines of the marked fields in a header section, and scrolls to the chosen one. `further`
/// are other highlights to keep.
void markLines(QPlainTextEdit* head, const std::vector<FieldMark>& marks, const TextPool& pool,
               const QList<QTextEdit::ExtraSelection>& further = {});

} // namespace hci
