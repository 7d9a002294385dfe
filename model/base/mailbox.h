#pragma once

#include <QtCore/QObject>

#include <memory>
#include <mutex>
#include <utility>

namespace hci {

/// Lets other threads call functions on the thread that made it. Its address stays usable after the mailbox
/// is destroyed; calls posted later or not yet made are dropped.
class Mailbox final {
public:
    /// Copied into the work of other threads.
    class Address {
    public:
        template <class Function> void post(Function function) const {
            const std::lock_guard lock(m_slot->mutex);
            if (m_slot->receiver)
                QMetaObject::invokeMethod(m_slot->receiver, std::move(function), Qt::QueuedConnection);
        }

    private:
        friend class Mailbox;
        struct Slot {
            std::mutex mutex;
            QObject* receiver = nullptr;
        };
        std::shared_ptr<Slot> m_slot = std::make_shared<Slot>();
    };

    Mailbox() { m_address.m_slot->receiver = &m_receiver; }
    ~Mailbox() {
        const std::lock_guard lock(m_address.m_slot->mutex);
        m_address.m_slot->receiver = nullptr;
    }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    [[nodiscard]] Address address() const { return m_address; }

private:
    QObject m_receiver;
    Address m_address;
};

} // namespace hci
