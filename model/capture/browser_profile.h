#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace hci {

/// The folder of a browser's profile, readable by its owner alone: a fresh one, which remove() removes, or
/// one that is kept from run to run. Nobody else uses it as long as this lives.
class BrowserProfile final {
public:
    /// Io where there can be none. Removes those that a killed program of the same user has left.
    [[nodiscard]] static Result<std::unique_ptr<BrowserProfile>> fresh();
    /// `folder` is made where it is not there. Io where that fails, or where another browser uses it: two
    /// would be one, and the second would end at once.
    [[nodiscard]] static Result<std::unique_ptr<BrowserProfile>> kept(const QString& folder);
    ~BrowserProfile();

    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] bool isKept() const noexcept { return m_kept; }
    /// Of a fresh one, once its browser has ended: waits a few seconds at most for what still writes there.
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
