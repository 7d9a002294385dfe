#include "model/transport/live_session.h"

#include "model/base/version.h"

namespace hci {

LiveSession::LiveSession(std::shared_ptr<TextPool> pool, QString name, std::shared_ptr<BodySpool> spool)
    : m_segment(std::make_shared<Segment>(std::move(pool))), m_spool(std::move(spool)),
      m_name(std::move(name)) {
    m_segment->sources.append(m_spool); // source 0, as BodySink::finish() sets it
}

std::uint32_t LiveSession::append(const ExchangeDraft& draft) {
    return hci::append(*m_segment, draft, m_segment->records.size());
}

void LiveSession::set(std::uint32_t row, ExchangeFlag flag) {
    m_segment->records[row].set(flag);
}

void LiveSession::append(Page page, std::string_view id, std::string_view title) {
    TextPool& pool = *m_segment->pool();
    const auto lock = pool.lock();
    page.id = pool.intern(id);
    page.title = pool.intern(title);
    m_segment->pages.append(page);
}

Session::Part LiveSession::part() const {
    InputInfo info;
    info.kind = InputKind::Live;
    info.name = m_name;
    info.creator = QStringLiteral("HTTP Cache Inspector " HCI_VERSION);
    return partOf(m_segment, std::move(info));
}

SessionPtr LiveSession::session() const {
    return std::make_shared<const Session>(m_segment->pool(), std::vector{part()});
}

} // namespace hci
