#include "ui/detail/failure_steps.h"

#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "model/exchange/server_address.h"
#include "model/transport/request.h"
#include "model/words/amounts.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QHostAddress>

namespace hci {

namespace {

struct FailureWords {
    Q_DECLARE_TR_FUNCTIONS(hci::Failure)
};

enum class Leg : std::uint8_t { Name, Connect, Tls, Request, Answer };
constexpr Leg legs[] = {Leg::Name, Leg::Connect, Leg::Tls, Leg::Request, Leg::Answer};

bool isHttps(const Exchange& exchange) {
    return exchange.url().starts_with("https:");
}

/// The phase that failed. A request on a reused connection has neither lookup nor connect nor TLS.
Leg failedLeg(const Exchange& exchange, const WireRecording* recording) {
    switch (exchange.record().failure) {
    case Failure::HostNotFound: return Leg::Name;
    case Failure::Refused: return Leg::Connect;
    case Failure::Tls: return Leg::Tls;
    case Failure::None:
    case Failure::TimedOut:
    case Failure::Cancelled:
    case Failure::Other: break;
    default: return Leg::Answer;
    }
    if (!recording || recording->reused)
        return Leg::Answer;
    if (recording->phases.connect < 0)
        return exchange.record().serverAddress == TextId::None && recording->phases.lookup < 0 ? Leg::Name
                                                                                               : Leg::Connect;
    return isHttps(exchange) && recording->phases.tls < 0 ? Leg::Tls : Leg::Answer;
}

/// The host with its port, or the address that the URL names.
QString triedAddress(const Exchange& exchange) {
    const std::string_view address = exchange.text(exchange.record().serverAddress);
    const auto origin = originOf(exchange.url());
    if (!origin)
        return toText(address);
    std::string host(bareAddress(address));
    if (host.empty() && !QHostAddress(QString::fromStdString(origin->host)).isNull())
        host = origin->host;
    if (host.empty())
        return {};
    const int port = portOf(address) != 0 ? portOf(address) : origin->port;
    return toText(addressWithPort(host, static_cast<std::uint16_t>(port)));
}

QString milliseconds(std::int64_t microseconds) {
    return FailureWords::tr("%1 ms").arg(static_cast<double>(microseconds) / 1000.0, 0, 'f',
                                         microseconds < 10'000 ? 1 : 0);
}

QString nameOf(Leg phase) {
    switch (phase) {
    case Leg::Name: return FailureWords::tr("Name");
    case Leg::Connect: return FailureWords::tr("Connect");
    case Leg::Tls: return FailureWords::tr("TLS");
    case Leg::Request: return FailureWords::tr("Request");
    case Leg::Answer: break;
    }
    return FailureWords::tr("Answer");
}

/// What is known of a completed phase.
QString doneText(Leg phase, const Exchange& exchange, const WireRecording* recording) {
    const WirePhases phases = recording ? recording->phases : WirePhases();
    const auto took = [](std::int64_t microseconds) {
        return microseconds < 0 ? QString() : FailureWords::tr("in %1").arg(milliseconds(microseconds));
    };
    if (phase < Leg::Request && recording && recording->reused)
        return FailureWords::tr("on a connection that was there");
    switch (phase) {
    case Leg::Name: {
        const auto origin = originOf(exchange.url());
        const bool number = origin && !QHostAddress(QString::fromStdString(origin->host)).isNull();
        return number ? FailureWords::tr("is an address already") : took(phases.lookup);
    }
    case Leg::Connect: return took(phases.connect);
    case Leg::Tls: return isHttps(exchange) ? took(phases.tls) : FailureWords::tr("none, the URL says http");
    case Leg::Request: {
        const ByteCount sent = exchange.size(Size::RequestHeader);
        return sent.known() ? FailureWords::tr("%1 sent").arg(formatBytes(sent)) : QString();
    }
    case Leg::Answer: break;
    }
    return {};
}

Step legStep(Leg phase, Leg failed, const Exchange& exchange, const WireRecording* recording) {
    const QString name = nameOf(phase);
    if (phase == Leg::Tls && phase != failed && !isHttps(exchange))
        return {
            QStringLiteral("– ") + name, doneText(phase, exchange, recording), {}, {}, Tone::Muted, false};
    if (phase < failed)
        return {
            QStringLiteral("✓ ") + name, doneText(phase, exchange, recording), {}, {}, Tone::Normal, false};
    if (phase > failed) {
        // A connection that was never ready does not say whether it hung before TLS or in it.
        const bool unclear =
            phase == Leg::Tls && exchange.record().failure != Failure::Refused && failed == Leg::Connect;
        const QString how = unclear ? FailureWords::tr("not finished") : FailureWords::tr("not reached");
        return {QStringLiteral("– ") + name, how, {}, {}, Tone::Muted, false};
    }
    const QString detail = translatedSentence(exchange.text(exchange.record().failureDetail));
    return {QStringLiteral("✕ ") + name,
            detail.isEmpty() ? failureReason(exchange).title : detail,
            {},
            {},
            Tone::Bad,
            false};
}

} // namespace

FailureReason failureReason(const Exchange& exchange) {
    const bool https = isHttps(exchange);
    switch (exchange.record().failure) {
    case Failure::Refused:
        return {
            FailureWords::tr("connection refused"),
            https
                ? FailureWords::tr(
                      "Nothing listens there. Most often the server speaks http alone, uses another "
                      "port, or is not running.")
                : FailureWords::tr(
                      "Nothing listens there. Most often the server uses another port, or is not running.")};
    case Failure::HostNotFound:
        return {FailureWords::tr("host not found"),
                FailureWords::tr(
                    "No address is known for this name. Look at its spelling, and whether this machine has "
                    "a network.")};
    case Failure::TimedOut:
        return {
            FailureWords::tr("timed out"),
            FailureWords::tr("The server took too long. Something on the way may drop what is sent to it.")};
    case Failure::Tls:
        return {FailureWords::tr("TLS failed"),
                FailureWords::tr(
                    "The server's certificate or its TLS was not accepted, or it speaks http on this "
                    "port.")};
    case Failure::ClosedEarly:
        return {FailureWords::tr("connection closed"),
                FailureWords::tr(
                    "The server closed the connection before it answered. Most often it expects https, or "
                    "has failed.")};
    case Failure::Protocol:
        return {FailureWords::tr("no HTTP"),
                FailureWords::tr("What came is no HTTP answer: another protocol uses this port.")};
    case Failure::TooLarge:
        return {FailureWords::tr("answer too large"),
                FailureWords::tr("The answer exceeds a bound of this program.")};
    case Failure::Cancelled:
        return {FailureWords::tr("stopped"), FailureWords::tr("It was stopped before an answer came.")};
    default: break;
    }
    return {};
}

std::vector<Step> failureSteps(const Exchange& exchange, const WireRecording* recording) {
    const QString tried = triedAddress(exchange);
    std::vector<Step> steps;
    steps.push_back({FailureWords::tr("Asked for"), toText(exchange.url()), {}, {}, Tone::Normal, false});
    steps.push_back({FailureWords::tr("Tried"),
                     tried.isEmpty() ? FailureWords::tr("no address") : tried,
                     {},
                     {},
                     tried.isEmpty() ? Tone::Muted : Tone::Normal,
                     false});
    const Leg failed = failedLeg(exchange, recording);
    for (const Leg leg : legs)
        steps.push_back(legStep(leg, failed, exchange, recording));
    return steps;
}

} // namespace hci
