#include "ui/request/credential_consent.h"

#include "ui/request/request_presets.h"
#include "ui/session/session_view.h"
#include "ui/widgets/question.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hci {

namespace {

struct ConsentWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Consent)
};

bool askFor(QWidget* parent, const QString& origin, const QStringList& names) {
    return ask(parent,
               {ConsentWords::tr("Use recorded credentials?"),
                ConsentWords::tr("The recorded request carries %1 for %2.")
                    .arg(names.join(QStringLiteral(", ")), origin),
                ConsentWords::tr(
                    "With them the server may act on behalf of the person who was recorded. They would go to "
                    "%1 and into copied commands for it, and nowhere else, until the program ends.")
                    .arg(origin),
                ConsentWords::tr("With Them"), ConsentWords::tr("Without Them")});
}

} // namespace

HttpRequest CredentialConsent::apply(HttpRequest request, QWidget* parent) {
    QStringList names;
    for (const auto& field : request.fields)
        if (isSecret(field))
            names << toText(field.first);
    const auto origin = originOf(request.url);
    if (names.isEmpty() || !origin)
        return request;
    const std::string key = origin->scheme + "://" + authorityOf(*origin);
    const auto known = m_answers.find(key);
    const bool agreed = known != m_answers.end() ? known->second : askFor(parent, toText(key), names);
    m_answers[key] = agreed;
    if (!agreed)
        std::erase_if(request.fields, isSecret);
    return request;
}

} // namespace hci
