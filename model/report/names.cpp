#include "model/report/names.h"

#include "model/view/page_filter.h"

#include <array>
#include <utility>

namespace hci {

QLatin1StringView name(ExchangeSource source) noexcept {
    switch (source) {
    case ExchangeSource::Network: return QLatin1StringView("network");
    case ExchangeSource::MemoryCache: return QLatin1StringView("memory-cache");
    case ExchangeSource::DiskCache: return QLatin1StringView("disk-cache");
    case ExchangeSource::ServiceWorker: return QLatin1StringView("service-worker");
    case ExchangeSource::Failed: return QLatin1StringView("failed");
    case ExchangeSource::Unknown: break;
    }
    return QLatin1StringView("unknown");
}

QLatin1StringView name(PageMark mark) noexcept {
    const std::string_view known = mark == PageMark::None ? "none" : markName(mark);
    return QLatin1StringView(known.data(), static_cast<qsizetype>(known.size()));
}

QLatin1StringView name(Failure failure) noexcept {
    switch (failure) {
    case Failure::Refused: return QLatin1StringView("refused");
    case Failure::HostNotFound: return QLatin1StringView("host-not-found");
    case Failure::TimedOut: return QLatin1StringView("timed-out");
    case Failure::Tls: return QLatin1StringView("tls");
    case Failure::ClosedEarly: return QLatin1StringView("closed-early");
    case Failure::Truncated: return QLatin1StringView("truncated");
    case Failure::TooLarge: return QLatin1StringView("too-large");
    case Failure::Protocol: return QLatin1StringView("protocol");
    case Failure::Cancelled: return QLatin1StringView("cancelled");
    case Failure::Other: return QLatin1StringView("other");
    case Failure::None: break;
    }
    return QLatin1StringView("none");
}

QLatin1StringView name(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::Syntax: return QLatin1StringView("syntax");
    case ErrorCode::TooLarge: return QLatin1StringView("too-large");
    case ErrorCode::Truncated: return QLatin1StringView("truncated");
    case ErrorCode::Unsupported: return QLatin1StringView("unsupported");
    case ErrorCode::NotFound: return QLatin1StringView("not-found");
    case ErrorCode::Io: return QLatin1StringView("io");
    case ErrorCode::Network: return QLatin1StringView("network");
    case ErrorCode::Cancelled: return QLatin1StringView("cancelled");
    case ErrorCode::Refused: return QLatin1StringView("refused");
    }
    return {};
}

QLatin1StringView name(InputKind kind) noexcept {
    return kind == InputKind::Har ? QLatin1StringView("har") : QLatin1StringView("live");
}

QLatin1StringView name(ContentComparison comparison) noexcept {
    switch (comparison) {
    case ContentComparison::Same: return QLatin1StringView("same");
    case ContentComparison::Different: return QLatin1StringView("different");
    case ContentComparison::Unknown: break;
    }
    return QLatin1StringView("unknown");
}

QLatin1StringView name(TagInstability cause) noexcept {
    switch (cause) {
    case TagInstability::Weakness: return QLatin1StringView("weakness");
    case TagInstability::Coding: return QLatin1StringView("coding");
    case TagInstability::Backends: return QLatin1StringView("backends");
    case TagInstability::Inode: return QLatin1StringView("inode");
    case TagInstability::Counter: return QLatin1StringView("counter");
    case TagInstability::Time: return QLatin1StringView("time");
    case TagInstability::Random: return QLatin1StringView("random");
    case TagInstability::Unknown: return QLatin1StringView("unknown");
    case TagInstability::None: break;
    }
    return QLatin1StringView("none");
}

QLatin1StringView name(ProbeDemand demand) noexcept {
    switch (demand) {
    case ProbeDemand::Must: return QLatin1StringView("must");
    case ProbeDemand::Should: return QLatin1StringView("should");
    case ProbeDemand::May: return QLatin1StringView("may");
    case ProbeDemand::Expected: return QLatin1StringView("expected");
    case ProbeDemand::Nothing: break;
    }
    return QLatin1StringView("nothing");
}

std::vector<std::string_view> fieldNames(Preconditions preconditions) {
    constexpr std::array<std::pair<Precondition, std::string_view>, 5> order{{
        {Precondition::IfMatch, "If-Match"},
        {Precondition::IfUnmodifiedSince, "If-Unmodified-Since"},
        {Precondition::IfNoneMatch, "If-None-Match"},
        {Precondition::IfModifiedSince, "If-Modified-Since"},
        {Precondition::IfRange, "If-Range"},
    }};
    std::vector<std::string_view> names;
    for (const auto& [precondition, field] : order)
        if (has(preconditions, precondition))
            names.push_back(field);
    return names;
}

} // namespace hci
