#pragma once

#include "model/exchange/body.h"

#include <memory>
#include <string_view>

namespace hci {

/// hashContent() over bytes in pieces.
class ContentHasher {
public:
    ContentHasher();
    ~ContentHasher();
    ContentHasher(ContentHasher&&) noexcept;
    ContentHasher& operator=(ContentHasher&&) noexcept;

    void reset() noexcept;
    void add(std::string_view bytes) noexcept;
    [[nodiscard]] ContentHash finish() const noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hci
