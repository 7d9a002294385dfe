#include "model/transport/replay.h"

namespace hci {

namespace {

bool differs(const Exchange& before, const Exchange& now, FieldName field) {
    return before.response().combined(field) != now.response().combined(field);
}

ReplayDifference compareRow(const Exchange& before, const Exchange& now) {
    ReplayDifference row;
    row.recorded = before.index();
    row.replayed = now.index();
    row.statusBefore = static_cast<std::uint16_t>(before.status());
    row.statusNow = static_cast<std::uint16_t>(now.status());
    row.bytesBefore = before.size(Size::ResponseBody);
    row.bytesNow = now.size(Size::ResponseBody);
    // If the recorder gave no fields, or the two are different messages, a difference proves nothing.
    if (before.is(ExchangeFlag::FieldsUnavailable) || row.statusBefore != row.statusNow)
        return row;
    row.etagChanged = differs(before, now, FieldName::Etag);
    row.lastModifiedChanged = differs(before, now, FieldName::LastModified);
    row.cacheControlChanged = differs(before, now, FieldName::CacheControl);
    row.content = compareContent(before, now);
    return row;
}

} // namespace

ReplayComparison compareReplay(const Session& recording, const Session& live,
                               const std::vector<ReplayRow>& rows) {
    ReplayComparison all;
    for (const ReplayRow& row : rows) {
        if (row.replayed == noIndex || live[row.replayed].source() == ExchangeSource::Failed) {
            ++all.failed;
            continue;
        }
        const Exchange before = recording[row.recorded];
        ReplayDifference one = compareRow(before, live[row.replayed]);
        if (row.revalidated != noIndex)
            one.revalidationNow = static_cast<std::uint16_t>(live[row.revalidated].status());
        all.statusChanged += one.statusBefore != one.statusNow ? 1 : 0;
        all.validatorsChanged += one.etagChanged || one.lastModifiedChanged ? 1 : 0;
        all.contentChanged += one.content == ContentComparison::Different ? 1 : 0;
        all.notModified += one.revalidationNow == 304 ? 1 : 0;
        const bool wasFullAnswer = one.statusBefore == 200 && preconditionsOf(before.request()) != 0;
        all.notModifiedNow += wasFullAnswer && (one.revalidationNow == 304 || one.statusNow == 304) ? 1 : 0;
        all.bytesBefore += one.bytesBefore;
        all.bytesNow += one.bytesNow;
        all.rows.push_back(one);
    }
    return all;
}

} // namespace hci
