#pragma once

#include "ui/session_view.h"

#include <QtWidgets/QStatusBar>

class QProgressBar;
class QPushButton;

namespace hci {

class PlainLabel;

/// The window's lowest line: what is open, what goes on, and who recorded it.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void showProgress(const QString& what, int permille, bool canStop);
    void showIdle();
    /// What came of something long; stays until the next begins.
    void showDone(const QString& sentence);
    /// A failure stays until something else is told.
    void showFailure(const QString& sentence);
    /// Offers to read a file anew that has changed on disk, until it is read or something else is opened.
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
    QString m_done; // what came of the last thing
};

} // namespace hci
