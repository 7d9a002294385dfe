#pragma once

#include "model/exchange/session.h"

#include <QtCore/QByteArray>

#include <utility>
#include <vector>

namespace hci::test {

/// Parts of a recorded exchange beyond a plain one.
struct RecordedParts {
    QByteArray url = "http://h.example/p";
    QByteArray requestName{}; ///< of a request field; empty: none
    QByteArray requestValue{};
    QByteArray responseName{};
    QByteArray responseValue{};
    QByteArray postType{};    ///< empty: no content
    bool hasPostField = true; ///< the request has a Content-Type field, too
    QByteArray postText{};
    QByteArray postMethod = "POST"; ///< of a request with content
    QByteArray contentType = "text/plain";
    QByteArray content = "abc";
    QByteArray error{};
    QByteArray page{}; ///< id and title of its page
    QByteArray statusText = "OK";
};

/// Writes these exchanges as a recording and reads it.
[[nodiscard]] SessionPtr recorded(const std::vector<RecordedParts>& exchanges);

/// The output of a door: its name and the bytes.
using LetOut = std::pair<const char*, QByteArray>;
/// Everything that leaves the program about a session: every export, the chart's names, standard error, and
/// requests sent again without consent.
[[nodiscard]] std::vector<LetOut> letOut(const SessionPtr& session);
/// The HAR export; with `includeSecrets` as *Save* writes it.
[[nodiscard]] QByteArray harOf(const Session& session, bool includeSecrets);

} // namespace hci::test
