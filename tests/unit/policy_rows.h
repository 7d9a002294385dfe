#pragma once

#include <QtCore/QByteArray>

#include <string>
#include <vector>

namespace hci::test {

/// What stands in the rows for a secret, or for a text that looks like one and is none; and "user:" with it
/// in base64.
extern const QByteArray plant;
extern const QByteArray basic;

/// The rows of the policy of secrets: recordings, and whether what is planted in them may be seen.
void addPolicyRows();
/// Those of the names that the user calls secret: these.
[[nodiscard]] const std::vector<std::string>& ownNames();
void addOwnNameRows();

} // namespace hci::test
