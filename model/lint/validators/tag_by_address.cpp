#include "model/diff/address_answers.h"
#include "model/http/entity_tag.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId EtagDiffersByAddress;
extern const RuleId EtagReusedByAddress;

} // namespace hci::rule_id

namespace hci::tag_by_address {

namespace {

constexpr std::array ofDates{WordingSpec{2, {9110, "8.8.2"}}};

constexpr std::array rules{
    Rule{&rule_id::EtagDiffersByAddress,
         "etag-differs-by-address",
         Severity::Warning,
         {9110, "8.8.3"},
         "Each address has its own validator",
         "unstable-tags",
         "Servers of one name answer the same content with validators of their own. A client or a cache that "
         "reaches another of them revalidates with a validator that this one does not know, and downloads "
         "all of it again. Servers do so when the tag is made of an inode, or of the time at which each got "
         "its copy.",
         {"{0} is {1} at {2:raw}, and all {3:bytes} are the same: a client that moves between the addresses "
          "downloads all of it again",
          "{0} is sent by one address, and no ETag by {2:raw}, for the same {3:bytes}: a client that moves "
          "there downloads all of it again",
          "Last-Modified {0} is {1} at {2:raw}, and all {3:bytes} are the same: a client that moves between "
          "the addresses may download all of it again"},
         DependsOn::Nothing,
         nullptr,
         ofDates},
    Rule{&rule_id::EtagReusedByAddress,
         "etag-reused-by-address",
         Severity::Error,
         {9110, "8.8.1"},
         "One strong tag, another content at each address",
         "",
         "A strong tag identifies one content. A client that has it from one address and revalidates at "
         "another gets a 304, and keeps content that the other would not have sent; parts of both can be "
         "combined into a broken file.",
         {"{0} stands for {1:bytes} of content, and for other {2:bytes} at {3:raw}"}},
};

/// Whether both are whole 200 answers in the same coding, to which a tag belongs (RFC 9110 8.8.3.3).
bool comparable(const Exchange& here, const Exchange& there) {
    const auto coding = [](const Exchange& exchange) {
        return exchange.response().combined(FieldName::ContentEncoding);
    };
    return here.status() == 200 && there.status() == 200 && coding(here) == coding(there);
}

TextId valueOf(const Exchange& exchange, FieldName name) {
    for (const Field& field : exchange.response())
        if (exchange.pool().folded(field.name) == name)
            return field.value;
    return TextId::None;
}

std::int64_t contentOf(const Exchange& exchange) {
    const ByteCount decoded = exchange.size(Size::DecodedBody);
    return decoded.known() ? decoded.value() : exchange.size(Size::ResponseBody).value();
}

/// The same content with two tags, with one, or with two dates and none.
std::optional<Remark> differs(const Exchange& here, const Exchange& there, FindingArgument address,
                              FindingArgument own) {
    Remark remark{.rule = rule_id::EtagDiffersByAddress, .field = FieldName::Etag};
    const TextId a = valueOf(here, FieldName::Etag);
    const TextId b = valueOf(there, FieldName::Etag);
    const FindingArgument bytes = numberValue(contentOf(here));
    if (a != TextId::None && b != TextId::None) {
        remark.values = {textValue(a), textValue(b), address, bytes};
    } else if (a != TextId::None || b != TextId::None) {
        remark.variant = 1;
        remark.values = {textValue(a == TextId::None ? b : a), {}, a == TextId::None ? own : address, bytes};
    } else {
        remark.variant = 2;
        remark.field = FieldName::LastModified;
        remark.values = {textValue(valueOf(here, FieldName::LastModified)),
                         textValue(valueOf(there, FieldName::LastModified)), address, bytes};
        if (remark.values[0].text == TextId::None || remark.values[1].text == TextId::None ||
            remark.values[0].text == remark.values[1].text)
            return std::nullopt;
    }
    return remark;
}

std::optional<Remark> remarkOf(const AddressAnswer& answer, FindingSink& sink) {
    const Exchange here = answer.diff.sides[0].get();
    const Exchange there = answer.diff.sides[1].get();
    if (!comparable(here, there))
        return std::nullopt;
    const std::string ownTag = here.response().combined(FieldName::Etag);
    const std::string otherTag = there.response().combined(FieldName::Etag);
    const TagRelation tags = compareTags(ownTag, otherTag);
    const FindingArgument address = sink.newText(answer.address);
    if (answer.diff.content == ContentComparison::Same && !weaklyEqual(tags))
        return differs(here, there, address, {here.record().serverAddress, 0});
    if (answer.diff.content != ContentComparison::Different || tags != TagRelation::SameStrong)
        return std::nullopt;
    return Remark{.rule = rule_id::EtagReusedByAddress,
                  .field = FieldName::Etag,
                  .values = {textValue(valueOf(here, FieldName::Etag)), numberValue(contentOf(here)),
                             numberValue(contentOf(there)), address}};
}

/// Reports the first address with each fault; the section on addresses lists them all.
void checkAddresses(const AddressAnswers& answers, FindingSink& sink) {
    std::optional<RuleId> told;
    for (const AddressAnswer& answer : answers.answers) {
        std::optional<Remark> remark = remarkOf(answer, sink);
        if (!remark || told == remark->rule)
            continue;
        told = remark->rule;
        remark->exchange = answers.exchange;
        sink.add(*remark);
    }
}

} // namespace

extern const RuleFile file{.rules = rules, .addresses = checkAddresses};
extern const std::span<const RuleCase> cases{}; // in TstAddressRules, as a dialogue has one server

} // namespace hci::tag_by_address
