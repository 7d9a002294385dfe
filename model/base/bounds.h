#pragma once

#include <cstddef>
#include <cstdint>

/// What a stranger's bytes may cost: every bound on input stands here, and behind it what happens beyond it.
/// A name in quotes is the warning that tells of it. Each bound has a test that reaches it.
namespace hci::bounds {

inline constexpr std::uint64_t kibibyte = std::uint64_t{1} << 10;
inline constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
inline constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;

/// Recordings: their entries, their wrappings, the files beside them. The size of a plain one has no bound.
namespace reader {

// One entry.
inline constexpr std::uint32_t fieldsOfMessage = 4096;         ///< the rest is left out: "too-many-fields"
inline constexpr std::uint64_t valueBytes = mebibyte;          ///< its front and its hash: "value-shortened"
inline constexpr std::uint64_t longTextsBytes = 16 * mebibyte; ///< of all values of one entry: likewise
inline constexpr std::uint64_t dataUrlBytes = 4096;            ///< its front and its hash, without a warning
inline constexpr std::uint64_t entryBytes = 64 * mebibyte;     ///< without long texts: "entry-too-large"
inline constexpr std::uint32_t bracketKinds = 64; ///< a bracket deeper is counted, its kind not held
inline constexpr std::size_t repairDepth = 256;   ///< a bracket deeper in a broken entry is dropped
inline constexpr double durationMs = 1e9;         ///< eleven days: the time is taken as unknown
inline constexpr std::int64_t sizeBytes = 9'000'000'000'000'000; ///< "size-impossible": taken as unknown

// The log around the entries.
inline constexpr std::uint32_t hollowEntries = 10'000;       ///< without a URL: "hollow-entries", left out
inline constexpr int searchDepth = 4;                        ///< a list of entries deeper is not looked for
inline constexpr std::size_t pages = 10'000;                 ///< the rest is left out: "pages-left-out"
inline constexpr std::uint64_t pageBytes = 16 * kibibyte;    ///< left out: "pages-left-out"
inline constexpr std::uint64_t creatorBytes = 16 * kibibyte; ///< the recorder stays unknown
inline constexpr std::size_t notes = 100;                    ///< on the whole recording; no more are told

// What is unpacked, of one file: all recordings of an archive and what is attached to them.
inline constexpr std::uint64_t unpackedBytes = 64 * gibibyte;  ///< read so far: "unpacked-too-large"
inline constexpr std::uint64_t unpackedRatio = 200;            ///< to the packed bytes: likewise, but for
inline constexpr std::uint64_t unpackedAlways = 64 * mebibyte; ///< so many, which any file may unpack to

// Zip archives.
inline constexpr std::uint64_t directoryBytes = 64 * mebibyte; ///< the archive is refused
inline constexpr std::size_t recordingsOfArchive = 1000;       ///< the rest is named and left out

// Bodies in files of their own.
inline constexpr std::size_t attachedFiles = 100'000;         ///< of one recording: "body-file-left-out"
inline constexpr std::uint64_t attachedFileBytes = gibibyte;  ///< of one: likewise
inline constexpr std::uint64_t attachedBytes = 16 * gibibyte; ///< of all of a recording: likewise
inline constexpr std::uint64_t bodyBytes = 256 * mebibyte;    ///< looked at at once: refused as too large

/// Files that stay open for their bodies to be read later. The others are opened for each look.
inline constexpr int openFiles = 64;

} // namespace reader

/// Answers of servers. Beyond a bound the connection is dropped, and the exchange has failed as too large.
namespace transport {

// What frames an answer: status lines, field and trailer sections, interim responses, chunk lines.
inline constexpr std::size_t interimResponses = 64;
inline constexpr std::uint64_t fieldBytes = mebibyte;          ///< of all sections of an answer together
inline constexpr std::size_t fieldLines = 4096;                ///< likewise
inline constexpr std::uint64_t chunkLineBytes = 16 * kibibyte; ///< of one chunk's size and extensions
inline constexpr std::size_t wireSpans = 20'000;               ///< marked pieces of an answer that are kept
inline constexpr std::size_t wireFaults = 1000;                ///< no more are told

/// Read over HTTP/2 and not yet followed by a field section or by content; written and not yet read.
inline constexpr std::int64_t unansweredBytes = std::int64_t{512} * 1024;

/// A content is hashed to its end and kept up to --max-body. Beside that, these are kept of an answer as it
/// came over the wire: all in all, and of its content.
inline constexpr std::uint64_t keptBytes = 2 * mebibyte;
inline constexpr std::uint64_t keptContent = 64 * kibibyte;

inline constexpr int connectionsPerHost = 6;
inline constexpr std::size_t idleConnections = 24; ///< beyond: see ConnectionPool::closeOne()
inline constexpr std::size_t watchedHosts = 256; ///< of which it is known whether bytes follow their answers

inline constexpr int lookupThreads = 16;       ///< a name beyond waits for one
inline constexpr std::size_t knownHosts = 256; ///< the others are looked up again

/// A file with certificate and key. Longer ones are refused.
inline constexpr std::int64_t certificateBytes = std::int64_t{1024} * 1024;

} // namespace transport

/// What a watched browser tells. It is a program that a stranger's page runs in.
namespace capture {

inline constexpr std::size_t messageBytes = 256 * mebibyte; ///< of the protocol: watching ends
inline constexpr std::size_t nestingDepth = 256;            ///< of one: the message is passed over
inline constexpr std::size_t idBytes = 256;                 ///< a longer id names nothing: passed over
inline constexpr std::size_t urlBytes = mebibyte;           ///< its front alone
inline constexpr std::size_t fieldsOfMessage = 1024;        ///< the rest is left out
inline constexpr std::size_t fieldBytes = mebibyte;         ///< of all of them: likewise
inline constexpr std::size_t openRequests = 100'000;        ///< the rest is left out, and told
inline constexpr std::size_t redirects = 64;                ///< of one request; a browser follows 20
inline constexpr std::size_t pages = 10'000;                ///< documents beyond have no page
inline constexpr std::size_t targets = 10'000;              ///< tabs, frames and workers: likewise
inline constexpr std::size_t errorBytes = 4096;             ///< the last of the browser's standard error

} // namespace capture

} // namespace hci::bounds
