#pragma once

#include <QtCore/QByteArray>

#include <initializer_list>
#include <vector>

namespace hci::test {

/// The relevant parts of a recording's entry; the rest is as Chrome writes it.
struct Entry {
    const char* at = "09:00:00.000"; ///< on 2025-03-10
    const char* request = "";        ///< "Name: value" lines
    int status = 200;
    const char* fields = "";                                  ///< the response's
    const char* content = "'size': 10, 'text': '0123456789'"; ///< members with single quotes
    const char* sizes = "'headersSize': 200, 'bodySize': 10, '_transferSize': 210";
    const char* times = "'blocked': 0, 'dns': -1, 'connect': -1, 'send': 0, 'wait': 18, 'receive': 2";
    const char* extra = "'time': 20"; ///< further members of the entry
    const char* url = "https://www.example.org/app.js";
    const char* type = "application/javascript"; ///< content.mimeType
    const char* method = "GET";
};

/// A recording that was misread once, or one that differs from it by what made the reading right. `expected`
/// has a line for each thing that is to be seen:
///     finding RULE SEVERITY     says RULE words     bytes RULE N     count RULE N     no RULE
///     outcome #1 NAME     decision #1 NAME     verdict #1 NAME     age #1 N     source #1 NAME
///     transferred #1 N     field #1 NAME value     missed N     resources N     warning CODE     no-warning
///     CODE
struct FaultCase {
    const char* name;
    QByteArray recording;
    const char* expected;
    const char* model = "private";
};

/// A recording of these entries by `creator`, "WebInspector 537.36" or "Playwright 1.60/firefox 150".
[[nodiscard]] QByteArray recordingOf(std::initializer_list<Entry> entries,
                                     const char* creator = "WebInspector 537.36");

[[nodiscard]] std::vector<FaultCase> contentFaults();  ///< contents and their lengths
[[nodiscard]] std::vector<FaultCase> recorderFaults(); ///< peculiarities of recorders
[[nodiscard]] std::vector<FaultCase> historyFaults();  ///< several answers together
[[nodiscard]] std::vector<FaultCase> fieldFaults();    ///< field values
[[nodiscard]] std::vector<FaultCase> siblingFaults();  ///< one answer about another, in recorders' formats

} // namespace hci::test
