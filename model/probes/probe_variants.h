#pragma once

#include "model/http/vary.h"
#include "model/probes/probe.h"

namespace hci {

/// A fault between the plain answers for two Accept-Encoding values.
struct VariantFault {
    enum class Kind : std::uint8_t {
        TagShared,      ///< one strong tag on encoded contents that are known to differ (9110 8.8.1)
        CodingNotNamed, ///< the coding depends on Accept-Encoding, and an answer does not name it in Vary
        MembersDiffer,  ///< one of them alone has another member of Vary (9111 4.1)
    };
    Kind kind{};
    std::uint32_t first = 0; ///< indexes into ProbeTarget::variants; the first is the plain one, if any is
    std::uint32_t second = 0;
    bool firstLacks = false; ///< of CodingNotNamed: which answer does not name Accept-Encoding
    bool secondLacks = false;
    std::vector<std::string> lostByFirst{}; ///< of MembersDiffer: members that the other one names
    std::vector<std::string> lostBySecond{};

    friend bool operator==(const VariantFault&, const VariantFault&) = default;
};

/// Compares the plain GETs of a target by the coding received, not requested: two Accept-Encoding values that
/// bring one coding are one variant. Vary counts only for answers that a shared cache may store.
[[nodiscard]] std::vector<VariantFault> compareVariants(const ProbeTarget& target, const Session& session);

/// The entity tags of all full answers to GET for one coding, in the order received: if each backend has its
/// own tag, the plain GETs may agree by chance.
[[nodiscard]] std::vector<std::string_view> tagsSeen(const ProbeTarget& target, std::string_view coding,
                                                     const Session& session);

/// The server uses a coding that the request does not accept, so the request does not choose it.
[[nodiscard]] bool alwaysCoded(const ProbeTarget& target) noexcept;

} // namespace hci
