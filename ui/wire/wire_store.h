#pragma once

#include "model/exchange/session.h"
#include "model/transport/http_client.h"

#include <QtCore/QObject>

#include <deque>
#include <map>
#include <memory>

namespace hci {

/// The bytes of exchanges that this window made itself, up to a bound: the oldest are dropped.
class WireStore final : public QObject {
    Q_OBJECT
public:
    explicit WireStore(QObject* parent = nullptr) : QObject(parent) {}

    void add(const Segment* segment, std::uint32_t row, HttpClient::Ticket ticket,
             std::shared_ptr<const WireRecording> recording);
    /// Notes that bytes followed the answer to that request.
    void addLate(HttpClient::Ticket ticket, std::uint64_t bytes);
    void clear();

    /// Null if they were never recorded, or dropped.
    [[nodiscard]] std::shared_ptr<const WireRecording> of(const Exchange& exchange) const;

signals:
    void changed();

private:
    using Key = std::pair<const Segment*, std::uint32_t>; // a live segment and a row in it

    struct Kept {
        std::shared_ptr<const WireRecording> recording;
        HttpClient::Ticket ticket = 0;
    };

    std::map<Key, Kept> m_recordings;
    std::deque<Key> m_oldest; // first
    std::size_t m_bytes = 0;
};

} // namespace hci
