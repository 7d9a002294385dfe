#include "model/report/spec_text.h"

#include "model/base/text_view.h"

namespace hci {

QString specInWords(const Spec& spec) {
    const QString section = toText(spec.section);
    return spec.rfc == 0 ? section : QStringLiteral("RFC\u00A0%1\u00A0%2").arg(spec.rfc).arg(section);
}

QString specUrl(const Spec& spec) {
    if (spec.rfc == 0 || !spec.known())
        return {};
    return QStringLiteral("https://www.rfc-editor.org/rfc/rfc%1.html#section-%2")
        .arg(spec.rfc)
        .arg(toText(spec.section));
}

} // namespace hci
