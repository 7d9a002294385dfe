#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hci {

enum class InputKind : std::uint8_t { Har, Live };

/// The origin of a run of exchanges.
struct InputInfo {
    InputKind kind = InputKind::Har;
    QString name;           ///< file name as given, or "live"
    QString creator;        ///< "WebInspector 537.36", "Firefox 123.0"; empty if unknown
    QString path;           ///< absolute path of the file; empty for live input
    bool endsEarly = false; ///< the file is broken off
    std::int64_t bytesRead = 0;

    friend bool operator==(const InputInfo&, const InputInfo&) = default;
};

/// An exchange before it is stored, filled in by the transport, the tests' dialogues and a few readers.
struct ExchangeDraft {
    using Fields = std::vector<std::pair<std::string, std::string>>;

    Milliseconds startedAt = noTime;
    std::int32_t responseDelayMs = -1;
    std::int32_t durationMs = -1;
    std::string method = "GET";
    std::string url;
    std::string protocol;
    std::string statusText;
    std::string mediaType;
    std::string serverAddress;
    std::string page;
    std::string failureDetail;
    int status = 0;
    ExchangeSource source = ExchangeSource::Network;
    Failure failure = Failure::None;
    std::uint16_t flags = 0;
    Fields requestFields;
    Fields responseFields;
    Fields trailerFields;
    ByteCount sizes[sizeCount];
    std::optional<BodyRef> requestBody;
    std::optional<BodyRef> responseBody;
    int browserStatus = 0; ///< of a BrowserAnswer; 0: there is none
    Fields browserFields;

    void set(ExchangeFlag flag) noexcept {
        flags = static_cast<std::uint16_t>(flags | static_cast<std::uint16_t>(flag));
    }
    void setSize(Size size, ByteCount count) noexcept { sizes[static_cast<int>(size)] = count; }
};

/// Appends `draft` to `segment` as entry `entry`; takes the pool's lock. Returns the row in the segment.
std::uint32_t append(Segment& segment, const ExchangeDraft& draft, std::uint32_t entry);

/// An immutable snapshot: the exchanges of all inputs, numbered in the order of the inputs. Held by
/// shared_ptr<const Session>; making a new one copies a few words per input.
class Session {
public:
    struct Part {
        std::shared_ptr<const Segment> segment;
        InputInfo info;
        std::uint32_t exchanges = 0; ///< number of the segment's records in this snapshot
        std::uint32_t warnings = 0;
        std::uint32_t pages = 0;
        std::uint32_t browserAnswers = 0;
        std::uint32_t first = 0; ///< index of the part's first exchange; set by Session
        /// The remaining rows of the segment, `exchanges` of them, ascending; null: its first ones.
        std::shared_ptr<const std::vector<std::uint32_t>> rows{};

        /// The segment's row of an exchange of the session that lies in this part.
        [[nodiscard]] std::uint32_t rowOf(std::uint32_t index) const noexcept {
            return rows ? (*rows)[index - first] : index - first;
        }
        /// The session's index of a row; noIndex if it was removed.
        [[nodiscard]] std::uint32_t indexOf(std::uint32_t row) const noexcept;
    };

    explicit Session(std::shared_ptr<TextPool> pool = std::make_shared<TextPool>(),
                     std::vector<Part> parts = {});

    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    [[nodiscard]] Exchange operator[](std::uint32_t index) const noexcept;
    [[nodiscard]] const std::vector<Part>& parts() const noexcept { return m_parts; }
    [[nodiscard]] const TextPool& pool() const noexcept { return *m_pool; }
    /// For writers of further exchanges, such as a live session: they fill segments with texts of this pool.
    [[nodiscard]] const std::shared_ptr<TextPool>& poolForWriters() const noexcept { return m_pool; }

    // An analysis may need ids of texts that it makes itself. Adding one changes nothing that a session
    // shows, so these are const; they take the pool's lock.
    [[nodiscard]] TextId intern(std::string_view text) const;
    [[nodiscard]] FieldName internName(std::string_view spelled) const;
    /// None where no exchange has that text.
    [[nodiscard]] TextId find(std::string_view text) const;
    /// How many texts there are now; ids are below it.
    [[nodiscard]] std::uint32_t textCount() const;
    /// The names of fields without an enumerator that the pool has, in every spelling: also those that Vary
    /// lists and no message has.
    [[nodiscard]] std::vector<FieldName> ownFieldNames() const;

    /// Whether ids of one session mean the same texts in the other.
    [[nodiscard]] bool sharesTexts(const Session& other) const noexcept { return m_pool == other.m_pool; }
    /// A session of other parts, whose segments have the same pool.
    [[nodiscard]] std::shared_ptr<const Session> of(std::vector<Part> parts) const;

    /// This session with `part` added, or in place of the part with the same segment.
    [[nodiscard]] std::shared_ptr<const Session> with(Part part) const;

private:
    std::shared_ptr<TextPool> m_pool;
    std::vector<Part> m_parts;
    std::uint32_t m_size = 0;
};

using SessionPtr = std::shared_ptr<const Session>;

/// `part`, which shows its whole segment, without these ascending rows.
[[nodiscard]] Session::Part withoutRows(Session::Part part, const std::vector<std::uint32_t>& gone);

/// A part with all current rows of `segment`; for its writer.
[[nodiscard]] Session::Part partOf(std::shared_ptr<const Segment> segment, InputInfo info);

} // namespace hci
