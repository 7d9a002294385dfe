#pragma once

#include "ui/session/detail_view.h"

namespace hci {

class Headline;
class WireStore;
class WirePanel;

/// The Wire tab: the bytes of the selected exchange, if the program made it itself.
class WireView final : public DetailView {
    Q_OBJECT
public:
    explicit WireView(WireStore& wire, QWidget* parent = nullptr);
    void show(const DetailSubject& subject) override;

private:
    void fill();

    WireStore& m_wire;
    Headline* m_headline;
    WirePanel* m_panel;
    DetailSubject m_subject;
};

} // namespace hci
