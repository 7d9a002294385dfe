#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"
#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>
#include <utility>

namespace hci::rule_id {

extern const RuleId DigestContradicts;

} // namespace hci::rule_id

namespace hci::digest_contradicts {

namespace {

constexpr std::array rules{
    Rule{&rule_id::DigestContradicts,
         "digest-contradicts",
         Severity::Error,
         {9530, "3"},
         "The 304's digest is of other content",
         "",
         "Repr-Digest on a 304 is the digest of the representation that a 200 would have sent. Where it "
         "differs from the stored one, the content has changed and the 304 is wrong, or the digest is.",
         {"Repr-Digest {0} on the 304, {1} on the stored response: one content cannot have both",
          "Repr-Digest {0} on the 304 is not that of the stored content"}},
};

using Digests = std::vector<std::pair<std::string, std::string>>; // algorithm, bytes

Digests digestsIn(std::string_view value) {
    Digests result;
    const auto dictionary = sf::parseDictionary(value);
    if (!dictionary)
        return result;
    for (const auto& [algorithm, member] : *dictionary) {
        const auto* item = std::get_if<sf::Item>(&member);
        if (const auto* bytes = item ? std::get_if<sf::Bytes>(&item->value) : nullptr)
            result.emplace_back(algorithm, bytes->bytes);
    }
    return result;
}

/// The digest of the stored response: its Repr-Digest, else computed from its content if whole and uncoded.
std::optional<std::string> storedDigest(const Answer& stored, std::string_view algorithm) {
    for (const auto& [name, bytes] : digestsIn(combined(stored, FieldName::ReprDigest)))
        if (name == algorithm)
            return bytes;
    const bool sha256 = algorithm == "sha-256";
    constexpr std::uint64_t most = std::uint64_t{16} << 20;
    const BodyRef* body = stored.exchange->responseBody();
    if ((!sha256 && algorithm != "sha-512") || !body || body->cut || body->rawLength > most ||
        stored.response.has(FieldName::ContentEncoding))
        return std::nullopt;
    const auto content = readContent(*stored.exchange);
    if (!content)
        return std::nullopt;
    return QCryptographicHash::hash(*content,
                                    sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha512)
        .toStdString();
}

void checkDigestContradicts(const RevalidatedPair& pair, FindingSink& sink) {
    const FieldName field = FieldName::ReprDigest;
    if (!pair.is304() || !pair.hasStored || !pair.answer.response.has(field))
        return;
    for (const auto& [algorithm, bytes] : digestsIn(combined(pair.answer, field))) {
        const std::optional<std::string> stored = storedDigest(pair.stored, algorithm);
        if (!stored || *stored == bytes)
            continue;
        Remark remark = fieldRemark(pair.answer, rule_id::DigestContradicts, field,
                                    pair.stored.response.has(field) ? 0 : 1);
        remark.revalidation = pair.row;
        remark.values[1] = textValue(pair.stored.value(field));
        sink.doubt(pair.row); // it may confirm the wrong content
        sink.add(remark);
        return;
    }
}

constexpr std::array examples{
    RuleCase{"digest-contradicts", R"(
        GET
        200
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:BBBB:)",
             R"(
        GET
        200
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: md5=:BBBB:, sha-256=:AAAA:)"},
    RuleCase{"digest-contradicts", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:AAAA:)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Repr-Digest: sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkDigestContradicts}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::digest_contradicts
