#pragma once

#include <string_view>

namespace hci::fuzz {

// Readers of short texts from outside, checked for properties that must hold for every text: a failure ends
// the program with qFatal().

/// The parsers of header fields: structured fields, lists, tags, dates, Cache-Control, Vary, No-Vary-Search,
/// and the words made of them.
void checkFields(std::string_view text);
/// A pasted curl command: the result is a valid request, and its copy gives the same one.
void checkCurl(std::string_view text);
/// The messages of a browser's protocol, one per line, and the session made of them.
void checkCapture(std::string_view text);
/// The filter line, and its matches in a small recording.
void checkFilter(std::string_view text);
/// The settings file, its patterns and its folded URLs.
void checkSettings(std::string_view text);
/// Files that this program wrote earlier and reads again: baselines, JSON reports, lines of recordings.
void checkResults(std::string_view text);

/// Lines of a client of the Model Context Protocol: each answer is one line, and valid.
void checkMcp(std::string_view text);
/// The links of an HTML page and of a style sheet.
void checkPage(std::string_view text);
/// The file of `inspect --state`.
void checkState(std::string_view text);

} // namespace hci::fuzz
