#pragma once

#include "model/base/job.h"
#include "model/transport/request.h"
#include "ui/session/session_view.h"

#include <QtCore/QObject>

#include <span>
#include <vector>

class QWidget;

namespace hci {

class RequestBar;
class ResourcePanel;
class ServerActions;
class SessionController;
class StatusLine;
struct Actions;

/// The menu commands for the chosen rows of the list: edit and resend one, copy URLs and fields, open one in
/// the browser, export them. Says why a command is disabled.
class RowActions final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        RequestBar& bar;
        StatusLine& status;
        ResourcePanel& resources;
        ServerActions& server; ///< says which credentials may be sent again
    };
    explicit RowActions(const Parts& parts, QObject* parent = nullptr);

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

    Parts m_parts;
    Job<Result<QByteArray>> m_content;
    Job<QString> m_copy;
};

} // namespace hci
