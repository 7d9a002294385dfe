#pragma once

#include <QtCore/QObject>

#include <memory>
#include <mutex>
#include <utility>

namespace hci {

/// Lets other threads call functions on the thread that made it. Whoever holds its address may post for as
/// long as it likes: what comes after the mailbox has gone is dropped, and so is what has not been called by
/// then.
class Mailbox final {
public:
    /// A copy goes with the work.
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
