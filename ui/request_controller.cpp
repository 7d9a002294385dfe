#include "ui/request_controller.h"

#include "model/transport/conditional_request.h"
#include "ui/session_controller.h"

#include <algorithm>

namespace hci {

namespace {

bool canBeRevalidated(const Exchange& exchange) {
    return exchange.status() == 200 &&
           (exchange.response().has(FieldName::Etag) || exchange.response().has(FieldName::LastModified)) &&
           exchange.isGetOrHead();
}

QString refusal(const Error& error) {
    if (error.code == ErrorCode::NotFound)
        return RequestController::tr("The stored response has no validator to ask with.");
    return error.detail.empty()
               ? RequestController::tr("The request cannot be sent.")
               : RequestController::tr("The request cannot be sent: %1").arg(toText(error.detail));
}

} // namespace

std::uint32_t storedResponseFor(const SessionView& view, const Selection& selection) {
    if (!view || selection.empty())
        return noIndex;
    const Session& session = *view.session;
    if (selection.exchange != noIndex) {
        if (canBeRevalidated(session[selection.exchange]))
            return selection.exchange;
        const std::uint32_t pair = view.analysis->revalidationOf[selection.exchange];
        if (pair != noIndex && view.analysis->revalidations[pair].stored != noIndex)
            return view.analysis->revalidations[pair].stored;
    }
    const Resources& resources = view.analysis->resources;
    const auto all = resources.of(resources.resources[selection.resource]);
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](std::uint32_t i) { return canBeRevalidated(session[i]); });
    return found == all.rend() ? noIndex : *found;
}

RequestController::RequestController(SessionController& sessions, QObject* parent)
    : QObject(parent), m_sessions(sessions) {}

RequestController::~RequestController() = default;

/// A live part belongs to one session: a new session gets a new one.
void RequestController::begin() {
    const auto& pool = m_sessions.session()->sharedPool();
    const bool sameSession = m_live && m_live->part().segment->pool() == pool;
    if (!sameSession) {
        m_live = std::make_unique<LiveSession>(pool);
        m_client = std::make_unique<HttpClient>(m_live->spool());
        m_pending = 0;
    }
}

void RequestController::send(const HttpRequest& request) {
    if (const auto valid = validate(request); !valid) {
        emit failed(refusal(valid.error()));
        return;
    }
    begin();
    fetch(request, false, true);
}

void RequestController::revalidate(const SessionView& view, std::uint32_t exchange) {
    if (exchange == noIndex)
        return;
    const auto request = conditionalRequest((*view.session)[exchange]);
    if (!request) {
        emit failed(refusal(request.error()));
        return;
    }
    begin();
    fetch(*request, false, true);
}

void RequestController::inspect(const std::vector<std::string>& urls) {
    begin();
    for (const std::string& url : urls) {
        HttpRequest request;
        request.url = url;
        fetch(request, true, false);
    }
}

void RequestController::fetch(const HttpRequest& request, bool revalidateAfter, bool show) {
    if (m_pending++ == 0)
        emit busyChanged(true);
    m_fetches.push_back(Fetch::start(*m_client, request, m_options,
                                     [this, revalidateAfter, show](std::vector<FetchStep> steps) {
                                         received(std::move(steps), revalidateAfter, show);
                                     }));
}

void RequestController::received(std::vector<FetchStep> steps, bool revalidateAfter, bool show) {
    std::uint32_t row = 0;
    for (const FetchStep& step : steps)
        row = m_live->append(step.exchange);
    const FetchStep& last = steps.back();
    const auto next = conditionalRequest(last.request, last.exchange.responseFields);
    if (show)
        emit added(m_live->part().segment.get(), row);
    m_sessions.put(m_live->part());
    if (revalidateAfter && last.exchange.status == 200 && next)
        fetch(*next, false, show);
    end();
}

void RequestController::end() {
    std::erase_if(m_fetches, [](const QPointer<Fetch>& fetch) { return fetch.isNull(); });
    if (--m_pending == 0)
        emit busyChanged(false);
}

void RequestController::stop() {
    for (const QPointer<Fetch>& fetch : std::vector(m_fetches))
        if (fetch)
            fetch->cancel();
}

} // namespace hci
