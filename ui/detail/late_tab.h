#pragma once

#include "ui/detail/detail_view.h"

#include <functional>

namespace hci {

/// The page of a tab that builds its view when it is first asked for: what nobody opens costs no start.
class LatePage : public QWidget {
    Q_OBJECT
public:
    using Make = std::function<DetailView*()>;
    explicit LatePage(Make make);

    [[nodiscard]] bool isBuilt() const noexcept { return m_view != nullptr; }
    /// Builds it where it is not there.
    [[nodiscard]] DetailView& view();

signals:
    void built(QWidget* view);

private:
    Make m_make;
    DetailView* m_view = nullptr;
};

/// The same, of one kind of view.
template <class View> class LateTab final : public LatePage {
public:
    explicit LateTab(std::function<View*()> make) : LatePage(std::move(make)) {}

    [[nodiscard]] View& view() { return static_cast<View&>(LatePage::view()); }
};

} // namespace hci
