#include "model/state/state.h"

#include "model/base/iso_time.h"
#include "model/json/json_writer.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

namespace {

constexpr QLatin1StringView kind("inspection-state");
constexpr int version = 1;
constexpr std::size_t maxBytes = State::maxFileBytes / 3; // of texts, which escapes lengthen
constexpr std::size_t perRow = 200;                       // member names, time and hash

std::string textOf(const QJsonObject& row, QLatin1StringView key) {
    return row[key].toString().toStdString();
}

bool isTextOrNull(const QJsonValue& value) {
    return value.isString() || value.isNull();
}

QString timeText(Milliseconds time) {
    const auto text = iso::timeText(time);
    return text ? QString::fromLatin1(text->data(), static_cast<qsizetype>(text->size())) : QString();
}

/// nullopt if the row is not in write()'s form.
std::optional<RememberedAnswer> answerOf(const QJsonObject& row) {
    for (const QLatin1StringView key : {QLatin1StringView("etag"), QLatin1StringView("lastModified"),
                                        QLatin1StringView("contentHash"), QLatin1StringView("coding")})
        if (!isTextOrNull(row[key]))
            return std::nullopt;
    const auto seen = iso::parseTime(textOf(row, QLatin1StringView("seenAt")));
    const int status = row[QLatin1StringView("status")].toInt();
    if (!seen || !seen->zone || status < 200 || status > 299)
        return std::nullopt;
    return RememberedAnswer{seen->time,
                            status,
                            textOf(row, QLatin1StringView("etag")),
                            textOf(row, QLatin1StringView("lastModified")),
                            textOf(row, QLatin1StringView("contentHash")),
                            textOf(row, QLatin1StringView("coding"))};
}

std::size_t bytesOf(const std::pair<const std::string, RememberedAnswer>& row) {
    const RememberedAnswer& answer = row.second;
    return perRow + row.first.size() + answer.etag.size() + answer.lastModified.size() + answer.coding.size();
}

void writeText(JsonWriter& json, std::string_view key, const std::string& text) {
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.string(text);
}

} // namespace

Result<State> State::read(const QByteArray& bytes) {
    QJsonParseError error{};
    const QJsonObject file = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Syntax,
                       "no JSON, or not all of it: " + error.errorString().toStdString() + " at byte " +
                           std::to_string(error.offset),
                       static_cast<std::size_t>(error.offset));
    const QJsonValue rows = file[QLatin1StringView("resources")];
    if (file[QLatin1StringView("kind")].toString() != kind || !rows.isArray())
        return failure(ErrorCode::Syntax, "no state, as inspect --state makes it");
    if (const auto found = file[QLatin1StringView("schemaVersion")].toInteger(); found != version)
        return failure(ErrorCode::Syntax, "a state of version " + std::to_string(found) +
                                              "; this program has " + std::to_string(version));
    State state;
    for (const auto& value : rows.toArray()) {
        const QJsonObject row = value.toObject();
        const std::string url = textOf(row, QLatin1StringView("url"));
        auto answer = answerOf(row);
        if (url.empty() || !answer || state.find(url) != nullptr)
            return failure(ErrorCode::Syntax,
                           "resource " + std::to_string(state.size() + 1) +
                               " of the state has no URL of its own, or not what was seen of it");
        state.remember(url, std::move(*answer));
    }
    return state;
}

Result<void> State::write(QIODevice& out) const {
    JsonWriter json(out);
    json.beginFile(version, {kind.data(), static_cast<std::size_t>(kind.size())}, "resources");
    for (const auto& [url, answer] : m_answers) {
        json.lineBreak();
        json.beginObject();
        json.member("url", std::string_view(url));
        json.member("seenAt", timeText(answer.seenAt));
        json.member("status", answer.status);
        writeText(json, "etag", answer.etag);
        writeText(json, "lastModified", answer.lastModified);
        writeText(json, "contentHash", answer.contentHash);
        writeText(json, "coding", answer.coding);
        json.endObject();
    }
    json.endFile();
    return json.finish();
}

const RememberedAnswer* State::find(std::string_view url) const {
    const auto found = m_answers.find(url);
    return found == m_answers.end() ? nullptr : &found->second;
}

void State::remember(std::string_view url, RememberedAnswer answer) {
    m_answers.insert_or_assign(std::string(url), std::move(answer));
}

void State::trim() {
    std::vector<decltype(m_answers)::const_iterator> youngestFirst;
    for (auto row = m_answers.cbegin(); row != m_answers.cend(); ++row)
        youngestFirst.push_back(row);
    std::stable_sort(youngestFirst.begin(), youngestFirst.end(),
                     [](const auto& a, const auto& b) { return a->second.seenAt > b->second.seenAt; });
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < youngestFirst.size(); ++i) {
        bytes += bytesOf(*youngestFirst[i]);
        if (i >= maxUrls || bytes > maxBytes)
            m_answers.erase(youngestFirst[i]);
    }
}

Milliseconds State::lastSeen() const noexcept {
    Milliseconds last = noTime;
    for (const auto& [url, answer] : m_answers)
        last = std::max(last, answer.seenAt);
    return last;
}

} // namespace hci
