#pragma once

#include "model/capture/browser_program.h"

#include <QtWidgets/QWidget>

#include <vector>

class QLineEdit;
class QPushButton;

namespace hci {

struct Actions;
class ChoiceButton;
class ElidedLabel;
class NoticeBar;
class PlainLabel;

/// Chooses a browser to watch, its profile and address, and offers the commands that it takes while it runs.
class WatchBar final : public QWidget {
    Q_OBJECT
public:
    explicit WatchBar(const Actions& actions, QWidget* parent = nullptr);

    /// Lists the browsers and selects the one with the path `chosen`, or the first. Adds a program that is
    /// not listed if it can be started.
    void setBrowsers(std::vector<BrowserProgram> browsers, const QString& chosen);
    /// The program's path; empty without one.
    [[nodiscard]] QString browser() const;
    /// Whether to use a profile that is kept, instead of a fresh one.
    void setProfileKept(bool kept);
    [[nodiscard]] bool profileKept() const;
    /// Enables the choice of browser and profile if `whyNot` is empty; otherwise shows that sentence.
    void allowChoices(const QString& whyNot);
    void setAddress(const QString& url);
    [[nodiscard]] QString address() const;
    void focusAddress();
    /// `glyph` is a sign for `text`; `live`: in red.
    void showState(const QString& glyph, const QString& text, bool live);
    [[nodiscard]] NoticeBar& notice() noexcept { return *m_notice; }

signals:
    void visitWanted();
    void otherProgramWanted();
    void closeWanted();

private:
    void buildAddressLine(const Actions& actions);
    void buildButtons(const Actions& actions);
    void showBrowsers();

    std::vector<BrowserProgram> m_browsers;
    ChoiceButton* m_browser;
    ChoiceButton* m_profile;
    QLineEdit* m_address;
    PlainLabel* m_dot;
    ElidedLabel* m_state;
    NoticeBar* m_notice;
    int m_chosen = 0; ///< of m_browsers
};

} // namespace hci
