#pragma once

#include "model/exchange/session.h"
#include "model/transport/body_spool.h"

#include <memory>
#include <string_view>
#include <vector>

namespace hci {

/// The exchanges that the program had itself: owns the live segment and the spool that its contents lie in.
/// For one thread, the one that sends; the snapshots it gives may go anywhere.
class LiveSession final {
public:
    explicit LiveSession(std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(),
                         QString name = QStringLiteral("live"),
                         std::shared_ptr<BodySpool> spool = std::make_shared<BodySpool>());

    /// Contents of drafts given to append() lie here.
    [[nodiscard]] const std::shared_ptr<BodySpool>& spool() const noexcept { return m_spool; }
    /// Adds an exchange; returns its row, which is also its entry. Index in a session: the part's `first` +
    /// row.
    std::uint32_t append(const ExchangeDraft& draft);

    /// Adds to what a row says of itself, in the sessions that were handed out as well.
    void set(std::uint32_t row, ExchangeFlag flag);

    /// Adds a page that exchanges name by `id`; the ids of `page` are taken from the texts.
    void append(Page page, std::string_view id, std::string_view title);

    [[nodiscard]] std::uint32_t size() const noexcept { return m_segment->records.size(); }
    /// All that was appended so far, as a part of a session.
    [[nodiscard]] Session::Part part() const;
    /// A session of this part alone.
    [[nodiscard]] SessionPtr session() const;

private:
    std::shared_ptr<Segment> m_segment;
    std::shared_ptr<BodySpool> m_spool;
    QString m_name;
};

} // namespace hci
