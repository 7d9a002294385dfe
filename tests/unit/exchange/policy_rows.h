#pragma once

#include <QtCore/QByteArray>

#include <string>
#include <vector>

namespace hci::test {

/// The placeholder in the rows for a secret, or for a text that only looks like one; and "user:" with it in
/// base64.
extern const QByteArray plant;
extern const QByteArray basic;

/// The rows of the secret policy: recordings, and whether the planted texts may be visible.
void addPolicyRows();
/// More of them, about the syntax of what is sent.
void addRequestRows();
/// More of them, about names, paths, and fields that caches read.
void addNameRows();
/// More of them, about values that are searched elsewhere.
void addLearnedRows();
/// The rows for these names that the user calls secret.
[[nodiscard]] const std::vector<std::string>& ownNames();
void addOwnNameRows();

} // namespace hci::test
