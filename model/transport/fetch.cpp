#include "model/transport/fetch.h"

#include "model/http/method.h"
#include "model/transport/redirect.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace hci {

namespace {

using Addresses = QList<QHostAddress>;

/// At least one address of a host is public: a name that has both kinds counts as public when it redirects.
bool anyPublic(const Addresses& all) {
    return std::any_of(all.begin(), all.end(),
                       [](const QHostAddress& address) { return !isPrivateAddress(address); });
}

QString hostOf(const std::string& url) {
    const auto origin = originOf(url);
    return origin ? QString::fromStdString(origin->host) : QString();
}

/// IPv4 first: where there is no way for IPv6, that can take long to come out.
Addresses inOrderOfTrial(Addresses addresses) {
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return addresses;
}

/// Nobody took the connection.
bool isUnreachable(const ExchangeDraft& exchange) {
    return exchange.status == 0 &&
           (exchange.failure == Failure::Refused || exchange.failure == Failure::Other);
}

} // namespace

Fetch::Fetch(HttpClient& client, const TransportOptions& options, Done done, Redirects redirects)
    : QObject(&client), m_client(client), m_options(options), m_done(std::move(done)),
      m_redirects(redirects) {}

Fetch* Fetch::start(HttpClient& client, HttpRequest request, const TransportOptions& options, Done done,
                    Redirects redirects) {
    auto* fetch =
        new Fetch(client, options, std::move(done), redirects); // the client's child; deletes itself
    if (!fetch->looksUp()) {
        fetch->send(std::move(request));
        return fetch;
    }
    if (!options.address.empty()) {
        fetch->m_public = anyPublic({QHostAddress(QString::fromStdString(options.address))});
        fetch->send(std::move(request));
        return fetch;
    }
    // Before it is asked: a name must not become private between its redirect and the question what it is.
    client.lookup()(hostOf(request.url), fetch, [fetch, request](const Addresses& addresses) {
        fetch->m_public = anyPublic(addresses);
        if (fetch->m_cancelled)
            fetch->refuse(request, "cancelled", Failure::Cancelled);
        else
            fetch->send(request);
    });
    return fetch;
}

/// Through a proxy or to a chosen address, names are not resolved here and nothing private is reached by
/// them.
bool Fetch::looksUp() const noexcept {
    return m_redirects == Redirects::Follow && m_options.connectTo.empty() && m_options.proxy.empty();
}

void Fetch::cancel() {
    m_cancelled = true;
    m_client.cancel(m_ticket);
}

void Fetch::send(HttpRequest request) {
    m_ticket = m_client.ask(
        request, m_options,
        [this, request](std::vector<ExchangeDraft> exchanges) {
            if (isUnreachable(exchanges.back()) && !m_addresses.isEmpty() && !m_cancelled)
                return sendToNextAddress(request);
            for (ExchangeDraft& exchange : exchanges)
                m_steps.push_back({request, std::move(exchange), m_options});
            received();
        },
        HttpClient::Chunks::Checked);
}

/// Not to the name, which may mean something else by now.
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
        return refuse(next,
                      "not followed: more than " + std::to_string(m_options.maxRedirects) + " redirects");
    m_options.address.clear(); // it was that of the host before
    if (looksUp())
        checkAddress(next);
    else
        send(next);
}

/// Also of a name that was asked before: it may have another address by now.
void Fetch::checkAddress(const HttpRequest& next) {
    m_client.lookup()(hostOf(next.url), this, [this, next](const Addresses& addresses) {
        if (m_cancelled)
            return finish();
        const auto hidden = std::find_if(addresses.begin(), addresses.end(), isPrivateAddress);
        if (m_public && hidden != addresses.end())
            return refuse(next, "refused: a redirect from a public address to a private one (" +
                                    hidden->toString().toStdString() + ')');
        m_public = anyPublic(addresses);
        m_addresses = inOrderOfTrial(addresses);
        if (m_addresses.isEmpty())
            send(next); // there is no such host: whoever sends it says so
        else
            sendToNextAddress(next);
    });
}

void Fetch::refuse(const HttpRequest& target, const std::string& why, Failure failure) {
    FetchStep step{target, {}, m_options};
    step.exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
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
