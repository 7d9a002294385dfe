#include "model/mcp/tool_arguments.h"

#include <QtCore/QJsonArray>

namespace hci {

void ToolArguments::refuse(const QString& name, const QString& why) {
    if (m_problem.isEmpty())
        m_problem = QStringLiteral("argument %1: %2").arg(name, why);
}

QJsonValue ToolArguments::take(const QString& name, Need need) {
    m_known << name;
    const QJsonValue value = m_arguments.value(name);
    if (value.isUndefined() && need == Need::Required)
        refuse(name, QStringLiteral("is needed"));
    return value;
}

QString ToolArguments::textOf(const QString& name, const QJsonValue& value) {
    const QString text = value.toString();
    if (text.isEmpty() || text.size() > maxTextLength)
        refuse(name, QStringLiteral("wants a text of 1 to %1 characters").arg(maxTextLength));
    return text;
}

QString ToolArguments::text(const QString& name, Need need) {
    const QJsonValue value = take(name, need);
    return value.isUndefined() ? QString() : textOf(name, value);
}

QString ToolArguments::choice(const QString& name, const QStringList& words, const QString& otherwise) {
    const QJsonValue value = take(name, Need::Optional);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString() || !words.contains(value.toString()))
        refuse(name, QStringLiteral("wants one of ") + words.join(QStringLiteral(", ")));
    return value.toString();
}

QStringList ToolArguments::texts(const QString& name, qsizetype most, Need need) {
    QStringList list;
    const QJsonValue value = take(name, need);
    if (value.isUndefined())
        return list;
    const QJsonArray found = value.toArray();
    if (found.isEmpty() || found.size() > most)
        refuse(name, QStringLiteral("wants a list of 1 to %1 texts").arg(most));
    else
        for (const QJsonValue one : found)
            list << textOf(name, one);
    return list;
}

std::optional<std::uint32_t> ToolArguments::number(const QString& name, std::uint32_t least,
                                                   std::uint32_t most) {
    const QJsonValue value = take(name, Need::Optional);
    if (value.isUndefined())
        return std::nullopt;
    const qint64 number = value.toInteger(-1); // also -1 for a fraction
    if (number < std::int64_t{least} || number > std::int64_t{most}) {
        refuse(name, QStringLiteral("wants a whole number from %1 to %2").arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(number);
}

Result<void> ToolArguments::end() const {
    if (!m_problem.isEmpty())
        return failure(ErrorCode::Syntax, m_problem.toStdString());
    for (auto i = m_arguments.begin(); i != m_arguments.end(); ++i)
        if (!m_known.contains(i.key()))
            return failure(ErrorCode::Syntax,
                           QStringLiteral("there is no argument %1").arg(i.key().left(100)).toStdString());
    return {};
}

} // namespace hci
