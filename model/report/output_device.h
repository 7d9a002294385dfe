#pragma once

#include "model/base/result.h"

#include <QtCore/QIODevice>

#include <functional>

namespace hci {

/// Whether to stop waiting for another program; empty: wait without limit.
using GiveUp = std::function<bool()>;

/// Writes to an open descriptor, which it does not own: everything, or it fails with the system's error text.
/// (Qt's files report a partial write as a success, and then lack the error's text.) If a pipe is full it
/// waits until there is room, or until `giveUp`.
class OutputDevice final : public QIODevice {
public:
    explicit OutputDevice(int descriptor, GiveUp giveUp = {});

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 size) override;

private:
    int m_descriptor;
    GiveUp m_giveUp;
};

/// A system error, by its number. Cancelled if `error` is ECANCELED.
[[nodiscard]] tl::unexpected<Error> systemFailure(int error);

/// A device's error text as an error.
[[nodiscard]] tl::unexpected<Error> ioFailure(const QIODevice& device);

/// The pipe's reader has closed it: no reason to complain.
[[nodiscard]] bool readerHasGone(const Error& error);

/// Waits until the descriptor accepts bytes. False if `giveUp` ended the wait.
[[nodiscard]] bool waitForRoom(int descriptor, const GiveUp& giveUp);

/// Copies the content of the file `from` to the descriptor `to`, inside the kernel if possible.
[[nodiscard]] Result<void> copyAll(int from, int to, const GiveUp& giveUp);

} // namespace hci
