#pragma once

#include "model/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <initializer_list>
#include <optional>

namespace hci {

/// Reads the arguments of a tool by its input schema. Remembers the first error.
class ToolArguments {
public:
    /// `arguments` outlives it.
    explicit ToolArguments(const QJsonObject& arguments) : m_arguments(arguments) {}

    enum class Need : std::uint8_t { Required, Optional };

    /// A text of at least one character; empty if it is optional and absent.
    [[nodiscard]] QString text(const QString& name, Need need);
    /// One of these words; `otherwise` if it is absent.
    [[nodiscard]] QString choice(const QString& name, const QStringList& words, const QString& otherwise);
    /// A list of texts, of 1 to `most`.
    [[nodiscard]] QStringList texts(const QString& name, qsizetype most, Need need);
    /// A whole number within both bounds; nullopt if it is absent.
    [[nodiscard]] std::optional<std::uint32_t> number(const QString& name, std::uint32_t least,
                                                      std::uint32_t most);
    /// Reports a value that was read and cannot be used.
    void refuse(const QString& name, const QString& why);

    /// The first error in the arguments read, or an unknown argument. Call it last.
    [[nodiscard]] Result<void> end() const;

private:
    [[nodiscard]] QJsonValue take(const QString& name, Need need);
    [[nodiscard]] QString textOf(const QString& name, const QJsonValue& value);

    static constexpr qsizetype maxTextLength = 8192;

    const QJsonObject& m_arguments;
    QStringList m_known;
    QString m_problem;
};

} // namespace hci
