#include "model/words/spec_text.h"

#include "model/base/text_view.h"

namespace hci {

QString specInWords(const Spec& spec) {
    const QString section = toText(spec.section);
    if (spec.rfc == 0)
        return section;
    return QStringLiteral("RFC\u00A0") + QString::number(spec.rfc) + QChar(QChar::Nbsp) + section;
}

QString specUrl(const Spec& spec) {
    if (spec.rfc == 0 || !spec.known())
        return {};
    return QStringLiteral("https://www.rfc-editor.org/rfc/rfc%1.html#section-%2")
        .arg(spec.rfc)
        .arg(toText(spec.section));
}

} // namespace hci
