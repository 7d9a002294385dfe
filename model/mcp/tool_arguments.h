#pragma once

#include "model/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <initializer_list>
#include <optional>

namespace hci {

/// Reads the arguments of a tool as its input schema has them. Remembers the first thing that is wrong.
class ToolArguments {
public:
    /// `arguments` outlives it.
    explicit ToolArguments(const QJsonObject& arguments) : m_arguments(arguments) {}

    enum class Need : std::uint8_t { Required, Optional };

    /// A text of at least one character; empty where it is optional and not there.
    [[nodiscard]] QString text(const QString& name, Need need);
    /// One of these words; `otherwise` where it is not there.
    [[nodiscard]] QString choice(const QString& name, const QStringList& words, const QString& otherwise);
    /// A list of texts, of 1 to `most`.
    [[nodiscard]] QStringList texts(const QString& name, qsizetype most, Need need);
    /// A whole number within both bounds; nothing where it is not there.
    [[nodiscard]] std::optional<std::uint32_t> number(const QString& name, std::uint32_t least,
                                                      std::uint32_t most);
    /// A value that was read and cannot be used.
    void refuse(const QString& name, const QString& why);

    /// What is wrong: of the arguments read, or one that was not asked for. Call it last.
    [[nodiscard]] Result<void> end() const;

private:
    [[nodiscard]] QJsonValue take(const QString& name, Need need);
    [[nodiscard]] QString textOf(const QString& name, const QJsonValue& value);

    static constexpr qsizetype longestText = 8192;

    const QJsonObject& m_arguments;
    QStringList m_known;
    QString m_problem;
};

} // namespace hci
