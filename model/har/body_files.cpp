#include "model/har/body_files.h"

#include "model/base/same_file.h"
#include "model/har/file_name.h"

namespace hci {

Result<void> checkKeepsBodies(const Session& session, const QString& path) {
    const std::string name = fileNameBytes(path).toStdString();
    for (const Session::Part& part : session.parts()) {
        const std::string recording = fileNameBytes(part.info.path).toStdString();
        for (std::uint32_t i = 0; i < part.segment->sources.size(); ++i) {
            const std::string source = part.segment->sources[i]->path().toStdString();
            if (isSameFile(name, source) && !isSameFile(recording, source))
                return failure(ErrorCode::Refused, "the file holds a content of this session");
        }
    }
    return {};
}

} // namespace hci
