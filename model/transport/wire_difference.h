#pragma once

#include "model/transport/wire_recorder.h"

#include <QtCore/QString>

namespace hci {

/// Something that QNetworkAccessManager shows otherwise than it was on the wire.
struct WireDifference {
    enum class Kind : std::uint8_t { Status, Missing, Joined, Value, Interim, Trailers, After };
    Kind kind{};
    std::string field; ///< where it is about one
    std::string wire;
    std::string shown;

    friend bool operator==(const WireDifference&, const WireDifference&) = default;
};
/// Where `shown`, the same request's answer through QNetworkAccessManager, differs from the wire. Fields that
/// change from answer to answer (Date, Age and like) are not compared.
[[nodiscard]] std::vector<WireDifference> differences(const WireRecording& wire, const ExchangeDraft& shown);
/// The difference in a sentence.
[[nodiscard]] QString describe(const WireDifference& difference);

} // namespace hci
