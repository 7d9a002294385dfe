#include "model/exchange/encoded_contents.h"

#include "model/exchange/pairing.h"

namespace hci {

bool encodedContentsDiffer(const Exchange& a, const Exchange& b, WorkBudget* budget) {
    const BodyRef* left = a.responseBody();
    const BodyRef* right = b.responseBody();
    const bool whole = left && right && !left->cut && !right->cut;
    if (whole && left->form == BodyForm::Raw && right->form == BodyForm::Raw)
        return left->rawHash != right->rawHash || left->rawLength != right->rawLength;
    const ByteCount one = a.size(Size::ResponseBody);
    const ByteCount other = b.size(Size::ResponseBody);
    const auto counted = [](const ByteCount& count) { return count.basis() <= Basis::Derived; };
    if (counted(one) && counted(other) && one.value() != other.value())
        return true;
    return a.response().id(FieldName::ContentEncoding) != b.response().id(FieldName::ContentEncoding) &&
           compareContent(a, b, budget) == ContentComparison::Same;
}

} // namespace hci
