#include "model/cache/asked_again.h"

#include "model/cache/message_head.h"

namespace hci {

namespace {

/// Whether the field is about caching, ranges or conditions (RFC 9111 5.2, 5.4; RFC 9110 13, 14).
bool isOfOneRequest(FieldName folded) noexcept {
    switch (folded) {
    case FieldName::CacheControl:
    case FieldName::Pragma:
    case FieldName::IfMatch:
    case FieldName::IfModifiedSince:
    case FieldName::IfNoneMatch:
    case FieldName::IfRange:
    case FieldName::IfUnmodifiedSince:
    case FieldName::Range: return true;
    default: return false;
    }
}

} // namespace

QLatin1StringView name(AskKind kind) noexcept {
    switch (kind) {
    case AskKind::Plain: return QLatin1StringView("get");
    case AskKind::Reload: return QLatin1StringView("reload");
    case AskKind::Conditional: return QLatin1StringView("conditional");
    }
    return {};
}

AskedAgain::AskedAgain(const Session& session) : m_session(session), m_reload(session.intern("max-age=0")) {}

bool AskedAgain::hasCondition(const Exchange& answer) {
    return answer.response().has(FieldName::Etag) || answer.response().has(FieldName::LastModified);
}

FieldSpan AskedAgain::fields(const Exchange& exchange, FieldSpan shown, AskKind kind,
                             const Exchange& answer) {
    const TextPool& pool = m_session.pool();
    m_fields.clear();
    for (const Field& field : shown.empty() ? exchange.request() : shown)
        if (!isOfOneRequest(pool.folded(field.name)))
            m_fields.push_back(field);
    if (kind == AskKind::Reload)
        m_fields.push_back({FieldName::CacheControl, m_reload});
    if (kind == AskKind::Conditional) {
        const TextId etag = answer.response().id(FieldName::Etag);
        const TextId modified = answer.response().id(FieldName::LastModified);
        if (etag != TextId::None)
            m_fields.push_back({FieldName::IfNoneMatch, etag});
        if (modified != TextId::None)
            m_fields.push_back({FieldName::IfModifiedSince, modified});
    }
    return {m_fields, pool};
}

} // namespace hci
