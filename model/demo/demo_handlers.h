#pragma once

#include "model/demo/demo_representation.h"
#include "model/demo/demo_resources.h"

/// The handlers of the demo origin's resources. The table in demo_resources.cpp describes each.
namespace hci::demo {

using Handler = DemoResponse(const DemoRequest&, const DemoResource&, const DemoVisit&);

// demo_good.cpp
Handler goodEtag, goodLastModified, goodBoth, goodGzip, goodWeak, alwaysGzip, goodAsset, goodChanges,
    goodRedirect;
// demo_faults_304.cpp: the answer to a condition is wrong
Handler ignoresIfNoneMatch, ignoresIfModifiedSince, bare304, gzipSuffix, strongOn304, contentAfter304,
    extraOn304, otherTagOn304, lengthOn304, unasked304, always304, failed412, datePrecedence,
    dateOverridesMismatch, noCacheRequest, strongComparison, exactDate, tagWithComma, failingCondition,
    dateFraction;
// demo_faults_200.cpp: the full answer is wrong
Handler noValidator, tagChanges, twoBackends, tagReused, tagUnquoted, sharedTag, dateFuture, dateNow,
    dateSyntax, noDate, heuristic, conflict, misspelt, varyMissing, varyReplaced, varyStar, cookieShared,
    errorFresh;

/// A representation without faults: the resource's text under a strong tag, with a revalidation for each use.
[[nodiscard]] DemoRepresentation tagged(const DemoResource& resource);
/// The same with a modification date beside the tag.
[[nodiscard]] DemoRepresentation taggedAndDated(const DemoResource& resource);
/// The same with a modification date and no tag.
[[nodiscard]] DemoRepresentation dated(const DemoResource& resource);

/// The modification date of everything here, in three forms.
inline constexpr std::string_view modified = "Mon, 01 Jan 2024 00:00:00 GMT";
inline constexpr std::int64_t modifiedSeconds = 1704067200;

} // namespace hci::demo
