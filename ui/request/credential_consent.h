#pragma once

#include "model/transport/request.h"

#include <map>
#include <string>

class QWidget;

namespace hci {

/// Sends recorded cookies and credentials again only with the user's consent, asked once per origin and run,
/// and only to that origin.
class CredentialConsent final {
public:
    /// `request`, without its cookies and credentials unless the user agrees. Asks if it has any and the user
    /// has not answered for its origin yet.
    [[nodiscard]] HttpRequest apply(HttpRequest request, QWidget* parent);

private:
    std::map<std::string, bool> m_answers; // by origin
};

} // namespace hci
