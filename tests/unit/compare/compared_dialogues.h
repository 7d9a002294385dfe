#pragma once

#include "model/compare/compare.h"
#include "model/compare/write_comparison.h"
#include "tests/unit/dialogue.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hci::test {

/// The JSON report of a session.
[[nodiscard]] QByteArray reportOf(const SessionPtr& session, CacheModel model = CacheModel::Private);

/// How to pass a side to the comparison.
enum class As { Recording, Report };

/// Two dialogues, and everything that a comparison of them needs.
struct Compared {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::shared_ptr<MaskedSession> mask;
    std::optional<Comparison> comparison;

    Compared(std::string_view before, std::string_view after, As beforeAs = As::Recording,
             As afterAs = As::Recording);
    Compared(const QByteArray& before, const QByteArray& after);

    const Comparison* operator->() const { return &*comparison; }

    [[nodiscard]] QByteArray written(ComparisonFormat format, bool includeSecrets = false) const;

    /// "fixed etag-weak etag /a /b", one per line; only this rule's if one is named.
    [[nodiscard]] QByteArray findings(std::string_view rule = {}) const;

    [[nodiscard]] QByteArray path(const ResourcePair& pair) const;

    /// "/a=/a /b=- -=/c": which resources were matched.
    [[nodiscard]] QByteArray pairs() const;

private:
    ComparedSide sideOf(std::string_view text, As as, std::string_view label);
    void compare(ComparedSide before, ComparedSide after);
};

/// A page that revalidates, and a script whose tag changes with each answer.
inline constexpr std::string_view faulty = R"(
    @ 12:00:00
    > GET http://a.example/page
    < 200 OK
    < Date: @
    < ETag: "p1"
    < Cache-Control: no-cache
    =#500
    > GET http://a.example/app.js
    < 200 OK
    < Date: @
    < ETag: "s1"
    < Cache-Control: no-cache
    =#4000
    @ 12:05:00
    > GET http://a.example/page
    > If-None-Match: "p1"
    < 304 Not Modified
    < Date: @
    < ETag: "p1"
    < Cache-Control: no-cache
    > GET http://a.example/app.js
    > If-None-Match: "s1"
    < 200 OK
    < Date: @
    < ETag: "s2"
    < Cache-Control: no-cache
    =#4000
)";

/// The same with the script fixed, and the page fresh for an hour.
inline constexpr std::string_view mended = R"(
    @ 12:00:00
    > GET http://a.example/page
    < 200 OK
    < Date: @
    < ETag: "p1"
    < Cache-Control: max-age=3600
    =#500
    > GET http://a.example/app.js
    < 200 OK
    < Date: @
    < ETag: "s9"
    < Cache-Control: no-cache
    =#4000
    @ 12:05:00
    > GET http://a.example/app.js
    > If-None-Match: "s9"
    < 304 Not Modified
    < Date: @
    < ETag: "s9"
    < Cache-Control: no-cache
)";

/// One answer, loaded once: "/x" without any validator.
[[nodiscard]] std::string load(std::string_view url, std::string_view fields = "ETag: \"v\"");

} // namespace hci::test
