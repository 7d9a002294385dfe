#pragma once

#include "ui/session/session_view.h"

#include <QtWidgets/QStatusBar>

class QProgressBar;
class QPushButton;

namespace hci {

class PlainLabel;

/// The status line: what is open, what is running, and who recorded it.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void showProgress(const QString& what, int permille, bool canStop);
    void showIdle();
    /// The result of long work; stays until the next begins.
    void showDone(const QString& sentence);
    /// A failure stays until the next message.
    void showFailure(const QString& sentence);
    /// Offers to reload a file that changed on disk, until it is reloaded or something else is opened.
    void offerReadAgain(const QString& path);

signals:
    void readAgainWanted(const QString& path);
    void stopWanted();
    void warningsWanted();

private:
    PlainLabel* m_content;
    QPushButton* m_warnings;
    PlainLabel* m_origin;
    QPushButton* m_readAgain;
    QString m_changedFile;
    PlainLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    bool m_failed = false;
    QString m_done; // the result of the last work
};

} // namespace hci
