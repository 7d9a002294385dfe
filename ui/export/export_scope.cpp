#include "ui/export/export_scope.h"

#include <algorithm>

namespace hci {

ExportedRows ExportRows::of(ExportScope scope, std::uint32_t exchanges) const {
    if (scope == ExportScope::Filtered)
        return filtered;
    if (scope == ExportScope::All)
        return nullptr;
    auto rows = std::make_shared<std::vector<bool>>(exchanges);
    for (const std::uint32_t index : chosen)
        if (index < exchanges)
            (*rows)[index] = true;
    return rows;
}

std::uint32_t ExportRows::count(ExportScope scope, std::uint32_t exchanges) const {
    if (scope == ExportScope::Chosen)
        return static_cast<std::uint32_t>(chosen.size());
    if (scope == ExportScope::All || !filtered)
        return exchanges;
    return static_cast<std::uint32_t>(std::count(filtered->begin(), filtered->end(), true));
}

SessionPtr withRows(const SessionPtr& session, const ExportedRows& rows) {
    if (!rows)
        return session;
    std::vector<Session::Part> parts;
    for (const Session::Part& part : session->parts()) {
        auto kept = std::make_shared<std::vector<std::uint32_t>>();
        for (std::uint32_t index = part.first; index < part.first + part.exchanges; ++index)
            if (index < rows->size() && (*rows)[index])
                kept->push_back(part.rowOf(index));
        if (kept->empty())
            continue;
        Session::Part narrowed = part;
        narrowed.exchanges = static_cast<std::uint32_t>(kept->size());
        narrowed.rows = std::move(kept);
        parts.push_back(std::move(narrowed));
    }
    return session->of(std::move(parts));
}

} // namespace hci
