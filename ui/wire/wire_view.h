#pragma once

#include "ui/detail/detail_view.h"

class QAction;
class QPushButton;

namespace hci {

class Headline;
class WireController;
class WirePanel;

/// The Wire tab: the bytes of the selected exchange, where it was recorded on the wire; else the button that
/// records its request.
class WireView final : public DetailView {
    Q_OBJECT
public:
    /// `record` sends the selected request over a socket.
    WireView(WireController& wire, QAction* record, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    void fill();

    WireController& m_wire;
    Headline* m_headline;
    WirePanel* m_panel;
    DetailSubject m_subject;
};

} // namespace hci
