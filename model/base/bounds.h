#pragma once

#include <cstddef>
#include <cstdint>

/// Every bound on untrusted input, each with what happens beyond it; a name in quotes is the warning that
/// reports it. Each bound has a test that reaches it.
namespace hci::bounds {

inline constexpr std::uint64_t kibibyte = std::uint64_t{1} << 10;
inline constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
inline constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;

/// Recordings: their entries, their wrappings, the files beside them. The size of a plain one has no bound.
namespace reader {

// One entry.
inline constexpr std::uint32_t fieldsOfMessage = 4096;         ///< the rest is left out: "too-many-fields"
inline constexpr std::uint32_t listedCookies = 4096;           ///< of a message, beside its fields: likewise
inline constexpr std::uint64_t valueBytes = mebibyte;          ///< its front and its hash: "value-shortened"
inline constexpr std::uint64_t longTextsBytes = 16 * mebibyte; ///< of all values of one entry: likewise
inline constexpr std::uint64_t dataUrlBytes = 4096;            ///< its front and its hash, without a warning
inline constexpr std::uint64_t entryBytes = 64 * mebibyte;     ///< without long texts: "entry-too-large"
inline constexpr std::uint32_t bracketKinds = 64;              ///< deeper ones are counted without their kind
inline constexpr std::size_t repairDepth = 256; ///< deeper brackets in a broken entry are dropped
inline constexpr double durationMs = 1e9;       ///< eleven days: the time is taken as unknown
inline constexpr std::int64_t sizeBytes = 9'000'000'000'000'000; ///< "size-impossible": taken as unknown

// The log around the entries.
inline constexpr std::uint32_t entriesWithoutUrl = 10'000;   ///< without a URL: "hollow-entries", left out
inline constexpr int searchDepth = 4;                        ///< how deep the list of entries may be nested
inline constexpr std::size_t pages = 10'000;                 ///< the rest is left out: "pages-left-out"
inline constexpr std::uint64_t pageBytes = 16 * kibibyte;    ///< left out: "pages-left-out"
inline constexpr std::uint64_t creatorBytes = 16 * kibibyte; ///< the recorder stays unknown
inline constexpr std::size_t notes = 100; ///< warnings on the whole recording; the rest is dropped

// Unpacked bytes of one file: all recordings of an archive and their attached files.
inline constexpr std::uint64_t unpackedBytes = 64 * gibibyte;  ///< the rest is left out: "unpacked-too-large"
inline constexpr std::uint64_t unpackedRatio = 200;            ///< to the packed bytes: likewise, except for
inline constexpr std::uint64_t unpackedAlways = 64 * mebibyte; ///< this many, which any file may unpack to

// Unpacked bytes of all files that are open together: those of a run, both sides of a comparison, the
// recordings that agents use (mcp). Beyond, "unpacked-too-large" as well. A run that closes each file before
// the next one (--per-recording) has the bound by its ratio alone.
inline constexpr std::uint64_t unpackedOfRun = 256 * gibibyte;
inline constexpr std::uint64_t unpackedOfRunAlways = 256 * mebibyte; ///< in addition to unpackedRatio

// Zip archives.
inline constexpr std::uint64_t directoryBytes = 64 * mebibyte; ///< the archive is refused
inline constexpr std::size_t recordingsOfArchive = 1000;       ///< the rest is named and left out

// Bodies in files of their own.
inline constexpr std::size_t attachedFiles = 100'000;         ///< of one recording: "body-file-left-out"
inline constexpr std::uint64_t attachedFileBytes = gibibyte;  ///< of one: likewise
inline constexpr std::uint64_t attachedBytes = 16 * gibibyte; ///< of all of a recording: likewise
inline constexpr std::uint64_t bodyBytes = 256 * mebibyte;    ///< in memory at once: larger ones are refused

/// Files that stay open so that bodies can be read later; other files are opened for each read.
inline constexpr int openFiles = 64;

} // namespace reader

/// Masking secrets.
namespace masking {

/// Known secrets that are looked for in base64 and as hexadecimal numbers too, those of requests first.
/// Standard error tells how many more there are.
inline constexpr std::size_t encodedSecrets = 32'768;

} // namespace masking

/// Judging a session, whatever it came from.
namespace analysis {

/// Unpacked bytes to compare contents, each as often as it is compared. Beyond, each content is unpacked
/// once, in the order of the exchanges: those beyond the same bound cannot be compared, and the outcomes that
/// depend on them stay undetermined.
inline constexpr std::uint64_t unpackedBytes = 8 * gibibyte;

} // namespace analysis

/// Answers of servers. Beyond a bound the connection is dropped, and the exchange has failed as too large.
namespace transport {

// Framing of an answer: status lines, field and trailer sections, interim responses, chunk lines.
inline constexpr std::size_t interimResponses = 64;
inline constexpr std::uint64_t fieldBytes = mebibyte;          ///< of all sections of an answer together
inline constexpr std::size_t fieldLines = 4096;                ///< likewise
inline constexpr std::uint64_t chunkLineBytes = 16 * kibibyte; ///< of one chunk's size and extensions
inline constexpr std::size_t wireSpans = 20'000;               ///< marked pieces of an answer that are kept
inline constexpr std::size_t wireFaults = 1000;                ///< the rest is dropped

/// Bytes read over HTTP/2 before a field section or content follows; bytes written and not yet read.
inline constexpr std::int64_t unansweredBytes = std::int64_t{512} * 1024;

/// Content is hashed whole and kept up to --max-body. In addition, these many wire bytes of an answer are
/// kept: in total, and of its content.
inline constexpr std::uint64_t keptBytes = 2 * mebibyte;
inline constexpr std::uint64_t keptContent = 64 * kibibyte;

/// Contents kept by one run, or by the window's session, together: the rest is hashed and not kept, and a
/// note tells how many are left out.
inline constexpr std::uint64_t contentsBytes = 16 * gibibyte;

inline constexpr int connectionsPerHost = 6;
inline constexpr std::size_t idleConnections = 24; ///< beyond: see ConnectionPool::closeOne()
inline constexpr std::size_t watchedHosts = 256;   ///< known to send late bytes, or to send none

inline constexpr int lookupThreads = 16;       ///< further names wait for a free thread
inline constexpr std::size_t knownHosts = 256; ///< the others are looked up again

/// A file with certificate and key. Longer ones are refused.
inline constexpr std::int64_t certificateBytes = std::int64_t{1024} * 1024;

} // namespace transport

/// Events of a watched browser, which runs pages of strangers.
namespace capture {

inline constexpr std::size_t messageBytes = 256 * mebibyte; ///< of the protocol: watching ends
inline constexpr std::size_t nestingDepth = 256;            ///< of one message: deeper ones are skipped
inline constexpr std::size_t idBytes = 256;                 ///< longer ids are ignored
inline constexpr std::size_t urlBytes = mebibyte;           ///< its front alone
inline constexpr std::size_t fieldsOfMessage = 1024;        ///< the rest is left out
inline constexpr std::size_t fieldBytes = mebibyte;         ///< of all of them: likewise
inline constexpr std::size_t openRequests = 100'000;        ///< the rest is left out and reported
inline constexpr std::size_t redirects = 64;                ///< of one request; a browser follows 20
inline constexpr std::size_t pages = 10'000;                ///< documents beyond have no page
inline constexpr std::size_t targets = 10'000;              ///< tabs, frames and workers: likewise
inline constexpr std::size_t errorBytes = 4096;             ///< the last of the browser's standard error

} // namespace capture

} // namespace hci::bounds
