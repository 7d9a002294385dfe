#include "model/transport/fetch.h"

#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "model/http/method.h"
#include "model/transport/redirect.h"
#include "model/transport/wall_clock.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace hci {

namespace {

/// Per address, as long as there is another one.
constexpr std::chrono::seconds addressPatience{3};

/// A name with addresses of several zones counts as the most public one when it redirects.
AddressZone mostPublic(const QList<QHostAddress>& all) {
    AddressZone zone = AddressZone::Local;
    for (const QHostAddress& address : all)
        zone = std::min(zone, zoneOf(address));
    return zone;
}

QString hostOf(const std::string& url) {
    const auto origin = originOf(url);
    return origin ? toText(origin->host) : QString();
}

/// The connection was never established, so no server can have seen the request.
bool isUnreachable(const WireAnswer& answer) {
    return !answer.sent && answer.exchange.status == 0 &&
           (answer.exchange.failure == Failure::Refused || answer.exchange.failure == Failure::Other);
}

} // namespace

Fetch::Fetch(HttpClient& client, const TransportOptions& options, Done done, Redirects redirects)
    : QObject(&client), m_client(client), m_options(options), m_done(std::move(done)), m_zone(options.reach),
      m_redirects(redirects) {}

Fetch* Fetch::start(HttpClient& client, HttpRequest request, const TransportOptions& options, Done done,
                    Redirects redirects) {
    auto* fetch =
        new Fetch(client, options, std::move(done), redirects); // the client's child; deletes itself
    if (fetch->isChecked() && !options.address.empty()) {       // the caller has checked that address
        fetch->m_zone = std::min(fetch->m_zone, zoneOf(QHostAddress(toText(options.address))));
        fetch->send(std::move(request));
    } else {
        fetch->check(request);
    }
    return fetch;
}

/// Sends the request once its address is known to be no less public than the server that named it. Looks
/// known names up again, as their addresses may have changed.
void Fetch::check(const HttpRequest& target) {
    if (!isChecked())
        return send(target);
    if (m_options.proxy.empty())
        return lookUp(target, [this, target](const Addresses& found) { checkAddresses(target, found); });
    const QString host = hostOf(target.url);
    const AddressZone zone = zoneOfName(host);
    if (zone > m_zone)
        return refuse(target, refusalOf(host, specialRangeOf(QHostAddress(host))));
    m_zone = zone;
    send(target);
}

void Fetch::checkAddresses(const HttpRequest& target, const Addresses& addresses) {
    if (addresses.isEmpty()) // a second lookup in send() could give an address that was not checked
        return refuse(target, "Host not found", Failure::HostNotFound);
    const auto hidden = std::find_if(addresses.begin(), addresses.end(),
                                     [this](const auto& address) { return zoneOf(address) > m_zone; });
    if (hidden != addresses.end())
        return refuse(target, refusalOf(hidden->toString(), specialRangeOf(*hidden)));
    m_zone = mostPublic(addresses);
    const bool literal = !QHostAddress(hostOf(target.url)).isNull(); // a literal keeps its meaning
    sendTo(literal ? Addresses() : addresses, target);
}

/// Looks up the target's host, for at most a request's timeout.
void Fetch::lookUp(const HttpRequest& target, Found found) {
    m_lookup = std::make_unique<QObject>();
    m_giveUp = [this, target](Failure why) {
        m_lookup.release()->deleteLater(); // its signal may be on the stack
        if (why == Failure::Cancelled && !m_steps.empty())
            return finish(); // keep the answers so far; only the redirect was not followed
        refuse(target,
               why == Failure::Cancelled ? "cancelled"
                                         : filled("the address of its host was not found within %1 ms",
                                                  {std::to_string(m_options.timeout.count())}),
               why);
    };
    QTimer::singleShot(m_options.timeout, m_lookup.get(), [this] { m_giveUp(Failure::TimedOut); });
    m_client.lookup()(hostOf(target.url), m_lookup.get(),
                      [this, found = std::move(found), asked = m_lookup.get()](const Addresses& addresses) {
                          if (m_lookup.get() != asked)
                              return;
                          m_lookup.release()->deleteLater();
                          found(addresses);
                      });
}

/// A request to an address that the user chose reaches nothing else, whatever the URL's name means.
bool Fetch::isChecked() const noexcept {
    return m_redirects == Redirects::Follow && m_options.connectTo.empty();
}

std::string Fetch::refusalOf(const QString& target, const SpecialRange* special) const {
    const std::string address = target.toStdString();
    const bool isPage = m_steps.empty();
    if (!special)
        return isPage
                   ? filled("refused: a page at a public address names one at a private one (%1)", {address})
                   : filled("refused: a redirect from a public address to a private one (%1)", {address});
    return isPage ? filled("refused: a page at a public address names one at a private one (%1, %2)",
                           {address, special->name})
                  : filled("refused: a redirect from a public address to a private one (%1, %2)",
                           {address, special->name});
}

void Fetch::cancel() {
    m_cancelled = true;
    m_client.cancel(m_ticket);
    if (!m_lookup)
        return;
    m_lookup = std::make_unique<QObject>(); // drops a lookup's answer
    QMetaObject::invokeMethod(
        m_lookup.get(), [this] { m_giveUp(Failure::Cancelled); }, Qt::QueuedConnection);
}

void Fetch::send(HttpRequest request) {
    TransportOptions options = m_options;
    if (!m_addresses.isEmpty())
        options.connectWithin = addressPatience;
    m_ticket = m_client.ask(request, options, [this, request](WireAnswer answer) {
        if (isUnreachable(answer) && !m_addresses.isEmpty() && !m_cancelled)
            return sendToNextAddress(request);
        m_steps.push_back({request, std::move(answer.exchange), m_options, std::move(answer.wire), m_ticket});
        received();
    });
}

/// Tries the addresses one after the other. Without one, send() reports the failure.
void Fetch::sendTo(Addresses addresses, const HttpRequest& request) {
    m_addresses = inOrderOfTrial(std::move(addresses));
    if (m_addresses.isEmpty())
        send(request);
    else
        sendToNextAddress(request);
}

/// Sends to the address, not to the name, whose meaning may have changed.
void Fetch::sendToNextAddress(const HttpRequest& request) {
    m_options.address = m_addresses.takeFirst().toString().toStdString();
    send(request);
}

void Fetch::received() {
    const HttpRequest request = m_steps.back().request;
    const ExchangeDraft& answer = m_steps.back().exchange;
    if (m_cancelled || !isGetOrHead(request.method) || answer.failure != Failure::None ||
        m_redirects == Redirects::Leave)
        return finish();
    const auto next = redirectedRequest(request, answer);
    if (!next) {
        HttpRequest target = request;
        target.url = std::string(fieldValue(answer.responseFields, "location"));
        return refuse(target, next.error().detail);
    }
    if (!next->has_value())
        return finish();
    follow(**next);
}

void Fetch::follow(const HttpRequest& next) {
    const bool seen = std::any_of(m_steps.begin(), m_steps.end(), [&](const FetchStep& step) {
        return step.request.url == next.url && step.request.method == next.method;
    });
    if (seen)
        return refuse(next, "not followed: the redirects go round in a circle");
    if (static_cast<int>(m_steps.size()) > m_options.maxRedirects)
        return refuse(
            next, filled("not followed: more than %1 redirects", {std::to_string(m_options.maxRedirects)}));
    m_options.address.clear(); // it was that of the host before
    if (const auto from = originOf(m_steps.back().request.url), to = originOf(next.url); !(*from == *to))
        m_options.clientCertificate.clear(); // the user identified themselves to the previous host only
    check(next);
}

void Fetch::refuse(const HttpRequest& target, const std::string& why, Failure failure) {
    FetchStep step{target, {}, m_options, {}, 0};
    step.exchange.startedAt = timeOfDay();
    step.exchange.method = target.method;
    step.exchange.url = target.url;
    step.exchange.source = ExchangeSource::Failed;
    step.exchange.failure = failure;
    step.exchange.failureDetail = why;
    m_steps.push_back(std::move(step));
    finish();
}

void Fetch::finish() {
    deleteLater();
    m_done(std::move(m_steps));
}

} // namespace hci
