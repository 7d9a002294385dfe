#include "ui/request/credential_consent.h"

#include "model/exchange/secrets.h"
#include "ui/question.h"
#include "ui/session_view.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hci {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("hci::Consent", text);
}

bool isSecret(const std::pair<std::string, std::string>& field) {
    return isCredential(field.first, field.second);
}

bool askFor(QWidget* parent, const QString& origin, const QStringList& names) {
    return ask(parent,
               {tr("Use recorded credentials?"),
                tr("The recorded request carries %1 for %2.").arg(names.join(QStringLiteral(", ")), origin),
                tr("With them the server may act as for the person who was recorded. They would go "
                   "to %1 and into copied commands for it, and nowhere else, until the program ends.")
                    .arg(origin),
                tr("With Them"), tr("Without Them")});
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
