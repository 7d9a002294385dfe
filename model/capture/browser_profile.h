#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace hci {

/// The folder of a browser's profile, readable by its owner only: a fresh one, which remove() deletes, or one
/// that is kept between runs. No other program uses it while this lives.
class BrowserProfile final {
public:
    /// Io if none can be made. Also removes those that a killed program of the same user left.
    [[nodiscard]] static Result<std::unique_ptr<BrowserProfile>> fresh();
    /// Creates `folder` if it does not exist. Io if that fails, or if another browser uses it: a second one
    /// would join the first and end at once.
    [[nodiscard]] static Result<std::unique_ptr<BrowserProfile>> kept(const QString& folder);
    ~BrowserProfile();

    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] bool isKept() const noexcept { return m_kept; }
    /// Deletes a fresh one once its browser has ended; waits at most a few seconds for processes that still
    /// write there.
    void remove();

private:
    BrowserProfile();

    [[nodiscard]] bool lock(const QString& file);

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder; ///< null: it is kept
    bool m_kept = false;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace hci
