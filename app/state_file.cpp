#include "app/state_file.h"

#include "app/result_file.h"
#include "model/base/regular_file.h"
#include "model/har/file_name.h"

#include <QtCore/QFileInfo>

namespace hci {

Result<State> loadState(const QString& path) {
    const QFileInfo file(path);
    if (!file.exists() && !file.isSymLink())
        return State();
    const std::string name = fileNameBytes(path).toStdString();
    const Result<QByteArray> bytes = readRegularFile(name, State::maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error()); // names the file
    return State::read(*bytes).map_error([&name](Error error) {
        error.detail = name + ": " + error.detail;
        return error;
    });
}

ExitStatus saveState(const State& state, const QString& path, bool withSecrets) {
    const Result<void> written =
        writeResult(path, withSecrets, [&state](QIODevice& out) { return state.write(out); });
    return written ? ExitStatus::Done : statusOfWriting(written.error(), path);
}

} // namespace hci
