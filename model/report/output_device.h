#pragma once

#include "model/base/result.h"

#include <QtCore/QIODevice>

#include <functional>

namespace hci {

/// Whether to give up what waits for somebody else; empty: wait as long as it takes.
using GiveUp = std::function<bool()>;

/// Writes to an open descriptor, which it does not own: all that it is given, or it fails with the system's
/// words. (Qt's files call a write that the disk took in part a success, and then have no word for the
/// failure.) Where a pipe is full it waits until somebody reads, or until `giveUp`.
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

/// An error of the system's, by its number. Cancelled where `error` is ECANCELED.
[[nodiscard]] tl::unexpected<Error> systemFailure(int error);

/// What a device says went wrong, as an error.
[[nodiscard]] tl::unexpected<Error> ioFailure(const QIODevice& device);

/// Nobody reads the pipe any more: no reason to complain.
[[nodiscard]] bool readerHasGone(const Error& error);

/// Waits until the descriptor takes bytes. False where `giveUp` says so.
[[nodiscard]] bool waitForRoom(int descriptor, const GiveUp& giveUp);

/// Copies what stands in the file `from` to the descriptor `to`, inside of the kernel where it can.
[[nodiscard]] Result<void> copyAll(int from, int to, const GiveUp& giveUp);

} // namespace hci
