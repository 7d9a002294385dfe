#include "model/base/text_view.h"
#include "model/state/state.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <QtCore/QBuffer>

namespace hci::fuzz {

void checkState(std::string_view text) {
    const auto state = State::read(toBytes(text).toByteArray());
    if (!state)
        return;
    require(state->size() <= State::maxUrls, "more URLs than the bound");
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    require(state->write(out).has_value(), "cannot be written");
    const auto again = State::read(out.data());
    require(again && *again == *state, "a state is another when it is written");
    State trimmed = *state;
    trimmed.trim();
    require(trimmed == *state, "what fits is forgotten");
}

} // namespace hci::fuzz
