#pragma once

#include "model/transport/request.h"

#include <map>
#include <string>

class QWidget;

namespace hci {

/// Cookies and credentials that a recording holds go out again only by the user's consent, asked once for
/// each origin and run, and only to that origin.
class CredentialConsent final {
public:
    /// `request`, with its cookies and credentials taken out unless the user agrees. Asks where it has any
    /// and nothing was answered for its origin yet.
    [[nodiscard]] HttpRequest apply(HttpRequest request, QWidget* parent);

private:
    std::map<std::string, bool> m_answers; // by origin
};

} // namespace hci
