#pragma once

#include "model/har/import.h"
#include "model/har/warning.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

namespace hci::test {

/// JSON written with single quotes for double ones, which needs no escapes in C++.
[[nodiscard]] QByteArray quoted(const QByteArray& json);

/// A recording with these entries, by a recorder of this name and version.
[[nodiscard]] QByteArray harText(const QByteArrayList& entries, const char* creator = "WebInspector",
                                 const char* version = "537.36");

/// Members of an entry, with single quotes for double ones; the rest is as a browser would write it.
struct EntryText {
    const char* url = "https://a.example/x";
    int status = 200;
    const char* requestFields = ""; ///< "{'name': 'Accept', 'value': '*/*'}"
    const char* responseFields = "";
    const char* content = "'size': 5, 'mimeType': 'text/plain', 'text': 'hello'";
    const char* response = "'headersSize': 100, 'bodySize': 5"; ///< further members of the response
    const char* extra = "";                                     ///< of the entry: "'_fromCache': 'disk'"
};
[[nodiscard]] QByteArray entryText(const EntryText& entry = {});

/// Reads a recording from memory; a failure ends the test.
[[nodiscard]] Session::Part imported(const QByteArray& har, const ImportOptions& options = {});

/// The codes of the warnings on entry `entry` (noIndex: on the recording), in their order.
[[nodiscard]] std::vector<WarningCode> warningsOf(const Session::Part& part, std::uint32_t entry);

/// A view of one exchange of a part.
[[nodiscard]] Exchange exchangeOf(const Session::Part& part, std::uint32_t row = 0);

/// The content of a row's response; "(none)" and "(unreadable)" where there is none.
[[nodiscard]] QByteArray bodyOf(const Session::Part& part, std::uint32_t row = 0);

/// Entry `i` of a recording: https://a.example/<i> with this content.
[[nodiscard]] QByteArray textEntry(int i, const QByteArray& body);

} // namespace hci::test
