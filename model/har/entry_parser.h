#pragma once

#include "model/base/job.h"
#include "model/har/entry_batch.h"
#include "model/har/import_options.h"
#include "model/har/raw_entry.h"
#include "model/har/text_scratch.h"

#include <memory>

namespace hci::har {

/// Parses slices of entries with simdjson, and a repaired copy of any that it refuses. Of repeated members
/// the last one counts, as in JSON.parse (ECMA-262 25.5.1).
class EntryParser {
public:
    /// `text`: the source of long texts that are needed now (a URL, a field value). A cancelled `progress`
    /// ends the work within an entry, whose result is then incomplete.
    EntryParser(const BodySource& text, const ImportOptions& options, const Progress& progress);
    ~EntryParser();
    EntryParser(const EntryParser&) = delete;
    EntryParser& operator=(const EntryParser&) = delete;

    /// Fills `entry`, which is empty; RawEntry::faults lists what could not be read. Its texts are views into
    /// `batch` and `scratch`.
    void parse(const EntryBatch& batch, const EntrySlice& slice, TextScratch& scratch, RawEntry& entry);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hci::har
