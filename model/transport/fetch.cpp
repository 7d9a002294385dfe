#include "model/transport/fetch.h"

#include "model/transport/redirect.h"

#include <QtCore/QDateTime>
#include <QtNetwork/QHostInfo>

#include <algorithm>

namespace hci {

namespace {

/// At least one address of a host is public: a name that has both kinds counts as public when it redirects.
bool anyPublic(const QHostInfo& host) {
    const auto all = host.addresses();
    return std::any_of(all.begin(), all.end(),
                       [](const QHostAddress& address) { return !isPrivateAddress(address); });
}

bool anyPrivate(const QHostInfo& host) {
    const auto all = host.addresses();
    return std::any_of(all.begin(), all.end(), isPrivateAddress);
}

QString hostOf(const std::string& url) {
    const auto origin = originOf(url);
    return origin ? QString::fromStdString(origin->host) : QString();
}

bool isSafe(const HttpRequest& request) {
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

Fetch::Fetch(HttpClient& client, const TransportOptions& options, Done done, Redirects redirects)
    : QObject(&client), m_client(client), m_options(options), m_done(std::move(done)),
      m_redirects(redirects) {}

Fetch* Fetch::start(HttpClient& client, HttpRequest request, const TransportOptions& options, Done done,
                    Redirects redirects) {
    auto* fetch =
        new Fetch(client, options, std::move(done), redirects); // the client's child; deletes itself
    fetch->send(std::move(request));
    return fetch;
}

void Fetch::cancel() {
    m_cancelled = true;
    m_client.cancel(m_ticket);
    if (m_recorder)
        m_recorder->cancel();
}

void Fetch::send(HttpRequest request) {
    m_ticket = m_client.send(request, m_options, [this, request](ExchangeDraft exchange) {
        const bool unreadable = exchange.failure == Failure::Protocol && exchange.status != 0;
        m_steps.push_back({request, std::move(exchange)});
        if (unreadable && isSafe(request) && !m_cancelled)
            record(request);
        else
            received();
    });
}

/// Asks once more where Qt's view of the answer is lost. Redirects are followed from there as usual.
void Fetch::record(const HttpRequest& request) {
    m_recorder = WireRecorder::start(
        request, m_options, m_client.spool(), std::chrono::milliseconds(0),
        [this, request](WireRecording recording) {
            m_steps.push_back({request, std::move(recording.exchange)});
            received();
        },
        {}, this);
}

void Fetch::received() {
    const HttpRequest request = m_steps.back().request;
    const ExchangeDraft& answer = m_steps.back().exchange;
    if (m_cancelled || !isSafe(request) || answer.failure != Failure::None || m_redirects == Redirects::Leave)
        return finish();
    const auto next = redirectedRequest(request, answer);
    if (!next) {
        HttpRequest target = request;
        target.url = std::string(fieldValue(answer.responseFields, "location"));
        return refuse(target, next.error().detail);
    }
    if (!next->has_value())
        return finish();
    checkTarget(**next);
}

void Fetch::checkTarget(HttpRequest next) {
    const bool seen = std::any_of(m_steps.begin(), m_steps.end(), [&](const FetchStep& step) {
        return step.request.url == next.url && step.request.method == next.method;
    });
    if (seen)
        return refuse(next, "not followed: the redirects go round in a circle");
    if (static_cast<int>(m_steps.size()) > m_options.maxRedirects)
        return refuse(next,
                      "not followed: more than " + std::to_string(m_options.maxRedirects) + " redirects");
    const QString from = hostOf(m_steps.back().request.url);
    const QString to = hostOf(next.url);
    // Through a proxy or to a chosen address, names are not resolved here and nothing private is reached by
    // them.
    if (from == to || !m_options.connectTo.empty() || !m_options.proxy.empty())
        return send(std::move(next));
    QHostInfo::lookupHost(from, this, [this, next, to](const QHostInfo& source) {
        QHostInfo::lookupHost(
            to, this, [this, next, publicSource = anyPublic(source)](const QHostInfo& target) {
                if (m_cancelled)
                    return finish();
                if (publicSource && anyPrivate(target))
                    return refuse(next, "refused: a redirect from a public address to a private one (" +
                                            target.addresses().first().toString().toStdString() + ')');
                send(next);
            });
    });
}

void Fetch::refuse(const HttpRequest& target, const std::string& why) {
    FetchStep step{target, {}};
    step.exchange.startedAt = QDateTime::currentMSecsSinceEpoch();
    step.exchange.method = target.method;
    step.exchange.url = target.url;
    step.exchange.source = ExchangeSource::Failed;
    step.exchange.failure = Failure::Other;
    step.exchange.failureDetail = why;
    m_steps.push_back(std::move(step));
    finish();
}

void Fetch::finish() {
    deleteLater();
    m_done(std::move(m_steps));
}

} // namespace hci
