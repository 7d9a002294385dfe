#include "model/exchange/browser_answer.h"

namespace hci {

std::optional<BrowserView> browserAnswer(const Session& session, std::uint32_t exchange) {
    const Session::Part& part = session.parts()[session[exchange].input()];
    const std::uint32_t row = part.rowOf(exchange);
    const ChunkedVector<BrowserAnswer>& answers = part.segment->browserAnswers;
    std::uint32_t from = 0;
    std::uint32_t to = part.browserAnswers;
    while (from < to) {
        const std::uint32_t middle = from + (to - from) / 2;
        if (answers[middle].row < row)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == part.browserAnswers || answers[from].row != row)
        return std::nullopt;
    const BrowserAnswer& found = answers[from];
    return BrowserView{found.status,
                       FieldSpan(part.segment->fields.run(found.firstField, found.fields), session.pool())};
}

} // namespace hci
