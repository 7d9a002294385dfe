#pragma once

#include "model/demo/demo_origin.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/selection_controller.h"
#include "ui/session/session_controller.h"

namespace hci::test {

/// A visible window beside an answering demo origin, with access to the widgets that tests need.
struct LiveWindow {
    Settings settings;
    QTemporaryDir folder;
    DemoOrigin demo;
    MainWindow window{settings};

    LiveWindow();

    template <class T> [[nodiscard]] T* find(const char* name) const {
        return window.findChild<T*>(QLatin1StringView(name));
    }
    /// "http://127.0.0.1:PORT/good/etag"
    [[nodiscard]] std::string url(const char* path) const;
    /// Sends plain GETs for these paths one after the other, and selects the last.
    [[nodiscard]] bool send(const std::vector<std::string>& urls);
    void openTab(const char* title);
    /// The text of a label of the tab that is open.
    [[nodiscard]] QString headline(const char* part = "headline") const;
    void click(const char* button) const;
    void trigger(const char* action) const;

    /// Answers the next dialog by calling `answer` with it.
    static void whenDialogOpens(std::function<void(QWidget*)> answer);
};

/// Installs the texts' singular and plural forms, once.
void installTextsOnce();

/// Clicks the button of a message box or dialog whose text begins with these words, ignoring mnemonics.
void clickIn(QWidget* dialog, const QString& text);

} // namespace hci::test
