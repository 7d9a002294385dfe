#pragma once

#include "ui/session/detail_view.h"

namespace hci {

class BodyView;
class CopyableText;
struct Actions;

/// The Messages tab: request and response as text, and the response's content.
class MessagesView final : public DetailView {
    Q_OBJECT
public:
    explicit MessagesView(const Actions& actions, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    CopyableText* m_request;
    CopyableText* m_response;
    BodyView* m_body;
    SessionPtr m_session;
    std::uint32_t m_exchange = noIndex;
};

} // namespace hci
