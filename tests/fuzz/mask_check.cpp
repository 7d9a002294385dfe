#include "tests/fuzz/mask_check.h"

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/report/report_format.h"

#include <QtCore/QBuffer>

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace hci::fuzz {

namespace {

const std::string plant = "pl4ntQzXv9wK";

/// Cuts the input into as many pieces as the session has places for.
class Pieces {
public:
    explicit Pieces(const QByteArray& input) : m_parts(input.split('\n')) {}
    std::string next() { return m_parts[m_next++ % m_parts.size()].toStdString(); }

private:
    QByteArrayList m_parts;
    qsizetype m_next = 0;
};

std::string around(Pieces& pieces) {
    std::string before = pieces.next();
    return std::move(before) + plant + pieces.next();
}

/// Removes what would end a name or a value early, so that the secret stays in its place.
std::string inValue(std::string text) {
    std::erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return text;
}
std::string asWord(std::string text) {
    std::erase_if(text, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return text;
}

/// The first exchange makes the secret known, in one of several ways.
ExchangeDraft firstOf(Pieces& pieces, std::size_t way) {
    ExchangeDraft draft;
    draft.url = "http://a.example/";
    draft.status = 200;
    const std::string other = asWord(pieces.next());
    switch (way % 6) {
    case 0: draft.requestFields = {{"Cookie", "a" + other + "=1; sid=" + plant}}; break;
    case 1: draft.responseFields = {{"Set-Cookie", "a=1; Path=/, sid=" + plant + "; Path=/" + other}}; break;
    case 2: draft.requestFields = {{"Authorization", "Bearer " + plant}}; break;
    case 3: draft.url = "http://" + other + ":" + plant + "@a.example/"; break;
    case 4: draft.url = "http://a.example/?" + other + "&access_token=" + plant + "&b"; break;
    default:
        draft.requestFields = {
            {"Proxy-Authorization",
             "Basic " + QByteArray::fromStdString("user:" + plant).toBase64().toStdString()}};
    }
    return draft;
}

/// The second exchange repeats it everywhere.
ExchangeDraft secondOf(Pieces& pieces) {
    ExchangeDraft draft;
    draft.url = "http://b.example/" + inValue(around(pieces));
    draft.requestFields = {{"X-Request", inValue(around(pieces))}, {"Cookie", inValue(around(pieces))}};
    draft.responseFields = {{"X-Answer", inValue(around(pieces))},
                            {"Location", "/" + inValue(around(pieces))},
                            {"X-Api-Key", inValue(around(pieces))}};
    draft.statusText = around(pieces);
    draft.mediaType = around(pieces);
    draft.page = around(pieces);
    draft.failureDetail = around(pieces);
    draft.failure = Failure::Other;
    draft.source = ExchangeSource::Failed;
    return draft;
}

template <class Write> bool holdsPlant(const Write& write) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Progress progress;
    if (!write(out, progress))
        qFatal("a session in memory could not be written");
    return out.data().contains(QByteArray::fromStdString(plant));
}

QByteArray leakOfExports(const SessionPtr& session) {
    Progress progress;
    const AnalysisPtr analysis = analyse(session, {}, progress);
    for (const ReportFormatRow& row : reportFormats())
        if (holdsPlant([&](QIODevice& out, Progress& p) {
                return row.write(out, *session, *analysis, {}, p).has_value();
            }))
            return row.title;
    return {};
}

} // namespace

QByteArray leakOf(const QByteArray& input) {
    Pieces pieces(input);
    auto segment = std::make_shared<Segment>(std::make_shared<TextPool>());
    append(
        *segment,
        firstOf(pieces, static_cast<std::size_t>(input.isEmpty() ? 0 : static_cast<unsigned char>(input[0]))),
        0);
    append(*segment, secondOf(pieces), 1);
    const auto session = std::make_shared<const Session>(segment->pool(), std::vector{partOf(segment, {})});
    if (const QByteArray leak = leakOfExports(session); !leak.isEmpty())
        return leak;
    MaskedSession mask(*session, false);
    for (const char* type :
         {"text/html", "application/json", "application/x-www-form-urlencoded", "image/png", ""})
        if (mask.secrets().content(around(pieces), type).find(plant) != std::string::npos)
            return QByteArray("content ") + type;
    return {};
}

QByteArrayList maskSeeds() {
    return {
        "/a?b=1&c=2;d=3#e\n{\"a\":\"b\",\"token\":{\"x\":[1,2]}}\n<input name=token "
        "value=\"\n%3D%22%253D\n\\\"\\u0061\\/",
        "a=1; Path=/, b=2\nBearer abc\n-----BEGIN PRIVATE KEY-----\n-----END\n[secret 1]\n//u:p@h/\nhttp://",
        "1\n2\n3\n'\"=:\n<a href='/x?code=1&amp;y'>\ntoken=\"a\n; expires=Wed, 09 Jun 2027",
        "<token a='[secret'>\n<![CDATA[\n&#61;&quot;\nset('x','\nform-data; name=pin\n%252525\n\\\\\\\"\n`"};
}

QByteArray mutated(std::uint64_t number) {
    static constexpr std::string_view telling = "\"'\\;=,:()?&#%/<>{}[]@ \n\tpl4ntQ-._~+";
    std::mt19937_64 random(number * 0x9E3779B97F4A7C15U + 1);
    const auto below = [&random](std::uint64_t bound) { return random() % bound; };
    const QByteArrayList seeds = maskSeeds();
    QByteArray text = seeds[static_cast<qsizetype>(below(static_cast<std::uint64_t>(seeds.size())))];
    for (std::uint64_t changes = 1 + below(12); changes > 0 && !text.isEmpty(); --changes) {
        const auto at = static_cast<qsizetype>(below(static_cast<std::uint64_t>(text.size())));
        const char byte = below(8) != 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
        switch (below(5)) {
        case 0: text[at] = byte; break;
        case 1: text.insert(at, byte); break;
        case 2: text.remove(at, static_cast<qsizetype>(1 + below(8))); break;
        case 3:
            text.insert(at,
                        text.mid(static_cast<qsizetype>(below(static_cast<std::uint64_t>(text.size()))), 20));
            break;
        default:
            text.insert(at,
                        QByteArray::fromStdString(plant).left(static_cast<qsizetype>(below(plant.size()))));
            break;
        }
    }
    text.prepend(static_cast<char>('0' + number % 6)); // chooses how the secret becomes known
    return text;
}

} // namespace hci::fuzz
