#pragma once

class QPushButton;

namespace hci {
class MainWindow;
}

namespace hci::test {

// A window builds many of its parts when they are first needed. These functions wait for one, or need it.

/// Shows the window and waits for its first page.
void showWithFirstPage(MainWindow& window);

/// Opens the editors of the request's fields and of its connection once, so that their parts exist.
void buildEditors(const MainWindow& window);

/// Waits for a button of a notice; null if it does not appear.
[[nodiscard]] QPushButton* offered(const MainWindow& window, const char* name);

} // namespace hci::test
