#pragma once

#include "model/base/job.h"
#include "ui/server_actions.h"

#include <QtCore/QObject>

#include <span>
#include <vector>

namespace hci {

class FileController;

/// The menu commands for the chosen rows of the list: edit and resend one, copy URLs and fields, open one in
/// the browser, export them. Says why a command is disabled.
class RowActions final : public QObject {
    Q_OBJECT
public:
    /// All arguments outlive it. `server` says which credentials may be sent again.
    RowActions(const ServerParts& parts, ServerActions& server, FileController& files,
               QObject* parent = nullptr);

private:
    void showPossible();
    void editAndResend();
    void fillBar(HttpRequest request, const SessionPtr& session, std::uint32_t exchange,
                 const Result<QByteArray>& content);
    void openInBrowser();
    void copyUrls();
    void copyFields();
    using Write = QString(const Session& session, std::span<const std::uint32_t> exchanges);
    void startCopy(std::vector<std::uint32_t> exchanges, Write* write, const QString& sentence);
    [[nodiscard]] std::uint32_t onlyRow() const;

    ServerParts m_parts;
    ServerActions& m_server;
    Job<Result<QByteArray>> m_content;
    Job<QString> m_copy;
};

} // namespace hci
