#pragma once

#include "model/capture/browser_event.h"
#include "model/capture/message_members.h"

#include <optional>
#include <string_view>

namespace hci::devtools {

using members::Value;

/// An object of names and values; a value of several lines becomes several fields.
[[nodiscard]] ExchangeDraft::Fields namedFields(const Value& value);
/// The fields of a header section in HTTP/1.1 form, status line first; nullopt if it is none.
[[nodiscard]] std::optional<ExchangeDraft::Fields> fieldsOfText(std::string_view section);

/// `Network.Response`.
[[nodiscard]] AnswerHead answerOf(const Value& response);

} // namespace hci::devtools
