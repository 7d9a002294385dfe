#pragma once

#include "model/exchange/session.h"
#include "model/transport/body_spool.h"

#include <memory>
#include <string_view>
#include <vector>

namespace hci {

/// The exchanges of the program's own requests: owns the live segment and the spool with its contents. For
/// one thread, the one that sends; the snapshots it gives may go to any thread.
class LiveSession final {
public:
    explicit LiveSession(std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(),
                         QString name = QStringLiteral("live"),
                         std::shared_ptr<BodySpool> spool = std::make_shared<BodySpool>());

    /// Holds the contents of drafts given to append().
    [[nodiscard]] const std::shared_ptr<BodySpool>& spool() const noexcept { return m_spool; }
    /// Adds an exchange; returns its row, which is also its entry. Index in a session: the part's `first` +
    /// row.
    std::uint32_t append(const ExchangeDraft& draft);

    /// Sets a flag of a row, also in the sessions already handed out.
    void set(std::uint32_t row, ExchangeFlag flag);

    /// Adds a page that exchanges name by `id`; `id` and `title` replace the ids in `page`.
    void append(Page page, std::string_view id, std::string_view title);

    [[nodiscard]] std::uint32_t size() const noexcept { return m_segment->records.size(); }
    /// Everything appended so far, as a part of a session.
    [[nodiscard]] Session::Part part() const;
    /// A session of this part alone.
    [[nodiscard]] SessionPtr session() const;

private:
    std::shared_ptr<Segment> m_segment;
    std::shared_ptr<BodySpool> m_spool;
    QString m_name;
};

} // namespace hci
