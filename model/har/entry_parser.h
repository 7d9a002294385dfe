#pragma once

#include "model/har/entry_batch.h"
#include "model/har/import.h"
#include "model/har/raw_entry.h"

#include <deque>
#include <memory>
#include <string>

namespace hci::har {

/// Parses slices of entries with simdjson. A slice that it refuses is repaired in a copy and parsed again.
/// Of repeated members the last one counts, as in JSON.parse (ECMA-262 25.5.1).
class EntryParser {
public:
    /// `text`: where long texts are read from when somebody needs them now (a URL, a field value).
    EntryParser(const BodySource& text, const ImportOptions& options);
    ~EntryParser();
    EntryParser(const EntryParser&) = delete;
    EntryParser& operator=(const EntryParser&) = delete;

    /// The entry of `slice`, never nothing: what cannot be read is told in RawEntry::faults. Good until the
    /// next call.
    [[nodiscard]] RawEntry& parse(const EntryBatch& batch, const EntrySlice& slice);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hci::har
