#include "model/summary/summary_reader.h"

#include "model/summary/summary_version.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hci {

namespace {

constexpr qint64 largestNumber = qint64{1} << 53; // exact in every reader of JSON (RFC 8259 6)
constexpr qsizetype maxTextLength = 8192;

QString keyOf(std::string_view key) {
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

template <class Kind> std::optional<Kind> kindNamed(const QString& text, Kind last) {
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (text == name(static_cast<Kind>(i)))
            return static_cast<Kind>(i);
    return std::nullopt;
}

/// Takes members out of objects; remembers the first one that is wrong.
class Members {
public:
    [[nodiscard]] const std::string& problem() const noexcept { return m_problem; }

    std::int64_t count(const QJsonObject& object, std::string_view key) {
        return number(object[keyOf(key)], key);
    }

    std::string text(const QJsonObject& object, std::string_view key) {
        const QJsonValue value = object[keyOf(key)];
        if (!value.isString() || value.toString().size() > maxTextLength)
            complain(key, "a text");
        return value.toString().toStdString();
    }

    QJsonObject object(const QJsonObject& parent, std::string_view key) {
        const QJsonValue value = parent[keyOf(key)];
        if (!value.isObject())
            complain(key, "an object");
        return value.toObject();
    }

    QJsonArray list(const QJsonObject& parent, std::string_view key) {
        const QJsonValue value = parent[keyOf(key)];
        if (!value.isArray())
            complain(key, "a list");
        return value.toArray();
    }

    /// {value, basis}; for an incomplete sum, the known part of it.
    ByteCount bytes(const QJsonObject& parent, std::string_view key) {
        const QJsonObject count = object(parent, key);
        const auto basis = kindNamed(count[keyOf("basis")].toString(), Basis::Unknown);
        if (!basis)
            complain(key, "a basis");
        if (!basis || *basis != Basis::Unknown)
            return ByteCount(number(count[keyOf("value")], key), basis.value_or(Basis::Unknown));
        const QJsonValue atLeast = count[keyOf("atLeast")];
        const std::int64_t known = atLeast.isUndefined() ? 0 : number(atLeast, key);
        return ByteCount(known, Basis::Derived) + ByteCount();
    }

    ByteParts parts(const QJsonObject& parent, std::string_view suffix) {
        const auto part = [&](std::string_view name) {
            return bytes(parent, std::string(name).append(suffix));
        };
        return {part("needed"), part("revalidation"), part("missed"), part("avoidable"), part("saved")};
    }

    template <std::size_t Size, class Kind>
    void counts(const QJsonObject& parent, std::string_view key, std::array<std::int64_t, Size>& to, Kind) {
        const QJsonObject numbers = object(parent, key);
        for (std::size_t i = 0; i < Size; ++i)
            to[i] = number(numbers[QString(name(static_cast<Kind>(i)))], key);
    }

    Severity severity(const QJsonObject& parent) {
        const auto found = kindNamed(parent[keyOf("severity")].toString(), Severity::Good);
        if (!found)
            complain("severity", "error, warning, info or good");
        return found.value_or(Severity::Good);
    }

private:
    std::int64_t number(const QJsonValue& value, std::string_view key) {
        const qint64 number = value.toInteger(-1);
        if (number < 0 || number > largestNumber)
            complain(key, "a whole number");
        return std::clamp<qint64>(number, 0, largestNumber);
    }

    void complain(std::string_view key, std::string_view wanted) {
        if (m_problem.empty())
            m_problem = std::string(key).append(" wants ").append(wanted);
    }

    std::string m_problem;
};

/// Reads one line, with a function per object in it.
class SummaryReader {
public:
    explicit SummaryReader(const QJsonObject& line) : m_line(line) {}

    Result<Summary> read() {
        const QString kind = m_line[keyOf("kind")].toString();
        if (kind == keyOf(kindOfRecording) && m_line.contains(keyOf("error")))
            readFailure(m_line);
        else if (kind == keyOf(kindOfRecording))
            readRecording();
        else if (kind == keyOf(kindOfSummary))
            readWhole();
        else
            return failure(ErrorCode::Syntax, "kind is neither recording nor summary");
        if (!m_members.problem().empty())
            return failure(ErrorCode::Syntax, m_members.problem());
        m_summary.settle();
        return std::move(m_summary);
    }

private:
    void readRecording() {
        m_summary.recordings = 1;
        m_summary.cacheModels[m_members.text(m_line, "cacheModel")] = 1;
        readCommon();
        m_summary.worstRecordings.push_back({m_members.text(m_line, "recording"), m_summary.counts.exchanges,
                                             m_summary.counts.findings, m_summary.counts.bytes});
    }

    void readWhole() {
        const QJsonObject recordings = m_members.object(m_line, "recordings");
        m_summary.recordings = m_members.count(recordings, "read");
        readCommon();
        for (const QJsonValue& value : m_members.list(m_line, "cacheModels")) {
            const QJsonObject row = value.toObject();
            m_summary.cacheModels[m_members.text(row, "cacheModel")] = m_members.count(row, "recordings");
        }
        for (const QJsonValue& value : m_members.list(m_line, "worstRecordings"))
            readWorstRecording(value.toObject());
        for (const QJsonValue& value : m_members.list(m_line, "failures"))
            readFailure(value.toObject());
        m_summary.failed = m_members.count(recordings, "failed");
    }

    void readCommon() {
        readCounts(m_members.object(m_line, "summary"));
        for (const QJsonValue& value : m_members.list(m_line, "rules"))
            readRule(value.toObject());
        for (const QJsonValue& value : m_members.list(m_line, "hosts")) {
            const QJsonObject row = value.toObject();
            m_summary.hosts[m_members.text(row, "host")] += host(row);
        }
        m_summary.otherHosts = host(m_members.object(m_line, "otherHosts"));
        for (const QJsonValue& value : m_members.list(m_line, "worstResources"))
            readWorstResource(value.toObject());
    }

    void readCounts(const QJsonObject& from) {
        SummaryCounts& counts = m_summary.counts;
        counts.exchanges = m_members.count(from, "exchanges");
        counts.resources = m_members.count(from, "resources");
        counts.revalidations = m_members.count(from, "revalidations");
        counts.notModified = m_members.count(from, "notModified");
        counts.missedNotModified = m_members.count(from, "missedNotModified");
        counts.bytes = m_members.parts(from, "Bytes");
        m_members.counts(from, "decisions", counts.decisions, DecisionKind());
        m_members.counts(from, "findings", counts.findings, Severity());
        counts.silenced = m_members.count(from, "silenced");
        counts.known = m_members.count(from, "inBaseline");
    }

    void readRule(const QJsonObject& row) {
        m_summary.rules[m_members.text(row, "rule")] +=
            {m_members.severity(row), m_members.count(row, "findings"), m_members.count(row, "recordings"),
             m_members.count(row, "resources"), m_members.bytes(row, "bytes")};
    }

    HostSummary host(const QJsonObject& row) {
        return {m_members.count(row, "recordings"), m_members.count(row, "exchanges"),
                m_members.count(row, "resources"), m_members.parts(m_members.object(row, "bytes"), "")};
    }

    void readWorstResource(const QJsonObject& row) {
        m_summary.worstResources.push_back({m_members.text(row, "recording"), m_members.text(row, "method"),
                                            m_members.text(row, "url"), m_members.text(row, "verdict"),
                                            m_members.parts(m_members.object(row, "bytes"), "")});
    }

    void readWorstRecording(const QJsonObject& row) {
        RecordingRow recording{m_members.text(row, "recording"), m_members.count(row, "exchanges"), {}, {}};
        m_members.counts(row, "findings", recording.findings, Severity());
        recording.bytes = m_members.parts(m_members.object(row, "bytes"), "");
        m_summary.worstRecordings.push_back(std::move(recording));
    }

    void readFailure(const QJsonObject& row) {
        const QJsonObject error = m_members.object(row, "error");
        m_summary += failedRecording(m_members.text(row, "recording"), m_members.text(error, "code"),
                                     m_members.text(error, "message"));
    }

    const QJsonObject& m_line;
    Members m_members;
    Summary m_summary;
};

} // namespace

Result<Summary> readSummary(const QByteArray& line) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return failure(ErrorCode::Syntax, "no object of JSON",
                       error.error == QJsonParseError::NoError ? 0 : static_cast<std::size_t>(error.offset));
    const QJsonObject object = document.object();
    if (object[keyOf("schemaVersion")].toInteger(-1) != summarySchemaVersion)
        return failure(ErrorCode::Syntax, "no line of analyze --per-recording or of summarise");
    return SummaryReader(object).read();
}

} // namespace hci
