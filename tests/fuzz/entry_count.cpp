#include "tests/fuzz/entry_count.h"

#include "model/har/import.h"
#include "model/har/json_repair.h"
#include "model/har/warning.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QtGlobal>

#include <array>
#include <simdjson.h>

namespace hci::fuzz {

namespace {

constexpr std::size_t deepest = 100'000;

/// The only member of this name; nullopt if there is none, or several.
std::optional<simdjson::dom::element> onlyMember(const simdjson::dom::object& object, std::string_view name) {
    std::optional<simdjson::dom::element> found;
    for (const simdjson::dom::key_value_pair member : object) {
        if (member.key != name)
            continue;
        if (found)
            return std::nullopt;
        found = member.value;
    }
    return found;
}

/// Makes JSON of random numbers.
class RandomJson {
public:
    explicit RandomJson(std::mt19937_64& random) : m_random(random) {}

    QByteArray recording() {
        QByteArray entries;
        const std::uint64_t count = below(12);
        for (std::uint64_t i = 0; i < count; ++i)
            entries += (i == 0 ? blank() : blank() + ',' + blank()) + element();
        QByteArrayList members;
        if (below(3) != 0)
            members << R"("creator":{"name":"Firefox","version":"1","_x":)" + value(4) + "}";
        if (below(3) == 0)
            members << R"("pages":[{"id":"p","_x":)" + value(6) + "}]";
        if (below(3) == 0)
            members << "\"_before\":" + value(6);
        members << "\"entries\":" + blank() + "[" + entries + blank() + "]";
        if (below(3) == 0)
            members << "\"_behind\":" + value(6);
        QByteArray log = "\"log\":{" + members.join(blank() + ',' + blank()) + blank() + "}";
        if (below(4) == 0)
            log = "\"_x\":" + value(5) + "," + log;
        if (below(4) == 0)
            log += ",\"_x\":" + value(5);
        return "{" + blank() + log + blank() + "}" + blank();
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }

    QByteArray blank() {
        static constexpr std::array blanks{"", "", "", " ", "\n", "\r\n\t", "          "};
        QByteArray text(blanks[below(blanks.size())]);
        return below(200) == 0 ? text.repeated(3000) : text;
    }
    QByteArray string() {
        static constexpr std::array parts{
            "a",        "\\\"",    "\\\\", "{",   "}", "[",        "]",
            ",",        "\\u00e9", ":",    "\\n", " ", "\\\\\\\"", "},{\\\"time\\\":1",
            "\xC3\xA9", "/"};
        QByteArray text;
        for (std::uint64_t i = below(8); i > 0; --i)
            text += parts[below(parts.size())];
        if (below(40) == 0)
            text = text.repeated(static_cast<qsizetype>(1 + below(2000)));
        return '"' + text + '"';
    }
    QByteArray value(int depth) {
        switch (below(depth > 0 ? 9 : 4)) {
        case 0: return QByteArray::number(static_cast<qint64>(below(1000)));
        case 1: return "-1.5e3";
        case 2: return below(2) == 0 ? "null" : "true";
        case 3:
        case 4: return string();
        case 5: return deep();
        case 6: return "[" + blank() + value(depth - 1) + blank() + "," + value(depth - 1) + "]";
        case 7: return below(2) == 0 ? "[]" : "{}";
        default:
            return "{" + string() + blank() + ":" + value(depth - 1) + "," + string() + ":" +
                   value(depth - 1) + "}";
        }
    }
    QByteArray deep() {
        static constexpr std::array depths{1, 60, 62, 63, 64, 65, 66, 130, 300, 1500};
        const auto depth = static_cast<qsizetype>(depths[below(depths.size())]);
        switch (below(3)) {
        case 0: return QByteArray("[").repeated(depth) + "1" + QByteArray("]").repeated(depth);
        case 1: return QByteArray("{\"a\":").repeated(depth) + string() + QByteArray("}").repeated(depth);
        default: return QByteArray("[{\"a\":").repeated(depth) + "[]" + QByteArray("}]").repeated(depth);
        }
    }
    /// An entry, or an element of another kind among them.
    QByteArray element() {
        if (below(8) == 0)
            return value(3);
        QByteArrayList members;
        for (const char* name : {"startedDateTime", "time", "_x", "request", "response", "comment", "cache"})
            if (below(3) != 0)
                members << '"' + QByteArray(name) + '"' + blank() + ':' + blank() +
                               (QByteArray(name) == "request" ? request() : value(4));
        return "{" + blank() + members.join(blank() + ',' + blank()) + blank() + "}";
    }
    QByteArray request() {
        return R"({"method":"GET","url":)" + string() + R"(,"headers":[{"name":"A","value":)" + string() +
               "}],\"_x\":" + value(3) + "}";
    }

    std::mt19937_64& m_random;
};

} // namespace

std::optional<std::uint32_t> countedEntries(const QByteArray& json) {
    simdjson::dom::parser parser;
    if (parser.allocate(static_cast<std::size_t>(json.size()) + 1, deepest) != simdjson::SUCCESS)
        return std::nullopt;
    simdjson::dom::object root;
    if (parser.parse(json.constData(), static_cast<std::size_t>(json.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    simdjson::dom::object log;
    simdjson::dom::array entries;
    const auto logMember = onlyMember(root, "log");
    if (!logMember || logMember->get(log) != simdjson::SUCCESS)
        return std::nullopt;
    const auto list = onlyMember(log, "entries");
    if (!list || list->get(entries) != simdjson::SUCCESS)
        return std::nullopt;
    return static_cast<std::uint32_t>(std::distance(entries.begin(), entries.end()));
}

void checkEntryCount(const QByteArray& json) {
    const std::optional<std::uint32_t> counted = countedEntries(json);
    ImportOptions options;
    options.windowBytes = 4096;
    Progress progress;
    const auto part = importHar(json, {}, std::make_shared<TextPool>(), options, progress);
    if (!counted)
        return;
    if (!part || part->exchanges < *counted)
        qFatal("%u entries of %u", part ? part->exchanges : 0, *counted);
    for (std::uint32_t i = 0; i < part->warnings; ++i)
        if (const WarningCode code = part->segment->warnings[i].code; code == WarningCode::TextSkipped ||
                                                                      code == WarningCode::Malformed ||
                                                                      code == WarningCode::EndsEarly)
            qFatal("valid JSON, and a warning that it is none");
}

void checkRepair(const QByteArray& text) {
    const har::RepairedJson once = har::repairJson({text.constData(), static_cast<std::size_t>(text.size())});
    if (!QJsonDocument::fromJson(QByteArray::fromStdString(once.text)).isObject())
        qFatal("a repair that is no JSON");
    for (const har::RepairedJson::String& string : once.strings)
        if (string.at > once.text.size() ||
            string.from + string.length > static_cast<std::size_t>(text.size()))
            qFatal("a text beyond the end");
    if (har::repairJson(once.text).text != once.text)
        qFatal("a repair that is repaired again");
}

QByteArray randomRecording(std::mt19937_64& random) {
    return RandomJson(random).recording();
}

} // namespace hci::fuzz
