#include "model/report/copied_exchanges.h"

#include "model/exchange/masked_session.h"
#include "model/report/message_lines.h"
#include "model/report/text_writer.h"
#include "model/report/visible_text.h"

#include <algorithm>
#include <unordered_set>

namespace hci {

namespace {

std::span<const std::uint32_t> firstOf(std::span<const std::uint32_t> exchanges, std::size_t most) {
    return exchanges.first(std::min(exchanges.size(), most));
}

QString urlLine(const Exchange& exchange, const MaskedSession& mask) {
    return visible(toText(mask.url(exchange.record().url)));
}

} // namespace

QString copiedUrls(const Session& session, std::span<const std::uint32_t> exchanges) {
    const MaskedSession mask(session, false);
    std::unordered_set<TextId> seen;
    QStringList lines;
    for (const std::uint32_t index : firstOf(exchanges, maxCopiedUrls))
        if (const Exchange exchange = session[index]; seen.insert(exchange.record().url).second)
            lines << urlLine(exchange, mask);
    return lines.join(u'\n');
}

QString copiedFields(const Session& session, std::span<const std::uint32_t> exchanges) {
    const MaskedSession mask(session, false);
    QString text;
    for (const std::uint32_t index : firstOf(exchanges, maxCopiedFields)) {
        const Exchange exchange = session[index];
        if (!text.isEmpty())
            text += u'\n';
        text += QStringLiteral("# ") + urlLine(exchange, mask) + u'\n';
        for (const QString& line : messageLines(exchange, mask))
            text += visible(line) + u'\n';
    }
    return text;
}

} // namespace hci
