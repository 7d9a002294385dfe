#pragma once

#include "ui/session/detail_view.h"

#include <functional>

namespace hci {

/// The page of a tab that builds its view when it is first needed: unopened tabs do not slow down the start.
class LazyPage : public QWidget {
    Q_OBJECT
public:
    using Make = std::function<DetailView*()>;
    explicit LazyPage(Make make);

    [[nodiscard]] bool isBuilt() const noexcept { return m_view != nullptr; }
    /// Returns the view, and builds it the first time.
    [[nodiscard]] DetailView& view();

signals:
    void built(QWidget* view);

private:
    Make m_make;
    DetailView* m_view = nullptr;
};

/// The same, of one kind of view.
template <class View> class LazyTab final : public LazyPage {
public:
    explicit LazyTab(std::function<View*()> make) : LazyPage(std::move(make)) {}

    [[nodiscard]] View& view() { return static_cast<View&>(LazyPage::view()); }
};

} // namespace hci
