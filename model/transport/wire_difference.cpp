#include "model/transport/wire_difference.h"

#include "model/http/field_syntax.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace hci {

namespace {

using Kind = WireDifference::Kind;

/// Fields that differ between two answers without meaning anything.
bool varies(std::string_view name) {
    static constexpr std::array<std::string_view, 5> names = {"date", "age", "connection", "keep-alive",
                                                              "set-cookie"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view one) { return equalsIgnoringCase(one, name); });
}

/// All lines of one field, and how many.
std::pair<std::string, int> linesOf(const ExchangeDraft::Fields& fields, std::string_view name) {
    std::pair<std::string, int> lines;
    for (const auto& [key, value] : fields)
        if (equalsIgnoringCase(key, name))
            lines.first.append(lines.second++ == 0 ? "" : ", ").append(value);
    return lines;
}

void compareFields(const ExchangeDraft::Fields& wire, const ExchangeDraft::Fields& shown,
                   std::vector<WireDifference>& found) {
    std::vector<std::string> seen;
    for (const auto& [name, first] : wire) {
        const std::string folded = lowered(name);
        if (varies(name) || std::find(seen.begin(), seen.end(), folded) != seen.end())
            continue;
        seen.push_back(folded);
        const auto [lines, count] = linesOf(wire, name);
        const std::string there(fieldValue(shown, name));
        if (!hasField(shown, name))
            found.push_back({Kind::Missing, name, lines, {}});
        else if (there != lines)
            found.push_back({Kind::Value, name, lines, there});
        else if (count > 1)
            found.push_back({Kind::Joined, name, std::to_string(count), there});
    }
}

} // namespace

std::vector<WireDifference> differences(const WireRecording& wire, const ExchangeDraft& shown) {
    std::vector<WireDifference> found;
    const WireMessage& final = wire.messages.back();
    for (std::size_t i = 0; i + 1 < wire.messages.size(); ++i)
        found.push_back({Kind::Interim, {}, std::to_string(wire.messages[i].status), {}});
    if (final.status != shown.status)
        found.push_back({Kind::Status, {}, std::to_string(final.status), std::to_string(shown.status)});
    compareFields(final.fields, shown.responseFields, found);
    if (!final.trailers.empty())
        found.push_back(
            {Kind::Trailers, final.trailers.front().first, std::to_string(final.trailers.size()), {}});
    if (wire.bytesAfter > 0)
        found.push_back({Kind::After, {}, std::to_string(wire.bytesAfter), {}});
    return found;
}

QString describe(const WireDifference& difference) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("WireDifference", text); };
    const QString field = QString::fromStdString(difference.field);
    const QString wire = QString::fromStdString(difference.wire);
    const QString shown = QString::fromStdString(difference.shown);
    switch (difference.kind) {
    case Kind::Status: return tr("The status is %1 on the wire; Qt shows %2").arg(wire, shown);
    case Kind::Missing: return tr("%1 is on the wire (%2); Qt does not show it").arg(field, wire);
    case Kind::Joined: return tr("%1 has %2 lines on the wire; Qt joins them").arg(field, wire);
    case Kind::Value: return tr("%1 is %2 on the wire; Qt shows %3").arg(field, wire, shown);
    case Kind::Interim:
        return tr("An interim response (%1) comes first; Qt does not tell it apart").arg(wire);
    case Kind::Trailers:
        return tr("%1 trailer fields follow the content, %2 first; Qt does not show them").arg(wire, field);
    case Kind::After: return tr("%1 bytes follow the answer; Qt does not show them").arg(wire);
    }
    return {};
}

} // namespace hci
