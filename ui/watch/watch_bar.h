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

/// A browser to watch: which one, its profile, the address, and what it can be told to do while it runs.
class WatchBar final : public QWidget {
    Q_OBJECT
public:
    explicit WatchBar(const Actions& actions, QWidget* parent = nullptr);

    /// The browsers to choose from; that of the path `chosen` is, or the first. One that is not among them
    /// joins them where it can be started.
    void setBrowsers(std::vector<BrowserProgram> browsers, const QString& chosen);
    /// The program's path; empty where there is none.
    [[nodiscard]] QString browser() const;
    /// A profile that the program keeps, instead of a fresh one.
    void setProfileKept(bool kept);
    [[nodiscard]] bool profileKept() const;
    /// Which browser and which profile can be chosen where `whyNot` is empty; else that is said.
    void allowChoices(const QString& whyNot);
    void setAddress(const QString& url);
    [[nodiscard]] QString address() const;
    void focusAddress();
    /// `glyph` says in a sign what `text` says in words; `live`: in red.
    void showState(const QString& glyph, const QString& text, bool live);
    [[nodiscard]] NoticeBar& notice() noexcept { return *m_notice; }

signals:
    void visitWanted();
    void otherProgramWanted();
    void closeWanted();

private:
    void buildAddressLine(const Actions& actions);
    void buildOrders(const Actions& actions);
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
